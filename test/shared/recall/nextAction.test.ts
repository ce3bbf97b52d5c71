import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nothingBooked } from '../../../shared/recall/bookedAction.ts';
import { nextAction } from '../../../shared/recall/nextAction.ts';
import { newRound, replay, type Happening } from '../../../shared/recall/roundState.ts';
import { defaultStuckLimits, isStuck } from '../../../shared/recall/stuckLimits.ts';
import { someFacts } from './someFacts.ts';
import { aHappening } from './someHappenings.ts';
import { invited, letter, next, phoned } from './someoneAsked.ts';

test('invites from the first day a letter may go, and asks the GP four weeks before it', () => {
  expect(next([])).toMatchObject({ kind: 'invite', on: '2026-04-20', channel: 'letter' });
  expect(next([], {}, true)).toMatchObject({ kind: 'gp-review', on: '2026-03-23', channel: null });
});

test('letter, 14 days later a reminder, 14 days later a call, 14 days later the lead nurse decides', () => {
  expect(next([invited], { sent: [letter('2026-04-20')] })).toMatchObject({
    kind: 'remind',
    on: '2026-05-04',
  });
  const sent = [letter('2026-04-20'), letter('2026-05-04')];
  expect(next([invited], { sent })).toMatchObject({ kind: 'phone', on: '2026-05-18' });
  const contacts = [phoned('message-left', '2026-05-18')];
  expect(next([invited], { sent, contacts })).toMatchObject({ kind: 'decide', on: '2026-06-01' });
});

test('reminds by another channel where there is one', () => {
  const reach = { channels: ['letter', 'text'] as const, preferred: null };
  expect(next([invited], { sent: [letter('2026-04-20')], reach })).toMatchObject({ channel: 'text' });
  const sent = [{ channel: 'text' as const, on: '2026-04-20' }];
  expect(next([invited], { sent, reach })).toMatchObject({ channel: 'letter' });
});

test('nobody answers: rings again on the next day, and after three calls the step is over', () => {
  const sent = [letter('2026-04-20'), letter('2026-05-04')];
  const calls = ['2026-05-18', '2026-05-19', '2026-05-20'].map((on) => phoned('no-answer', on));
  expect(next([invited], { sent, contacts: calls.slice(0, 1) })).toMatchObject({
    kind: 'phone',
    on: '2026-05-19',
  });
  expect(next([invited], { sent, contacts: calls })).toMatchObject({ kind: 'decide', on: '2026-06-03' });
});

test('who asked to be called later is called on that day, and who will book is looked for', () => {
  const sent = [letter('2026-04-20')];
  const later = [phoned('call-later', '2026-04-25', '2026-06-10')];
  expect(next([invited], { sent, contacts: later })).toMatchObject({ kind: 'call-back', on: '2026-06-10' });
  const willBook = [phoned('will-book', '2026-04-25')];
  expect(next([invited], { sent, contacts: willBook })).toMatchObject({
    kind: 'check-booking',
    on: '2026-05-09',
  });
});

test('a letter lying ready is printed, unless the person has said they will book since it was made', () => {
  const newest = { stage: 'built' as const, on: '2026-04-20', channel: 'letter' as const };
  expect(next([], { newest })).toMatchObject({ kind: 'print' });
  expect(next([], { newest, contacts: [phoned('will-book', '2026-04-21')] })).toMatchObject({
    kind: 'check-booking',
  });
});

test('after the tests come checking, sharing, the conversation, the plan and its follow-up', () => {
  const history: Happening[] = [invited, { kind: 'done', milestone: 'tests', on: '2026-05-10' }];
  expect(next(history)).toMatchObject({ kind: 'check-results', on: '2026-05-13' });
  history.push({ kind: 'done', milestone: 'checked', on: '2026-05-14' });
  expect(next(history)).toMatchObject({ kind: 'share-results', on: '2026-05-14' });
  history.push({ kind: 'done', milestone: 'shared', on: '2026-05-15' });
  expect(next(history)).toMatchObject({ kind: 'conversation', on: '2026-05-22' });
  history.push({ kind: 'done', milestone: 'conversation', on: '2026-05-25' });
  expect(next(history)).toMatchObject({ kind: 'share-plan', on: '2026-05-25' });
  history.push({ kind: 'done', milestone: 'plan', on: '2026-05-26' });
  expect(next(history)).toMatchObject({ kind: 'follow-up', on: '2026-08-24' });
});

test('whoever has an appointment is waited for: no reminder, no call, whatever was sent before', () => {
  const sent = [letter('2026-04-20'), letter('2026-05-04')];
  const booked = { ...nothingBooked, tests: '2026-05-20', conversation: '2026-06-03' };
  expect(next([invited], { sent, booked })).toMatchObject({ kind: 'visit', on: '2026-05-20', channel: null });
  const history: Happening[] = [invited, { kind: 'done', milestone: 'tests', on: '2026-05-20' }];
  expect(next(history, { booked })).toMatchObject({ kind: 'check-results' });
  history.push({ kind: 'done', milestone: 'checked', on: '2026-05-22' });
  history.push({ kind: 'done', milestone: 'shared', on: '2026-05-22' });
  expect(next(history, { booked })).toMatchObject({ kind: 'conversation', on: '2026-06-03' });
});

test('an appointment that fell away is booked again, and after a second miss the lead nurse decides', () => {
  const booked = { ...nothingBooked, conversation: '2026-06-03', testsFellAwayOn: '2026-05-20', missed: 1 };
  expect(next([invited], { booked })).toMatchObject({ kind: 'rebook', on: '2026-05-20' });
  const later = [phoned('call-later', '2026-05-20', '2026-05-27')];
  expect(next([invited], { booked, contacts: later })).toMatchObject({ kind: 'call-back', on: '2026-05-27' });
  const missed = { ...booked, missed: 2 };
  expect(next([invited], { booked: missed })).toMatchObject({ kind: 'decide', on: '2026-05-20' });
  const decided = { kind: 'phone' as const, on: '2026-05-22' };
  expect(next([invited], { booked: missed, decided })).toMatchObject({ kind: 'phone', on: '2026-05-22' });
});

test('every open round has a next action and a day, whatever was recorded, sent or said', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(aHappening, { maxLength: 20 }),
      someFacts,
      (gpFirst, history, known) => {
        const state = replay(newRound({ gpFirst, on: '2026-04-01' }), history);
        const { kind, on } = nextAction(state, known);
        if (state.end !== null) expect([kind, on]).toEqual(['none', null]);
        else {
          expect(kind).not.toBe('none');
          expect(on).toMatch(/^\d{4}-\d\d-\d\d$/);
        }
      },
    ),
  );
});

test('is stuck from the day after the practice’s limit, not on it', () => {
  const due = { kind: 'check-results' as const, on: '2026-05-01' };
  expect(isStuck(due, defaultStuckLimits, '2026-05-08')).toBe(false);
  expect(isStuck(due, defaultStuckLimits, '2026-05-09')).toBe(true);
});
