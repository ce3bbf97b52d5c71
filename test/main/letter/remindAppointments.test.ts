import { expect, test, vi } from 'vitest';
import { book } from '../booking/aDay.ts';
import {
  aTellingBook,
  changeRules,
  lastWords,
  mobile,
  mobileSent,
  pair,
  reminders,
  send,
  standing,
  told,
} from './aTellingBook.ts';

vi.setConfig({ testTimeout: 60_000 });

test('two working days before each appointment its reminder is a job on Today, and goes once', async () => {
  const opened = await aTellingBook();
  const { personId } = await told(opened, '2026-04-08');
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 0, onToday: 0 });

  opened.clock.set('2026-04-09');
  expect(await standing(opened, 'reminders')).toEqual({ total: 1, onToday: 1, ways: { text: 1 }, held: [] });
  const { run, taken } = await send(opened, reminders);
  expect([taken, run.about]).toEqual([1, 'reminders']);
  expect(lastWords(opened)).toBe(
    'Dear Maureen, you have an appointment with Beckside Surgery on Mon 13 Apr at 9:30am. To change, phone 01632 960100.',
  );
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 0, onToday: 0 });
  await expect(send(opened, reminders)).rejects.toMatchObject({ code: 'run-changed' });

  opened.clock.set('2026-04-28');
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 1, onToday: 1 });
  await send(opened, reminders);
  expect(lastWords(opened)).toContain('on Thu 30 Apr at 9am');
  const [round] = await opened.call('recall.listCycles', { personId });
  expect(round?.letters.map(({ purpose, attempt }) => [purpose, attempt])).toEqual([
    ['appointments', 0],
    ['reminder', 0],
    ['reminder', 0],
  ]);
});

test('a reminder is no invitation: not for the ladder, not for QOF and not on the lists', async () => {
  const opened = await aTellingBook();
  const { personId } = await told(opened, '2026-04-09');
  const before = await opened.call('recall.listCycles', { personId });
  const { run } = await send(opened, reminders);
  opened.notify.becomes(mobileSent, 'delivered', '2026-04-09T09:30:00.000000Z');
  await opened.call('letter.pollDelivery', {});
  const after = await opened.call('recall.listCycles', { personId });
  expect([after[0]?.next, after[0]?.places]).toEqual([before[0]?.next, before[0]?.places]);
  expect((await opened.call('register.listMembers', { year: 2026, only: 'invited' })).total).toBe(0);
  expect(JSON.stringify(await opened.call('evidence.findPerson', { personId }))).not.toContain(run.id);
});

test('days nobody worked make no difference: it goes on the day before, and not on the day itself', async () => {
  const opened = await aTellingBook();
  await told(opened, '2026-04-12');
  expect((await standing(opened, 'reminders')).total).toBe(1);
  opened.clock.set('2026-04-13');
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 0, onToday: 0 });
});

test('nobody is reminded of what they have not been told of, nor on the day they were told', async () => {
  const opened = await aTellingBook();
  await book(opened, 1, pair);
  opened.clock.set('2026-04-09');
  expect((await standing(opened, 'reminders')).total).toBe(0);
  await send(opened);
  expect((await standing(opened, 'reminders')).total).toBe(0);
  opened.clock.set('2026-04-10');
  expect((await standing(opened, 'reminders')).total).toBe(0);
});

test('whoever was told by phone or by letter is reminded, too', async () => {
  const opened = await aTellingBook([
    { row: 1, mobile },
    { row: 2, mobile: '07700 900124' },
  ]);
  const { personId, cycleId, appointments } = await book(opened, 1, { tests: 3 });
  await opened.call('letter.recordToldByPhone', {
    personId,
    cycleId,
    appointments: appointments.map(({ id, version }) => ({ id, version })),
  });
  await changeRules(opened, { firstBy: 'letter' });
  await book(opened, 2, { tests: 6 });
  await opened.call('letter.printAppointments', { expected: 1 });
  opened.clock.set('2026-04-09');
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 2, ways: { text: 2 } });
});

test('one who is reminded of both halves on one day gets a text of each', async () => {
  const opened = await aTellingBook();
  await changeRules(opened, { firstReminder: 15, secondReminder: 2 });
  await told(opened, '2026-04-09');
  // The conversation in 15 working days, the tests in two.
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 2, onToday: 2, ways: { text: 2 } });
  await send(opened, { ...reminders, expected: 2 });
  const days = opened.notify.messages.slice(1).map(({ body }) => /on (\w+ \d+ \w+)/.exec(body)?.[1]);
  expect(days.toSorted()).toEqual(['Mon 13 Apr', 'Thu 30 Apr']);
});

test('where reminders are off, or no way of sending is set up, there are none', async () => {
  const opened = await aTellingBook();
  await told(opened, '2026-04-09');
  await changeRules(opened, { remind: false });
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 0, onToday: 0 });
  await changeRules(opened, { remindBy: 'email' }, 1);
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 1, held: ['no-email'] });
  await opened.call('letter.changeSending', {
    forgetKey: true,
    textTemplateId: null,
    emailTemplateId: null,
    letters: false,
    version: 1,
  });
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 0, onToday: 0 });
});

test('only a manager changes how people are told and reminded, and not over somebody else’s change', async () => {
  const opened = await aTellingBook();
  await changeRules(opened, { firstReminder: 5 });
  await expect(changeRules(opened, { firstReminder: 4 })).rejects.toMatchObject({
    code: 'changed-by-someone-else',
  });
  expect((await opened.call('letter.findTellingRules', {})).rules.firstReminder).toBe(5);
});
