import type { LetterRun } from '../../shared/letter/letter.contract.ts';
import { counted } from '../../shared/format.ts';

export type { LetterRun };

type RunState = { words: string; kind: 'plain' | 'good' | 'look'; isWaiting: boolean };

/** What comes next for a run: printing, confirming, or nothing. */
export function runState({
  letters,
  printed,
  posted,
  spoilt,
  withdrawn,
  asksForAttention,
}: LetterRun): RunState {
  const unprinted = letters - printed - withdrawn;
  const unconfirmed = printed - posted - spoilt;
  if (unprinted > 0)
    return { words: `${counted(unprinted, 'letter')} not printed`, kind: 'look', isWaiting: true };
  if (unconfirmed > 0)
    return {
      words: `Posted? ${counted(unconfirmed, 'letter waits', 'letters wait')}`,
      kind: asksForAttention ? 'look' : 'plain',
      isWaiting: true,
    };
  if (posted === 0 && withdrawn > 0) return { words: 'Withdrawn', kind: 'plain', isWaiting: false };
  return { words: 'Posted', kind: 'good', isWaiting: false };
}
