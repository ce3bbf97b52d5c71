import { expect, test } from 'vitest';
import { runState } from '../../../renderer/letter/runState.ts';

const run = {
  id: 'r1',
  month: '2027-01',
  groupIds: [],
  builtAt: '2026-11-20T09:20:00.000Z',
  builtBy: 'Siân Prosser',
  confirmedBy: null,
  confirmedAt: null,
  firstOf: null,
  lookedBy: null,
  lookedAt: null,
  letters: 10,
  built: 0,
  printed: 10,
  posted: 0,
  spoilt: 0,
  withdrawn: 0,
  channel: 'letter' as const,
  returned: 0,
  asksForAttention: false,
};

test('a run waits until every letter is printed and confirmed, spoilt or withdrawn', () => {
  expect(runState({ ...run, built: 6, printed: 4 })).toMatchObject({
    words: '6 letters not printed',
    isWaiting: true,
  });
  expect(runState(run)).toMatchObject({ words: 'Posted? 10 letters wait', isWaiting: true, kind: 'plain' });
  expect(runState({ ...run, asksForAttention: true }).kind).toBe('look');
  expect(runState({ ...run, printed: 0, posted: 10 })).toMatchObject({ words: 'Posted', isWaiting: false });
  expect(runState({ ...run, printed: 0, posted: 8, spoilt: 2 })).toMatchObject({
    words: 'Posted',
    isWaiting: false,
  });
  expect(runState({ ...run, printed: 0, withdrawn: 10 })).toMatchObject({
    words: 'Withdrawn',
    isWaiting: false,
  });
});
