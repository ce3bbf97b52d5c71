import { expect, test, vi } from 'vitest';
import { aBook, book } from '../booking/aDay.ts';
import { pageTexts, unspaced } from '../jobs/letters/readPdf.ts';
import {
  aTellingBook,
  byLetter,
  changeRules,
  mobile,
  mobileSent,
  noMobile,
  pair,
  reminders,
  send,
  standing,
  toldByPhone,
} from './aTellingBook.ts';

vi.setConfig({ testTimeout: 60_000 });

const talkOnly = { talk: 0 };

test('whoever takes neither text nor e-mail is reminded by letter, days before, once, of one appointment', async () => {
  const opened = await aTellingBook(noMobile);
  const { personId } = await toldByPhone(opened, '2026-04-20', pair);
  // The tests of 13 April are over.
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 0, onToday: 0 });
  opened.clock.set('2026-04-21');
  expect(await standing(opened, 'reminders')).toEqual({
    total: 1,
    onToday: 1,
    ways: { letter: 1 },
    held: [],
  });

  const printed = await opened.call('letter.printAppointments', { ...reminders, expected: 1 });
  expect(printed.files.map(({ name }) => name)).toEqual(['Reminders of appointments.pdf']);
  const bytes = opened.host.offered.get('Reminders of appointments.pdf')?.bytes ?? new Uint8Array();
  const words = (await pageTexts(bytes)).join(' ');
  for (const said of [
    'A reminder of your appointment',
    'When: Thursday 30 April 2026 at 9am',
    'With: Gwen Pritchard',
  ])
    expect(words).toContain(unspaced(said));
  expect(words).not.toContain(unspaced('13 April'));
  expect(printed.run).toMatchObject({ about: 'reminders', printed: 1 });
  await opened.call('letter.confirmPosted', { runId: printed.run.id, postedOn: '2026-04-21' });

  expect((await standing(opened, 'reminders')).total).toBe(0);
  // Not on the days of a message either: the letter was the reminder.
  opened.clock.set('2026-04-28');
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 0, onToday: 0 });
  const [round] = await opened.call('recall.listCycles', { personId });
  expect(round?.letters).toMatchObject([{ purpose: 'reminder', attempt: 0, stage: 'posted' }]);
  expect((await opened.call('register.listMembers', { year: 2026, only: 'invited' })).total).toBe(0);
});

test('without the practice’s choice nobody is reminded by letter', async () => {
  const opened = await aTellingBook(noMobile);
  await toldByPhone(opened, '2026-04-21');
  await changeRules(opened, {}, 1);
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 0, onToday: 0 });
  opened.clock.set('2026-04-28');
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 1, onToday: 1, held: ['no-mobile'] });
});

test('a practice that sends no messages at all can remind everybody by letter', async () => {
  const opened = await aBook([{ row: 1, mobile }]);
  const { rules, version } = await opened.call('letter.findTellingRules', {});
  await opened.call('letter.changeTellingRules', { rules: { ...rules, ...byLetter }, version });
  const { personId, cycleId, appointments } = await book(opened, 1, talkOnly);
  const named = appointments.map(({ id, version: seen }) => ({ id, version: seen }));
  await opened.call('letter.recordToldByPhone', { personId, cycleId, appointments: named });
  opened.clock.set('2026-04-22');
  expect((await opened.call('letter.listToTell', reminders)).ways).toMatchObject([
    { way: 'letter', going: 1 },
  ]);
  opened.clock.set('2026-04-28');
  expect((await opened.call('letter.listToTell', reminders)).total).toBe(0);
});

test('what would come after the day before is not due by letter: on the days of a message the guard says why', async () => {
  const opened = await aTellingBook(noMobile);
  await toldByPhone(opened, '2026-04-24');
  expect((await standing(opened, 'reminders')).ways).toEqual({ letter: 1 });
  // Posted on Monday it would be there on Thursday.
  opened.clock.set('2026-04-27');
  expect((await standing(opened, 'reminders')).total).toBe(0);
  opened.clock.set('2026-04-28');
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 1, held: ['no-mobile'] });
});

test('whoever takes texts is texted, on the day of a text; whoever asks for letters gets one', async () => {
  const opened = await aTellingBook([{ row: 1, mobile }]);
  const { personId } = await toldByPhone(opened, '2026-04-21');
  expect((await standing(opened, 'reminders')).total).toBe(0);
  const { version } = await opened.call('people.findPerson', { personId });
  await opened.call('people.recordContactMethod', { personId, version, method: '1' });
  expect((await standing(opened, 'reminders')).ways).toEqual({ letter: 1 });
  // Too late for it, the text still goes.
  opened.clock.set('2026-04-28');
  expect((await standing(opened, 'reminders')).ways).toEqual({ text: 1 });
});

test('a number that did not work is no way: the reminder is a letter', async () => {
  const opened = await aTellingBook([{ row: 1, mobile }]);
  await changeRules(opened, byLetter);
  await book(opened, 1, talkOnly);
  await send(opened);
  opened.notify.becomes(mobileSent, 'permanent-failure');
  await opened.call('letter.pollDelivery', {});
  await opened.call('letter.printAppointments', { expected: 1 });
  opened.clock.set('2026-04-21');
  expect((await standing(opened, 'reminders')).ways).toEqual({ letter: 1 });
});
