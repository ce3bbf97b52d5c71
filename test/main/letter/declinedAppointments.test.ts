import { expect, test, vi } from 'vitest';
import { book } from '../booking/aDay.ts';
import { aTellingBook, lastWords, send, standing, type TellingBook } from './aTellingBook.ts';

vi.setConfig({ testTimeout: 60_000 });

const pair = { tests: 3, talk: 0 };

const declines = (
  { call }: TellingBook,
  { personId, cycleId }: { personId: string; cycleId: string },
  { outcome, on }: { outcome: 'declined' | 'declined-plan'; on: string },
) => call('recall.recordContact', { personId, cycleId, method: 'phone', outcome, on });

test('hard case: who declines while booked is neither told nor reminded of it', async () => {
  const opened = await aTellingBook();
  const who = await book(opened, 1, pair);
  expect(await standing(opened)).toMatchObject({ total: 1 });
  await declines(opened, who, { outcome: 'declined', on: '2026-04-07' });
  expect(await standing(opened)).toMatchObject({ total: 0, onToday: 0 });
  opened.clock.set('2026-04-09');
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 0, onToday: 0 });
});

test('a reminder that was made before they declined does not leave', async () => {
  const opened = await aTellingBook();
  const who = await book(opened, 1, pair);
  await send(opened);
  opened.clock.set('2026-04-09');
  const run = await opened.call('letter.buildAppointments', {
    about: 'reminders',
    channel: 'text',
    expected: 1,
  });
  await declines(opened, who, { outcome: 'declined', on: '2026-04-09' });
  const sent = opened.notify.messages.length;
  await opened.call('letter.sendRun', { runId: run.id });
  expect(opened.notify.messages).toHaveLength(sent);
  const { lines } = await opened.call('letter.listRunLetters', { runId: run.id });
  expect(lines.map(({ stage }) => stage)).toEqual(['withdrawn']);
});

test('who declines the conversation after being told needs no letter for it, and is reminded of the tests alone', async () => {
  const opened = await aTellingBook();
  const who = await book(opened, 1, pair);
  await send(opened);
  await declines(opened, who, { outcome: 'declined-plan', on: '2026-04-07' });
  expect(await standing(opened)).toMatchObject({ total: 0, onToday: 0 });
  opened.clock.set('2026-04-09');
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 1, ways: { text: 1 } });
  await send(opened, { about: 'reminders' });
  expect(lastWords(opened)).toContain('on Mon 13 Apr at 9:30am');
  opened.clock.set('2026-04-28');
  expect(await standing(opened, 'reminders')).toMatchObject({ total: 0, onToday: 0 });
});
