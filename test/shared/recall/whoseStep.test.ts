import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roles } from '../../../shared/contract.ts';
import { defaultLadder, type LadderStep } from '../../../shared/recall/ladder.ts';
import { nextAction } from '../../../shared/recall/nextAction.ts';
import { nextWords } from '../../../shared/recall/nextWords.ts';
import { newRound, replay } from '../../../shared/recall/roundState.ts';
import { someFacts } from './someFacts.ts';
import { aHappening } from './someHappenings.ts';
import { invited, letter, next, phoned } from './someoneAsked.ts';

test('a letter and a call are whose the step says, and all else whose it always is', () => {
  const ofTheLadder = ['invite', 'remind', 'could-not-reach', 'phone', 'call-back'];
  fc.assert(
    fc.property(
      fc.array(aHappening, { maxLength: 12 }),
      someFacts,
      fc.constantFrom(...roles),
      (history, known, by) => {
        const state = replay(newRound({ gpFirst: false, on: '2026-04-01' }), history);
        const steps = known.ladder.steps.map((step) => ({ ...step, by }));
        const usual = nextAction(state, known);
        const theirs = nextAction(state, { ...known, ladder: { ...known.ladder, steps } });
        const whose = ofTheLadder.includes(usual.kind) ? by : nextWords[usual.kind].by;
        // Whose it is changes nothing of what is done, how or when.
        expect(theirs).toEqual({ ...usual, by: whose });
      },
    ),
  );
});

test('each step of the ladder is its own: admin staff write, the nurse phones, then a GP does', () => {
  const phone = { ...defaultLadder.steps[2], method: 'phone', daysAfter: 7 } as LadderStep;
  const steps = [
    ...defaultLadder.steps.slice(0, 2),
    { ...phone, by: 'nurse' as const },
    { ...phone, by: 'gp' as const },
  ];
  const ladder = { ...defaultLadder, callsWithoutAnswer: 1, steps };
  const sent = [letter('2026-04-20'), letter('2026-05-04')];
  expect(next([invited], { ladder, sent: sent.slice(0, 1) }).by).toBe('admin');
  expect(next([invited], { ladder, sent })).toMatchObject({ kind: 'phone', by: 'nurse' });
  const unanswered = [phoned('no-answer', '2026-05-18')];
  expect(next([invited], { ladder, sent, contacts: unanswered })).toMatchObject({ kind: 'phone', by: 'gp' });
  const later = [phoned('call-later', '2026-05-18', '2026-05-20')];
  expect(next([invited], { ladder, sent, contacts: later })).toMatchObject({ kind: 'call-back', by: 'gp' });
});
