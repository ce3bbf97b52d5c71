import { expect, test } from 'vitest';
import { aBookedPair } from './aClinic.ts';
import { aPracticeWithClinics, statesOf, takeBackLast, tasksOf } from './aPinboard.ts';

/** Somebody who did not come to their tests, whose other half was kept, and who came late after all. */
async function lateAfterAll() {
  const opened = await aPracticeWithClinics(1);
  const { rules, version } = await opened.call('booking.findBookingRules', {});
  const releasing = { ...rules, testsFellAway: 'release' as const };
  await opened.call('booking.changeBookingRules', { rules: releasing, version });
  const { personId, tests } = await aBookedPair(opened, 1);
  opened.clock.set(tests.onDay);
  opened.clock.pass(3 * 3600);
  let at = tests.version;
  const record = async (to: 'booked' | 'arrived' | 'did-not-attend') => {
    const visit = { personId, appointmentId: tests.id, to, version: at, otherHalf: 'keep' as const };
    at = (await opened.call('booking.recordVisit', visit)).version;
  };
  await record('did-not-attend');
  await record('arrived');
  return { ...opened, personId, record };
}

test('taking back that somebody came late decides nothing anew of the other half', async () => {
  const opened = await lateAfterAll();
  expect(await takeBackLast(opened)).toContain('Arrived');
  const states = await statesOf(opened, opened.personId);
  expect(states.find(([part]) => part === 'conversation')).toContain('booked');
});

test('whoever came late and was put back to booked is not to be booked again', async () => {
  const opened = await lateAfterAll();
  await opened.record('booked');
  expect(await tasksOf(opened)).toEqual([]);
});
