import { expect, test } from 'vitest';
import { readMonth } from '../../../main/booking/plan/planPuzzle.ts';
import { aBook, book, talkDay, testDay } from './aDay.ts';

type Book = Awaited<ReturnType<typeof aBook>>;
type Half = Awaited<ReturnType<typeof book>>['appointments'][number] | undefined;

const cameTo = ({ call, clock }: Book, { personId, id, version }: NonNullable<Half>, onDay: string) => {
  clock.set(onDay);
  return call('booking.recordVisit', { personId, appointmentId: id, version, to: 'done' });
};
const halfOf = (appointments: readonly Half[], asked: 'tests' | 'conversation') => {
  const half = appointments.find((one) => one?.part === asked);
  if (!half) throw new Error(`No ${asked} was booked`);
  return half;
};

test('finding a time says that somebody knows a nurse whom they have seen, not one they are or were only booked with', async () => {
  const opened = await aBook();
  const { personId, cycleId, appointments } = await book(opened, 1, { tests: 3, talk: 0 });
  const talk = halfOf(appointments, 'conversation');
  const said = async (moving: string[]) => {
    const { offers } = await opened.call('booking.findPairs', { personId, cycleId, moving });
    return offers.map(({ sentence }) => sentence).join();
  };
  const tests = halfOf(appointments, 'tests');
  expect(await said([talk.id])).not.toContain('Knows');
  await opened.call('booking.cancelAppointment', {
    personId,
    appointmentId: talk.id,
    version: talk.version,
    because: 'person',
    otherHalf: 'keep',
  });
  const offered = await said([]);
  expect(offered).not.toBe('');
  expect(offered).not.toContain('Knows');
  await cameTo(opened, tests, testDay);
  expect(await said([])).not.toContain('Knows Gwen');
});

test('the plan of a month takes people to know whom they have seen, and nobody of whom it was never said that they came', async () => {
  const opened = await aBook();
  const one = await book(opened, 1, { tests: 3, talk: 0 });
  await book(opened, 2, { tests: 6, talk: 2 });
  const tests = halfOf(one.appointments, 'tests');
  const talk = halfOf(one.appointments, 'conversation');
  await cameTo(opened, tests, testDay);
  await cameTo(opened, talk, talkDay);
  opened.clock.set('2027-04-06');
  await opened.call('register.startDay', {});
  const { puzzle } = await opened.core.write((db) => readMonth({ db, clock: opened.clock }, '2027-05'));
  const knows = new Map(puzzle.people.map((person) => [person.personId, person.knows.length]));
  expect(knows.get(one.personId)).toBe(2);
  expect([...knows.values()].toSorted()).toEqual([0, 2]);
});
