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
  about: 'invitations' as const,
  letters: 10,
  copies: 0,
  copiesPosted: 0,
  built: 0,
  printed: 10,
  posted: 0,
  spoilt: 0,
  withdrawn: 0,
  channel: 'letter' as const,
  returned: 0,
  asksForAttention: false,
};

test('a run waits until every letter is printed and confirmed, printed again where it was spoilt, or withdrawn', () => {
  expect(runState({ ...run, built: 6, printed: 4 })).toMatchObject({
    words: '6 letters not printed',
    isWaiting: true,
  });
  expect(runState(run)).toMatchObject({ words: 'Posted? 10 letters wait', isWaiting: true, kind: 'plain' });
  expect(runState({ ...run, asksForAttention: true }).kind).toBe('look');
  expect(runState({ ...run, printed: 0, posted: 10 })).toMatchObject({ words: 'Posted', isWaiting: false });
  expect(runState({ ...run, printed: 0, posted: 8, spoilt: 2 })).toMatchObject({
    words: '2 spoilt letters to print again',
    isWaiting: true,
  });
  expect(runState({ ...run, printed: 0, withdrawn: 10 })).toMatchObject({
    words: 'Withdrawn',
    isWaiting: false,
  });
});

test('a run of texts is sent and delivered, never printed or posted, and waits for nobody once it is handed over', () => {
  const texts = { ...run, channel: 'text' as const, built: 0, printed: 0, posted: 0 };
  expect(runState({ ...texts, built: 2, spoilt: 1 })).toMatchObject({
    words: '3 texts not sent',
    isWaiting: true,
  });
  expect(runState({ ...texts, printed: 3, posted: 1, returned: 1 })).toEqual({
    words: '3 on the way, 1 not delivered',
    kind: 'plain',
    isWaiting: false,
  });
  expect(runState({ ...texts, posted: 3 })).toMatchObject({ words: '3 delivered', kind: 'good' });
  expect(runState({ ...texts, posted: 3, returned: 1 })).toMatchObject({ kind: 'look' });
  expect(runState({ ...texts, channel: 'notify-letter', posted: 3 }).words).toBe('3 posted');
  expect(runState({ ...texts, withdrawn: 3 }).words).toBe('Withdrawn');
});
