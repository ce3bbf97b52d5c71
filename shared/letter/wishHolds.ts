import { dissentInWords, dissentsAgainst, sharingRefused } from '../people/dissent.ts';
import { mayText } from '../people/sharedMobile.ts';
import { isMessage } from '../recall/channel.ts';
import type { DispatchFacts } from './dispatchFacts.ts';

type Found = { detail: string } | null;

/** A need for one way of contact is no preference: the other ways are held. */
export function contactMethodHold({ needs, channel }: DispatchFacts): Found {
  if (needs.kinds.includes('text-only') && channel !== 'text') return { detail: 'by text' };
  return needs.kinds.includes('letter-only') && isMessage(channel) ? { detail: 'by letter' } : null;
}

/** What they do not want to be sent, by kind of message and way (hard case 12). */
export function dissentHold({ wishes, channel, message, toCarer }: DispatchFacts): Found {
  const against = [
    ...dissentsAgainst(wishes.dissents, { channel, message }),
    ...(toCarer ? sharingRefused(wishes.dissents) : []),
  ];
  return against.length === 0 ? null : { detail: against.map(dissentInWords).join(', ') };
}

/** Only texts are held for whose mobile it is (hard case 11); where there is none, that is another reason. */
export function sharedMobileHold({ wishes: { mobile }, channel }: DispatchFacts): Found {
  if (channel !== 'text' || mobile === 'none' || mayText(mobile)) return null;
  return { detail: mobile === 'shared' ? 'somebody else has the same number' : 'not theirs' };
}
