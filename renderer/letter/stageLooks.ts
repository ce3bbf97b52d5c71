import { type Channel, isByNotify, isMessage } from '../../shared/recall/channel.ts';
import { meaningOf } from '../../shared/letter/deliveryStatus.ts';
import type { RunLetter } from '../../shared/letter/letter.contract.ts';

type Look = { words: string; kind: 'plain' | 'good' | 'look' | 'stopped' };

/** What became of one letter. */
const letterLooks: Record<RunLetter['stage'], Look> = {
  built: { words: 'Made, not printed', kind: 'look' },
  printed: { words: 'Printed', kind: 'plain' },
  posted: { words: 'Posted', kind: 'good' },
  spoilt: { words: 'Spoilt', kind: 'look' },
  withdrawn: { words: 'Withdrawn', kind: 'plain' },
  returned: { words: 'Came back', kind: 'look' },
};

/** What became of one that went through GOV.UK Notify; on its way, by Notify's own word. */
const sentLooks: Record<RunLetter['stage'], Look> = {
  ...letterLooks,
  built: { words: 'Made, not sent', kind: 'look' },
  printed: { words: 'Handed over', kind: 'plain' },
  posted: { words: 'Delivered', kind: 'good' },
  spoilt: { words: 'Not taken, waits', kind: 'look' },
  returned: { words: 'Not delivered', kind: 'look' },
};

export function stageLook(
  { stage, delivery }: Pick<RunLetter, 'stage' | 'delivery'>,
  channel: Channel,
): Look {
  if (!isByNotify(channel)) return letterLooks[stage];
  if (stage === 'printed' && delivery) return { words: meaningOf(delivery, channel).words, kind: 'plain' };
  if (stage === 'posted' && !isMessage(channel)) return letterLooks.posted;
  return sentLooks[stage];
}
