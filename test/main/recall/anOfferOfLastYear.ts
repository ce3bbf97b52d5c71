import { clinicOn } from '../booking/aBooking.ts';
import { clinicsOpenUntil, roundOf } from '../booking/aClinic.ts';
import { aPracticeOf } from '../register/takeIn.ts';
import { setUpToSend } from '../../support/withNotify.ts';

type Said = Parameters<typeof aPracticeOf>[0][number];

/**
 * Planned for March 2027: the tests on Monday 12 April and the conversation on Thursday 29 April are kept until Friday the
 * 9th. It is 1 April: the new year's round stands beside the old one, whose offer is still open.
 */
export async function anOfferOfLastYear({
  offered = true,
  ...said
}: Omit<Said, 'row'> & { offered?: boolean } = {}) {
  const person = { row: 1, birthDate: '1950-03-14', ...said };
  const opened = await setUpToSend(() => aPracticeOf([person], '2026-05-04'));
  opened.clock.set('2027-03-22');
  const staff = await clinicsOpenUntil(opened, '2027-05-14');
  const { personId, cycleId } = await roundOf(opened, 1);
  const tests = { clinicId: (await clinicOn(opened, 'Tests', '2027-04-12')).id, place: 0 };
  const conversation = { clinicId: (await clinicOn(opened, 'Conversations', '2027-04-29')).id, place: 0 };
  const month = '2027-03';
  const proposals = [{ personId, cycleId, tests, conversation }];
  const { leftOut } = await opened.call('booking.pencilPlan', { month, proposals });
  if (leftOut.length > 0) throw new Error(leftOut[0]?.why);
  if (offered) await opened.call('booking.inviteToBook', { month, keptUntil: '2027-04-09' });
  opened.clock.set('2027-04-01');
  await opened.call('register.startDay', {});
  const [now] = await opened.call('recall.listCycles', { personId });
  if (!now || now.id === cycleId) throw new Error('two rounds were expected');
  return {
    ...opened,
    ...staff,
    personId,
    who: { personId, cycleId },
    month,
    proposals,
    now: { cycleId: now.id },
  };
}
