import { screenDate } from '../format.ts';
import type { Channel } from './channel.ts';
import type { Role } from '../contract.ts';
import type { NextAction, NextKind } from './nextAction.ts';

type Words = { words: string; by: Role };

/** What each next action is called and whose it is where the ladder does not say it; the day follows it. */
export const nextWords: Readonly<Record<NextKind, Words>> = {
  'gp-review': { words: 'GP to review', by: 'gp' },
  'other-way': { words: 'To be asked the way the GP chose', by: 'nurse' },
  invite: { words: 'To invite', by: 'admin' },
  print: { words: 'Made, to print or send', by: 'admin' },
  'confirm-posting': { words: 'Printed, posting to confirm', by: 'admin' },
  'on-its-way': { words: 'Sent, waiting to hear whether it arrived', by: 'admin' },
  remind: { words: 'To remind', by: 'admin' },
  'could-not-reach': { words: 'To write that we could not reach them', by: 'admin' },
  phone: { words: 'To phone', by: 'admin' },
  'call-back': { words: 'To phone again, as they asked', by: 'admin' },
  'check-booking': { words: 'Look whether they have booked or come', by: 'admin' },
  visit: { words: 'Has an appointment', by: 'admin' },
  rebook: { words: 'To book again, an appointment fell away', by: 'admin' },
  decide: { words: 'Lead nurse to decide', by: 'nurse' },
  'check-results': { words: 'Results to check', by: 'nurse' },
  'share-results': { words: 'Results to share with the person', by: 'admin' },
  conversation: { words: 'Conversation to hold', by: 'nurse' },
  'share-plan': { words: 'Plan to share with the person', by: 'nurse' },
  'follow-up': { words: 'Plan to follow up', by: 'nurse' },
  none: { words: 'Nothing more this year', by: 'admin' },
};

const byChannel: Readonly<Partial<Record<Channel, string>>> = { text: ' by text', email: ' by e-mail' };

/** What is on its way, told by the way it goes. */
const onItsWay: Readonly<Partial<Record<Channel, string>>> = {
  text: 'Text sent, waiting to hear whether it arrived',
  email: 'E-mail sent, waiting to hear whether it arrived',
  'notify-letter': 'Letter with GOV.UK Notify, waiting to hear whether it was posted',
};

/** `To phone, from 05-May-2026`, or without the day where it is due already. */
export function nextInWords(
  { kind, on, channel }: Pick<NextAction, 'kind' | 'on'> & Partial<Pick<NextAction, 'channel'>>,
  today: string,
): string {
  if (kind === 'on-its-way') {
    const words = (channel && onItsWay[channel]) ?? nextWords[kind].words;
    return on === null || on <= today ? `${words}: ask again` : `${words}, until ${screenDate(on)}`;
  }
  if (kind === 'visit' && on !== null) return `${nextWords[kind].words} on ${screenDate(on)}`;
  const words = `${nextWords[kind].words}${channel ? (byChannel[channel] ?? '') : ''}`;
  return on === null || on <= today ? words : `${words}, from ${screenDate(on)}`;
}
