import type { InputOf } from '../../../shared/api.ts';
import { clinicOn } from '../booking/aBooking.ts';
import { roundOf } from '../booking/aClinic.ts';
import { pageTexts } from '../jobs/letters/readPdf.ts';
import { aTellingBook, type TellingBook } from './aTellingBook.ts';

export const month = '2026-05';
/** Three weeks from 7 April less two days, a Friday. */
export const keptUntil = '2026-04-24';
/** How the list stands when nothing is to be offered. */
export const nobody = { total: 0, onToday: 0, ways: {}, held: [] };
export const offers = { about: 'offers' } as const;

type Kept = Partial<{ until: string; halves: 'both' | 'tests' | 'talk' }>;

/**
 * A practice where everybody is invited to book: their tests on Monday 11 May from 09:00 and their conversation on Thursday
 * 28 May from 09:00 are kept for them. It is Tuesday 7 April.
 */
export async function anOfferBook(
  people: Parameters<typeof aTellingBook>[0] = [{ row: 1 }],
  { until = keptUntil, halves = 'both' }: Kept = {},
) {
  const opened = await aTellingBook(people);
  const tests = (await clinicOn(opened, 'Tests', '2026-05-11')).id;
  const talk = (await clinicOn(opened, 'Conversations', '2026-05-28')).id;
  const proposals: InputOf<'booking.pencilPlan'>['proposals'] = [];
  for (const [index, { row }] of people.entries()) {
    const { personId, cycleId } = await roundOf(opened, row);
    proposals.push({
      personId,
      cycleId,
      tests: halves === 'talk' ? null : { clinicId: tests, place: index * 2 },
      conversation: halves === 'tests' ? null : { clinicId: talk, place: index * 2 },
    });
  }
  const { leftOut } = await opened.call('booking.pencilPlan', { month, proposals });
  if (leftOut.length > 0) throw new Error(`Not pencilled in: ${leftOut.map(({ why }) => why).join()}`);
  await opened.call('booking.inviteToBook', { month, keptUntil: until });
  const [who] = proposals;
  if (!who) throw new Error('nobody');
  return { ...opened, who: { personId: who.personId, cycleId: who.cycleId } };
}
export type OfferBook = Awaited<ReturnType<typeof anOfferBook>>;

/** The letters that offer places, printed, and what they say. */
export async function printOffers({ call, host }: TellingBook, expected = 1) {
  const printed = await call('letter.printAppointments', { ...offers, expected });
  const bytes = host.offered.get(printed.files[0]?.name ?? '')?.bytes ?? new Uint8Array();
  return { ...printed, words: printed.files.length === 0 ? '' : (await pageTexts(bytes)).join(' ') };
}

/** What the pinboard says of each offer that is to be made by phone. */
export async function toldOnPinboard({ call }: TellingBook) {
  const { lines } = await call('booking.listTasks', { kinds: ['offer'] });
  return lines.map(({ told }) => told);
}
