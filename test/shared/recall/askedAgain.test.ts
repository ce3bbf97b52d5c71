import { expect, test } from 'vitest';
import type { Channel } from '../../../shared/recall/channel.ts';
import {
  couldNotReachStep,
  daysBetweenSent,
  defaultLadder,
  Ladder,
  LadderStep,
} from '../../../shared/recall/ladder.ts';
import { nextInWords } from '../../../shared/recall/nextWords.ts';
import { invited, letter, next, phoned } from './someoneAsked.ts';

const cameBack = (channel: Channel, on = '2026-04-28') => ({
  newest: { stage: 'returned' as const, on, channel },
  failed: [channel],
});

test('a letter that came back is no invitation: somebody phones where nothing else reaches them', () => {
  expect(next([], cameBack('letter'))).toMatchObject({ kind: 'phone', on: '2026-04-28' });
  const calls = ['2026-04-28', '2026-04-29', '2026-04-30'].map((on) => phoned('no-answer', on));
  expect(next([], { ...cameBack('letter'), contacts: calls.slice(0, 2) })).toMatchObject({
    kind: 'phone',
    on: '2026-04-30',
  });
  expect(next([], { ...cameBack('letter'), contacts: calls })).toMatchObject({
    kind: 'decide',
    on: '2026-05-14',
  });
});

test('what did not arrive goes another way at once, and never again the way that failed', () => {
  const reach = { channels: ['letter', 'text'] as const, preferred: 'text' as const };
  expect(next([], { ...cameBack('text'), reach })).toMatchObject({
    kind: 'invite',
    on: '2026-04-28',
    channel: 'letter',
  });
  expect(next([], { ...cameBack('notify-letter'), reach })).toMatchObject({ channel: 'text' });
  const sent = [letter('2026-04-20')];
  expect(next([invited], { ...cameBack('text', '2026-05-05'), reach, sent })).toMatchObject({
    kind: 'remind',
    on: '2026-05-05',
    channel: 'letter',
  });
  const after = {
    ...cameBack('text'),
    newest: { stage: 'posted' as const, on: '2026-05-04', channel: 'letter' as const },
  };
  expect(next([invited], { ...after, reach, sent: [letter('2026-05-04')] })).toMatchObject({
    kind: 'remind',
    channel: 'letter',
  });
});

test('a text on its way waits three days to be heard of, a letter with GOV.UK Notify five', () => {
  const onItsWay = (channel: Channel) =>
    next([], { newest: { stage: 'printed', on: '2026-04-20', channel } });
  expect(onItsWay('text')).toMatchObject({ kind: 'on-its-way', on: '2026-04-23', channel: 'text' });
  expect(onItsWay('notify-letter')).toMatchObject({ kind: 'on-its-way', on: '2026-04-25' });
  expect(onItsWay('letter')).toMatchObject({ kind: 'confirm-posting', on: '2026-04-20' });
  expect(nextInWords(onItsWay('text'), '2026-04-20')).toBe(
    'Text sent, waiting to hear whether it arrived, until 23-Apr-2026',
  );
  expect(nextInWords(onItsWay('email'), '2026-04-24')).toBe(
    'E-mail sent, waiting to hear whether it arrived: ask again',
  );
});

test('after the last call without an answer the ladder can write that nobody could reach them', () => {
  const ladder = { ...defaultLadder, steps: [...defaultLadder.steps, couldNotReachStep] };
  const sent = [letter('2026-04-20'), letter('2026-05-04')];
  const contacts = ['2026-05-18', '2026-05-19', '2026-05-20'].map((on) => phoned('no-answer', on));
  const told = { purpose: 'could-not-reach' as const, set: null };
  expect(next([invited], { ladder, sent, contacts })).toEqual({
    kind: 'could-not-reach',
    by: 'admin',
    on: '2026-05-27',
    channel: 'letter',
    letter: told,
  });
  const newest = { stage: 'built' as const, on: '2026-05-27', channel: 'letter' as const };
  expect(next([invited], { ladder, sent, contacts, newest })).toMatchObject({ kind: 'print', letter: told });
  const all = [...sent, letter('2026-05-27')];
  expect(next([invited], { ladder, sent: all, contacts })).toMatchObject({
    kind: 'decide',
    on: '2026-06-10',
  });
});

test('“we could not reach you” stands after a call, and its days do not bring other letters closer together', () => {
  const steps = [...defaultLadder.steps, couldNotReachStep];
  expect(Ladder.safeParse({ ...defaultLadder, steps }).success).toBe(true);
  expect(
    Ladder.safeParse({ ...defaultLadder, steps: [defaultLadder.steps[0], couldNotReachStep] }).success,
  ).toBe(false);
  expect(daysBetweenSent({ ...defaultLadder, steps })).toBe(14);
});

test('a ladder kept before its steps had letters of their own is read as one of invitations', () => {
  const kept = { method: 'letter', daysAfter: 14, by: 'admin', template: null };
  expect(LadderStep.parse(kept)).toEqual({ ...kept, purpose: 'invitation' });
});
