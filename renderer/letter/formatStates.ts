import { screenDate } from '../../shared/format.ts';
import type { FormatLine } from '../../shared/letter/formats.contract.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';

export type FormatEvent = 'received' | 'posted' | 'cancelled';

type Look = { kind: 'plain' | 'good' | 'look'; words: string; more: string };

/** Where a letter stands that somebody else makes. */
export function formatLook(line: FormatLine, today: IsoDate): Look {
  const { state, supplier, orderedOn, expectedOn } = line;
  const from = `${supplier ?? ''}${orderedOn ? `, ${screenDate(orderedOn)}` : ''}`;
  switch (state) {
    case 'to-order':
      return { kind: 'look', words: 'To be ordered', more: '' };
    case 'no-template':
      return { kind: 'look', words: 'No template', more: '' };
    case 'received':
      return { kind: 'good', words: 'Received', more: 'to be posted' };
    case 'ordered':
      return expectedOn !== null && expectedOn < today
        ? { kind: 'look', words: `Late since ${screenDate(expectedOn)}`, more: from }
        : { kind: 'plain', words: 'Ordered', more: from };
  }
}

/** What can happen to it next, the usual first. A supplier may post it themselves. */
export function eventsOf({ state }: FormatLine): { event: FormatEvent; words: string }[] {
  const posted = { event: 'posted' as const, words: 'Posted' };
  const cancelled = { event: 'cancelled' as const, words: 'Cancel' };
  if (state === 'received') return [posted, cancelled];
  return state === 'ordered' ? [{ event: 'received', words: 'Received' }, posted, cancelled] : [];
}
