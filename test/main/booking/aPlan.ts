import { expect } from 'vitest';
import { clinicOn } from './aBooking.ts';
import { roundOf } from './aClinic.ts';
import { aPracticeWithClinics } from './aPinboard.ts';

export const month = '2026-05';

/** So many people pencilled in for May, the tests on Monday the 11th and the conversation on Thursday the 28th. */
export async function pencilled(people: number) {
  const opened = await aPracticeWithClinics(people);
  const tests = (await clinicOn(opened, 'Tests', '2026-05-11')).id;
  const talk = (await clinicOn(opened, 'Conversations', '2026-05-28')).id;
  const proposals = [];
  for (let row = 1; row <= people; row += 1) {
    const place = (clinicId: string, size: number) => ({ clinicId, place: (row - 1) * size });
    proposals.push({ ...(await roundOf(opened, row)), tests: place(tests, 2), conversation: place(talk, 2) });
  }
  expect(await opened.call('booking.pencilPlan', { month, proposals })).toMatchObject({ pencilled: people });
  const [first] = proposals;
  if (!first) throw new Error('nobody');
  const { personId, cycleId } = first;
  return { ...opened, who: { personId, cycleId } };
}
