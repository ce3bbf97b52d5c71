import { screenDate } from '../format.ts';
import { isMessage, type Channel } from '../recall/channel.ts';
import type { InvitationEventKind } from '../recall/invitationStage.ts';
import type { IsoDate } from '../time/isoDate.ts';

/** The last that happened to something that names kept places, or a phone call that did. */
export type OfferTelling = {
  on: IsoDate;
  /** 1: what is kept is otherwise by now. */
  otherwise: number;
} & (
  | {
      way: Channel;
      kind: InvitationEventKind;
      /** 1: a supplier makes it. */
      elsewhere?: number;
    }
  | { way: 'phone'; kind: 'said' }
);

const onPaper: Partial<Record<InvitationEventKind, string>> = {
  built: 'made',
  printed: 'printed',
  posted: 'posted',
  returned: 'came back',
  spoilt: 'spoilt, to be printed again',
};

/** In braille, audio and the like. */
const bySupplier: typeof onPaper = { ...onPaper, built: 'ordered', printed: 'received' };

const byMessage: Partial<Record<InvitationEventKind, string>> = {
  built: 'made',
  printed: 'handed over',
  posted: 'delivered',
  returned: 'did not arrive',
  spoilt: 'not taken, waits to be sent',
};

/** `Letter posted on 08-Apr-2026, told by phone on 14-Apr-2026`: what whoever phones should know; null where nothing went. */
export function offerToldWords(tellings: readonly OfferTelling[]): string | null {
  const words = tellings
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .flatMap((one) => wordsOf(one) ?? [])
    .join(', ');
  return words === '' ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** What was withdrawn has told nobody anything. */
function wordsOf(one: OfferTelling): string | null {
  const day = `on ${screenDate(one.on)}${one.otherwise === 1 ? ' with other times' : ''}`;
  if (one.way === 'phone') return `told by phone ${day}`;
  const { way, kind, elsewhere } = one;
  const became = (isMessage(way) ? byMessage : elsewhere === 1 ? bySupplier : onPaper)[kind];
  const what = way === 'text' ? 'text' : way === 'email' ? 'e-mail' : 'letter';
  return became === undefined ? null : `${what} ${became} ${day}`;
}
