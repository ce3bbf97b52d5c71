import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cycleEnds, isCareDone, milestones } from '../../../shared/recall/milestones.ts';
import { after, currentPlace, newRound, replay, whyNot } from '../../../shared/recall/roundState.ts';
import type { Happening, RoundState } from '../../../shared/recall/roundState.ts';
import { aHappening } from './someHappenings.ts';

const opened = newRound({ gpFirst: false, on: '2026-05-01' });
const done = (milestone: (typeof milestones)[number], on = '2026-05-10'): Happening => ({
  kind: 'done',
  milestone,
  on,
});
const skipped = (milestone: (typeof milestones)[number], reason = 'No tests due'): Happening => ({
  kind: 'skipped',
  milestone,
  reason,
  on: '2026-05-10',
});

test('goes through the whole year to its end', () => {
  const year = ['invited', 'tests', 'checked', 'shared', 'conversation', 'plan', 'follow-up'] as const;
  const state = replay(
    opened,
    year.map((milestone) => done(milestone)),
  );
  expect(state.end).toBe('complete');
});

test('a group without GP review starts with the invitation, one with it waits for the GP', () => {
  expect(currentPlace(opened)).toBe('invited');
  expect(currentPlace(newRound({ gpFirst: true, on: '2026-05-01' }))).toBe('gp-review');
});

test('no tests due: checking and sharing are not needed either, and the reason stays on record', () => {
  const state = replay(opened, [done('invited'), skipped('tests')]);
  expect(currentPlace(state)).toBe('conversation');
  expect(state.places.shared).toEqual({ state: 'skipped', on: '2026-05-10', reason: 'No tests due' });
});

test('results are not checked before the tests, nor a plan shared before the conversation', () => {
  expect(whyNot(opened, done('checked'))).toBe('“Tests done” comes first, and is not recorded.');
  expect(whyNot(opened, done('plan'))).toBe('“Conversation held” comes first, and is not recorded.');
  expect(whyNot(opened, done('conversation'))).toBeNull();
});

test('who comes without an invitation was not invited, and keeps the tests still to come', () => {
  const state = replay(opened, [done('conversation')]);
  expect(state.places.invited).toMatchObject({ state: 'skipped', reason: 'Came without an invitation' });
  expect(currentPlace(state)).toBe('tests');
});

test('hard case 13: declines the plan but wants the tests; the tests go on and the round ends as declined', () => {
  const declined = replay(opened, [{ kind: 'declined', what: 'plan', on: '2026-05-10' }]);
  expect(declined.end).toBeNull();
  expect(currentPlace(declined)).toBe('invited');
  const over = replay(declined, [done('tests'), done('checked'), done('shared')]);
  expect(over.end).toBe('declined');
  expect(isCareDone('declined')).toBe(false);
});

test('a decline is taken back and the round goes on where it was', () => {
  const before = replay(opened, [done('invited'), done('tests')]);
  const back = replay(before, [
    { kind: 'declined', what: 'everything', on: '2026-05-11' },
    { kind: 'reopened', on: '2026-06-01' },
  ]);
  expect(back).toEqual(before);
  expect(whyNot({ ...opened, end: 'died' }, { kind: 'reopened', on: '2026-06-01' })).not.toBeNull();
});

test('a round whose every step was skipped is opened again with its tests and conversation to come', () => {
  const over = replay(opened, [done('invited'), skipped('conversation'), skipped('tests')]);
  expect(over.end).toBe('unsuitable');

  const again = replay(over, [{ kind: 'reopened', on: '2026-06-01' }]);
  expect(again.end).toBeNull();
  expect(currentPlace(again)).toBe('tests');
  expect(again.places.conversation).toEqual({ state: 'to-come' });
  expect(again.places.invited).toEqual(over.places.invited);
});

/** A start and whatever may have been recorded after it, possible or not. */
const histories = fc.tuple(fc.boolean(), fc.array(aHappening, { maxLength: 25 }));

test('no sequence of events leads to an open round without a step to come, or an ended one that goes on', () => {
  fc.assert(
    fc.property(histories, ([gpFirst, history]) => {
      const state = replay(newRound({ gpFirst, on: '2026-04-01' }), history);
      if (state.end === null) expect(currentPlace(state)).not.toBeNull();
      else expect(cycleEnds).toContain(state.end);
    }),
    // In a hundred, one that skips everything and is opened again hardly ever comes up.
    { numRuns: 2000 },
  );
});

test('no sequence of events loses what was done', () => {
  fc.assert(
    fc.property(histories, ([gpFirst, history]) => {
      let state: RoundState = newRound({ gpFirst, on: '2026-04-01' });
      for (const happening of history) {
        if (whyNot(state, happening) !== null) continue;
        const next = after(state, happening);
        for (const one of milestones) {
          if (state.places[one].state === 'done') expect(next.places[one]).toEqual(state.places[one]);
        }
        state = next;
      }
    }),
  );
});

test('a step that is skipped always says why', () => {
  fc.assert(
    fc.property(histories, ([gpFirst, history]) => {
      const { places } = replay(newRound({ gpFirst, on: '2026-04-01' }), history);
      for (const place of Object.values(places)) {
        if (place.state === 'skipped') expect(place.reason).not.toBe('');
      }
    }),
  );
});
