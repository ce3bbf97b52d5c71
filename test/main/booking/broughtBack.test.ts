import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { backupByRows, restoreByRows } from '../../support/backupByRows.ts';
import { openTestCore } from '../../support/openTestCore.ts';
import { clinicOn, keptFree } from './aBooking.ts';
import { aBookedPair, roundOf } from './aClinic.ts';
import { aPracticeWithClinics, statesOf, takenPlaces, tasksOf, type Opened } from './aPinboard.ts';

/** Yesterday: one is booked, one has cancelled and waits, a third is held for, and an hour is kept for training. */
async function yesterday() {
  const opened = await aPracticeWithClinics(4);
  const pair = await aBookedPair(opened, 1);
  const gone = await aBookedPair(opened, 2, { tests: 6, talk: 2 });
  await opened.call('booking.cancelAppointment', {
    personId: gone.personId,
    appointmentId: gone.tests.id,
    version: gone.tests.version,
    because: 'person',
    otherHalf: 'move',
  });
  const day = { fromOn: '2026-04-13', untilOn: '2026-04-13', startsAt: '11:00', endsAt: '12:00' };
  await opened.call('booking.addTimeOff', { clinicianId: null, ...day, kind: 'training', note: null });
  const held = await roundOf(opened, 3);
  const tests = { clinicId: pair.tests.clinicId, place: 0 };
  const conversation = { clinicId: pair.conversation.clinicId, place: 4 };
  await opened.call('booking.hold', { ...held, tests, conversation });
  return { ...opened, pair, gone };
}

/** Everything the book says, and what each person waits for. */
async function standing(opened: Opened, clinicId: string, people: readonly string[]) {
  return {
    states: await Promise.all(people.map((personId) => statesOf(opened, personId))),
    tasks: await tasksOf(opened),
    places: await takenPlaces(opened),
    free: await keptFree(opened, clinicId),
    next: await Promise.all(
      people.map(async (personId) => (await opened.call('recall.listCycles', { personId }))[0]?.next.kind),
    ),
  };
}

test('a book brought back to yesterday stands as it did: places, fences, tasks and what comes next', async () => {
  const before = await yesterday();
  const { pair, gone } = before;
  const clinicId = pair.tests.clinicId;
  const people = [pair.personId, gone.personId];
  const then = await standing(before, clinicId, people);
  const backup = await backupByRows(before.core);

  // Today goes on, and is lost: the second is booked again, the first moves, another comes.
  const next = (await clinicOn(before, 'Tests', '2026-04-20')).id;
  await before.call('booking.moveAppointment', {
    personId: pair.personId,
    cycleId: pair.cycleId,
    moving: [{ id: pair.tests.id, version: pair.tests.version }],
    tests: { clinicId: next, place: 0 },
    conversation: null,
    because: 'person',
  });
  const late = await roundOf(before, 4);
  await before.call('booking.bookPair', { ...late, tests: { clinicId, place: 3 }, conversation: null });

  const after = await openTestCore({ today: '2026-04-08' });
  await restoreByRows(after.core, backup);
  expect(await standing(after, clinicId, people)).toEqual(then);
  expect((await after.call('practice.verify', {})).problems).toEqual([]);

  // The fence: whose place it is again, nobody else gets; neither through the door nor past it.
  const book = (place: number) =>
    after.call('booking.bookPair', { ...late, tests: { clinicId, place }, conversation: null });
  await expect(book(3)).rejects.toMatchObject({ code: 'place-taken' });
  await expect(book(13)).rejects.toMatchObject({ code: 'place-taken' });
  const past = after.core.write((db) =>
    db.insert('taken_place', {
      clinic_id: clinicId,
      place: 3,
      appointment_id: null,
      hold_id: null,
      blocked: 'x',
    }),
  );
  await expect(past).rejects.toThrow();

  // The hold of yesterday has lapsed, and the place of whoever cancelled is free: both can be booked.
  expect((await book(0)).appointments).toMatchObject([{ state: 'booked', startsAt: '09:00' }]);
  await after.call('booking.moveAppointment', {
    personId: gone.personId,
    cycleId: gone.cycleId,
    moving: [{ id: gone.conversation.id, version: gone.conversation.version }],
    tests: { clinicId, place: 6 },
    conversation: { clinicId: gone.conversation.clinicId, place: 2 },
    because: 'other-half',
  });
  expect(await tasksOf(after)).toEqual([]);
});

test('what was booked in the lost hours is free, and a taking back of then finds nothing to change', async () => {
  const before = await aPracticeWithClinics(1);
  const backup = await backupByRows(before.core);
  const { personId, tests } = await aBookedPair(before, 1);
  const after = await openTestCore({ today: '2026-04-08' });
  await restoreByRows(after.core, backup);
  expect(await takenPlaces(after)).toEqual([]);
  const appointments = [{ id: tests.id, version: tests.version }];
  const back = after.call('booking.takeBackBooking', { personId, appointments });
  await expect(back).rejects.toMatchObject({ code: 'not-found' });
  const rows = await after.core.write((db) => db.rows(sql`SELECT id FROM appointment_event`));
  expect(rows).toEqual([]);
});
