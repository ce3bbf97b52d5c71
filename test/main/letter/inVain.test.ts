import { expect, test, vi } from 'vitest';
import { clinicOn } from '../booking/aBooking.ts';
import { book } from '../booking/aDay.ts';
import { aTellingBook, changeRules, moveTests, noMobile, pair, standing } from './aTellingBook.ts';

// Draws a real PDF in a process of its own.
vi.setConfig({ testTimeout: 60_000 });

/** Told by letter on 7 April of tests on Monday 13 April. */
async function toldOfMonday(places: Parameters<typeof book>[2] = { tests: 3 }) {
  const opened = await aTellingBook(noMobile);
  const who = await book(opened, 1, places);
  const { run } = await opened.call('letter.printAppointments', { expected: 1 });
  await opened.call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07' });
  const moveTo = async (onDay: string, place = 9) => {
    const { id } = await clinicOn(opened, 'Tests', onDay);
    await moveTests({ ...opened, testsClinic: id }, { ...who, place });
  };
  const moveClinic = async (from: string, onDay: string) => {
    const { id: clinicId, version } = await clinicOn(opened, 'Tests', from);
    const to = { clinicId, clinicianId: opened.hca.id, onDay, startsAt: '09:00' };
    await opened.call('booking.moveClinic', { ...to, people: 1, version, reason: 'Training' });
  };
  const phone = async () => {
    const { lines } = await opened.call('letter.listToTell', {});
    const appointments = (lines[0]?.appointments ?? []).map(({ id, version }) => ({ id, version }));
    const { personId, cycleId } = who;
    return opened.call('letter.recordToldByPhone', { personId, cycleId, appointments });
  };
  return { opened, who, moveTo, moveClinic, phone };
}

test('whoever would come in vain on Monday for what was moved away from it is phoned', async () => {
  const { opened, moveTo } = await toldOfMonday();
  opened.clock.set('2026-04-10');
  await moveTo('2026-05-11');
  expect((await standing(opened)).held).toEqual(['appointments-too-late']);
  // After that Monday a letter is in time for the new day.
  opened.clock.set('2026-04-13');
  expect((await standing(opened)).ways).toEqual({ letter: 1 });
});

test('whoever would come in vain on Monday because the whole clinic was moved away from it is phoned', async () => {
  const { opened, moveClinic } = await toldOfMonday();
  opened.clock.set('2026-04-10');
  await moveClinic('2026-04-13', '2026-05-12');
  expect((await standing(opened)).held).toEqual(['appointments-too-late']);
  opened.clock.set('2026-04-13');
  expect((await standing(opened)).ways).toEqual({ letter: 1 });
});

test('whoever was only told of the other appointment since their clinic was moved is phoned', async () => {
  const { opened, who, moveClinic } = await toldOfMonday(pair);
  await moveClinic('2026-04-13', '2026-04-14');
  const { personId, cycleId } = who;
  const appointments = who.appointments.flatMap(({ id, version, part }) =>
    part === 'conversation' ? [{ id, version }] : [],
  );
  await opened.call('letter.recordToldByPhone', { personId, cycleId, appointments });
  opened.clock.set('2026-04-08');
  const { lines } = await opened.call('letter.listToTell', {});
  expect(lines[0]?.holds[0]?.detail).toBe('it would be there on Mon 13-Apr-2026');
});

test('whoever was told of the clinic’s new day, which then moves again, is written to: nobody comes on the old one', async () => {
  const { opened, moveClinic, phone } = await toldOfMonday();
  await moveClinic('2026-04-13', '2026-05-12');
  await phone();
  await moveClinic('2026-05-12', '2026-05-14');
  opened.clock.set('2026-04-10');
  expect(await standing(opened)).toMatchObject({ ways: { letter: 1 }, held: [] });
});

test('whoever was told by phone that Monday is off is written to of what moves within May', async () => {
  const { opened, moveTo, phone } = await toldOfMonday();
  await moveTo('2026-05-11', 3);
  await phone();
  await moveTo('2026-05-11', 9);
  opened.clock.set('2026-04-08');
  expect(await standing(opened)).toMatchObject({ ways: { letter: 1 }, held: [] });
});

test('so is whoever a letter told of it, and a call that was taken back has told nobody', async () => {
  const { opened, who, moveTo, phone } = await toldOfMonday();
  await moveTo('2026-05-11', 3);
  const { tellingId } = await phone();
  await opened.call('letter.takeBackToldByPhone', { personId: who.personId, tellingId });
  opened.clock.set('2026-04-08');
  expect((await standing(opened)).held).toEqual(['appointments-too-late']);

  await changeRules(opened, { daysInPost: 1 });
  await opened.call('letter.printAppointments', { expected: 1 });
  await changeRules(opened, {}, 1);
  expect((await standing(opened)).total).toBe(0);
  await moveTo('2026-05-11', 9);
  expect(await standing(opened)).toMatchObject({ ways: { letter: 1 }, held: [] });
});
