import { expect, test, vi } from 'vitest';
import { book } from '../booking/aDay.ts';
import { personOf } from '../register/takeIn.ts';
import {
  aTellingBook,
  changeRules,
  mobile,
  mobileSent,
  moveTests,
  reminders,
  send,
  standing,
  told,
} from './aTellingBook.ts';

vi.setConfig({ testTimeout: 60_000 });

test('hard case 3: nobody is reminded who has died, left or is restricted, and a reminder that was made is pulled', async () => {
  const opened = await aTellingBook([
    { row: 1, mobile: '07700 900121' },
    { row: 2, mobile: '07700 900122' },
    { row: 3, mobile: '07700 900123' },
  ]);
  for (const row of [1, 2, 3]) await book(opened, row, { tests: row * 3 });
  await send(opened, { expected: 3 });
  opened.clock.set('2026-04-09');
  expect((await standing(opened, 'reminders')).total).toBe(3);
  const { id: runId } = await opened.call('letter.buildAppointments', {
    about: 'reminders',
    channel: 'text',
    expected: 3,
  });
  const [one, two, three] = [await personOf(opened, 1), await personOf(opened, 2), await personOf(opened, 3)];
  await opened.call('people.recordDeath', {
    personId: one,
    version: 1,
    death: { kind: 'formal', on: '2026-04-08' },
  });
  await opened.call('people.recordDeparture', { personId: two, version: 1, leftOn: '2026-04-08' });
  await opened.call('people.changeRestriction', {
    personId: three,
    version: 1,
    restricted: true,
    reason: 'Asked for',
  });
  const sent = await opened.call('letter.sendRun', { runId });
  expect([sent.taken, sent.run.withdrawn, sent.pulled.length]).toEqual([0, 3, 3]);
  expect(opened.notify.messages).toHaveLength(3);
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 0, onToday: 0 });
});

test('what was moved or cancelled between making and sending is not reminded of', async () => {
  const opened = await aTellingBook();
  const who = await told(opened, '2026-04-09');
  const make = { about: 'reminders', channel: 'text', expected: 1 } as const;
  const { id: runId } = await opened.call('letter.buildAppointments', make);
  await moveTests(opened, who);
  const sent = await opened.call('letter.sendRun', { runId });
  expect(sent).toMatchObject({ taken: 0, pulled: [{ sentence: 'Nothing is booked that is still to come' }] });
  // Nobody has told them the new time yet.
  expect((await standing(opened, 'reminders')).total).toBe(0);
  expect((await standing(opened)).total).toBe(1);
});

test('a run of reminders that was stopped goes on only with what is not too late', async () => {
  const opened = await aTellingBook();
  await told(opened, '2026-04-09');
  const make = { about: 'reminders', channel: 'text', expected: 1 } as const;
  const { id: runId } = await opened.call('letter.buildAppointments', make);
  opened.clock.set('2026-04-13');
  expect(await opened.call('letter.sendRun', { runId })).toMatchObject({ taken: 0, run: { withdrawn: 1 } });
});

test('a first reminder that waited until the second was due is pulled, and the second goes', async () => {
  const opened = await aTellingBook();
  await changeRules(opened, { firstReminder: 3, secondReminder: 1 });
  await told(opened, '2026-04-08');
  const make = { about: 'reminders', channel: 'text', expected: 1 } as const;
  const { id: runId } = await opened.call('letter.buildAppointments', make);
  opened.clock.set('2026-04-10');
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 1 });
  expect(await opened.call('letter.sendRun', { runId })).toMatchObject({
    taken: 0,
    pulled: [{ sentence: 'No reminder of this is due now' }],
  });
  await send(opened, reminders);
  expect(opened.notify.messages).toHaveLength(2);
});

test('two reminders each go once, and one killed half-way resumes without a second text', async () => {
  const opened = await aTellingBook();
  await changeRules(opened, { firstReminder: 3, secondReminder: 1 });
  await told(opened, '2026-04-08', { tests: 3 });
  const { id: runId } = await opened.call('letter.buildAppointments', {
    about: 'reminders',
    channel: 'text',
    expected: 1,
  });
  opened.notify.next('die-after-taking');
  await opened.call('letter.sendRun', { runId });
  await opened.call('letter.sendRun', { runId });
  expect(opened.notify.messages).toHaveLength(2);
  opened.clock.set('2026-04-10');
  await send(opened, reminders);
  opened.clock.set('2026-04-11');
  expect((await standing(opened, 'reminders')).total).toBe(0);
  expect(opened.notify.messages).toHaveLength(3);
});

test('a text that does not arrive is not followed by another reminder; whoever cannot be texted is e-mailed or held', async () => {
  const opened = await aTellingBook([{ row: 1, mobile }, { row: 2, email: 'two@example.test' }, { row: 3 }]);
  await changeRules(opened, { firstBy: 'letter' });
  for (const row of [1, 2, 3]) await book(opened, row, { tests: row * 3 });
  await opened.call('letter.printAppointments', { expected: 3 });
  opened.clock.set('2026-04-09');
  expect(await standing(opened, 'reminders')).toMatchObject({
    total: 3,
    onToday: 3,
    ways: { text: 1, email: 1 },
    held: ['no-mobile'],
  });
  await send(opened, reminders);
  opened.notify.becomes(mobileSent, 'temporary-failure');
  await opened.call('letter.pollDelivery', {});
  opened.clock.set('2026-04-10');
  expect((await standing(opened, 'reminders')).ways).toEqual({ email: 1 });
});
