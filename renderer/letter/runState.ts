import type { LetterRun } from '../../shared/letter/letter.contract.ts';
import { counted } from '../../shared/format.ts';
import { channelWords, isByNotify, isMessage } from '../../shared/recall/channel.ts';

export type { LetterRun };

type RunState = { words: string; kind: 'plain' | 'good' | 'look'; isWaiting: boolean };

/** What comes next for a run: printing, confirming, sending, or nothing. */
export function runState(run: LetterRun): RunState {
  if (isByNotify(run.channel)) return sentState(run);
  const { built, printed, posted, spoilt, withdrawn, asksForAttention } = run;
  if (built > 0) return { words: `${counted(built, 'letter')} not printed`, kind: 'look', isWaiting: true };
  if (printed > 0)
    return {
      words: `Posted? ${counted(printed, 'letter waits', 'letters wait')}`,
      kind: asksForAttention ? 'look' : 'plain',
      isWaiting: true,
    };
  if (spoilt > 0)
    return { words: `${counted(spoilt, 'spoilt letter')} to print again`, kind: 'look', isWaiting: true };
  if (posted === 0 && withdrawn > 0) return { words: 'Withdrawn', kind: 'plain', isWaiting: false };
  return { words: 'Posted', kind: 'good', isWaiting: false };
}

/** Nobody here posts these: what was handed over waits for GOV.UK Notify, not for us. */
function sentState({ channel, built, spoilt, printed, posted, returned, withdrawn }: LetterRun): RunState {
  const { one, many } = channelWords[channel];
  const waits = built + spoilt;
  const arrived = isMessage(channel) ? 'delivered' : 'posted';
  if (waits > 0) return { words: `${counted(waits, one, many)} not sent`, kind: 'look', isWaiting: true };
  const failed = returned > 0 ? `, ${returned} not ${arrived}` : '';
  if (printed > 0) return { words: `${printed} on the way${failed}`, kind: 'plain', isWaiting: false };
  if (posted === 0 && withdrawn > 0) return { words: 'Withdrawn', kind: 'plain', isWaiting: false };
  return {
    words: `${posted - returned} ${arrived}${failed}`,
    kind: returned > 0 ? 'look' : 'good',
    isWaiting: false,
  };
}
