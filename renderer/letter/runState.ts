import type { LetterRun } from '../../shared/letter/letter.contract.ts';
import { counted } from '../../shared/format.ts';

export type { LetterRun };

type RunState = { words: string; kind: 'plain' | 'good' | 'look'; isWaiting: boolean };

/** What comes next for a run: printing, confirming, or nothing. */
export function runState({ built, printed, posted, withdrawn, asksForAttention }: LetterRun): RunState {
  if (built > 0) return { words: `${counted(built, 'letter')} not printed`, kind: 'look', isWaiting: true };
  if (printed > 0)
    return {
      words: `Posted? ${counted(printed, 'letter waits', 'letters wait')}`,
      kind: asksForAttention ? 'look' : 'plain',
      isWaiting: true,
    };
  if (posted === 0 && withdrawn > 0) return { words: 'Withdrawn', kind: 'plain', isWaiting: false };
  return { words: 'Posted', kind: 'good', isWaiting: false };
}
