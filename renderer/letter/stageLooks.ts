import type { RunLetter } from '../../shared/letter/letter.contract.ts';

/** What became of one letter. */
export const stageLooks: Record<
  RunLetter['stage'],
  { words: string; kind: 'plain' | 'good' | 'look' | 'stopped' }
> = {
  built: { words: 'Made, not printed', kind: 'look' },
  printed: { words: 'Printed', kind: 'plain' },
  posted: { words: 'Posted', kind: 'good' },
  spoilt: { words: 'Spoilt', kind: 'look' },
  withdrawn: { words: 'Withdrawn', kind: 'plain' },
  returned: { words: 'Came back', kind: 'look' },
};
