import { expect, test, vi } from 'vitest';
import { book } from '../booking/aDay.ts';
import { aTellingBook, lastWords, mobileSent, moveTests, send, standing } from './aTellingBook.ts';

vi.setConfig({ testTimeout: 60_000 });

const pair = { tests: 3, talk: 0 };

test('hard case 3: a death between making and handing over pulls the text about the appointments', async () => {
  const opened = await aTellingBook();
  const { personId } = await book(opened, 1, pair);
  const { id: runId } = await opened.call('letter.buildAppointments', { channel: 'text', expected: 1 });
  const { version } = await opened.call('people.findPerson', { personId });
  await opened.call('people.recordDeath', { personId, version, death: { kind: 'formal', on: '2026-04-06' } });

  const sent = await opened.call('letter.sendRun', { runId });
  expect(sent).toMatchObject({ taken: 0, run: { withdrawn: 1 }, pulled: [{ personId }] });
  expect(sent.pulled[0]?.sentence).toMatch(/^Has died/);
  expect(opened.notify.messages).toEqual([]);
});

test('what was moved between making and handing over is pulled, and the new time goes in a new text', async () => {
  const opened = await aTellingBook();
  const who = await book(opened, 1, pair);
  const { id: runId } = await opened.call('letter.buildAppointments', { channel: 'text', expected: 1 });
  await moveTests(opened, who);

  const sent = await opened.call('letter.sendRun', { runId });
  expect(sent.pulled[0]?.sentence).toBe('What is booked has changed since the letter was made');
  expect((await standing(opened)).ways).toEqual({ text: 1 });
  await send(opened);
  expect(lastWords(opened)).toContain('Mon 13 Apr 10:30am and');
  // Nobody has had the first one: nothing has changed for whoever reads this.
  expect(lastWords(opened)).toContain('you have 2 appointments');
});

test.each(['permanent-failure', 'temporary-failure'])(
  'a text that did not arrive (%s) goes by letter, and not by text again in this round',
  async (status) => {
    const opened = await aTellingBook();
    const who = await book(opened, 1, pair);
    await send(opened);
    opened.notify.becomes(mobileSent, status);
    await opened.call('letter.pollDelivery', {});
    expect(await standing(opened)).toMatchObject({ total: 1, onToday: 1, ways: { letter: 1 } });

    await opened.call('letter.printAppointments', { expected: 1 });
    expect((await standing(opened)).total).toBe(0);
    // Also what is booked later in the round.
    await moveTests(opened, who);
    expect((await standing(opened)).ways).toEqual({ letter: 1 });
  },
);

test('a number that does not work for appointments is not tried for an invitation either', async () => {
  const opened = await aTellingBook();
  await book(opened, 1, pair);
  await send(opened);
  opened.notify.becomes(mobileSent, 'permanent-failure');
  await opened.call('letter.pollDelivery', {});
  const held = await opened.call('letter.listHeld', { month: '2026-05', channel: 'text' });
  expect(held.lines[0]?.holds.find(({ code }) => code === 'no-mobile')).toMatchObject({
    detail: 'did not work',
  });
});

test('a run that was stopped goes on, and nobody is sent two when an answer was lost', async () => {
  const opened = await aTellingBook([
    { row: 1, mobile: '07700 900121' },
    { row: 2, mobile: '07700 900122' },
  ]);
  await book(opened, 1, { tests: 0 });
  await book(opened, 2, { tests: 3 });
  const { id: runId } = await opened.call('letter.buildAppointments', { channel: 'text', expected: 2 });
  opened.notify.next('die-after-taking');
  await opened.call('letter.sendRun', { runId, most: 1 });
  expect((await standing(opened)).total).toBe(0);

  await opened.call('letter.sendRun', { runId });
  await opened.call('letter.sendRun', { runId });
  expect(opened.notify.messages.map(({ to }) => to).toSorted()).toEqual(['+447700900121', '+447700900122']);
});

test('two who make the same texts at once: one has them, the other reads that they are made', async () => {
  const opened = await aTellingBook();
  await book(opened, 1, pair);
  const answers = await Promise.allSettled([
    opened.call('letter.buildAppointments', { channel: 'text', expected: 1 }),
    opened.call('letter.buildAppointments', { channel: 'text', expected: 1 }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('above the size of the practice a second person confirms, and the first few can go before the others', async () => {
  const opened = await aTellingBook([
    { row: 1, mobile: '07700 900121' },
    { row: 2, mobile: '07700 900122' },
  ]);
  await book(opened, 1, { tests: 0 });
  await book(opened, 2, { tests: 3 });
  await opened.call('letter.changeBatchRules', { rules: { confirmAbove: 1, canary: 1 }, version: 0 });
  const asked = { channel: 'text', expected: 2 } as const;
  await expect(opened.call('letter.buildAppointments', asked)).rejects.toMatchObject({
    code: 'needs-second-person',
  });

  const first = await opened.call('letter.buildAppointments', { ...asked, firstOnly: true });
  expect([first.letters, first.firstOf]).toEqual([1, 2]);
  const { ways } = await opened.call('letter.listToTell', {});
  expect(ways).toMatchObject([{ way: 'text', going: 1, firstOnes: { runId: first.id, of: 2 } }]);
  const { jobs } = await opened.call('recall.findToday', {});
  await expect(opened.call('letter.buildAppointments', { ...asked, expected: 1 })).rejects.toMatchObject({
    code: 'look-at-first',
  });
  await opened.call('letter.sendRun', { runId: first.id });
  const told = await opened.call('recall.findToday', {});
  expect([jobs, told.jobs].map((some) => some.some(({ kind }) => kind === 'first-told'))).toEqual([
    false,
    true,
  ]);
  await opened.call('letter.passFirstOnes', { runId: first.id });
  // Looked at; it counts with the first all the same.
  await expect(opened.call('letter.buildAppointments', { ...asked, expected: 1 })).rejects.toMatchObject({
    code: 'needs-second-person',
  });
});
