import { z } from 'zod';

/** The ways an invitation travels, as `letter_run.channel` and `invitation.channel` keep them. */
export const Channel = z.enum(['letter', 'hybrid-mail', 'notify-letter', 'text', 'email']);
export type Channel = z.infer<typeof Channel>;

type ChannelWords = {
  /** On a choice. */
  name: string;
  one: string;
  many: string;
  hint: string;
};

export const channelWords: Readonly<Record<Channel, ChannelWords>> = {
  letter: { name: 'Print', one: 'letter', many: 'letters', hint: 'Files to print and post here' },
  'hybrid-mail': {
    name: 'Hybrid mail',
    one: 'letter',
    many: 'letters',
    hint: 'A file for each person and a list, for a mailing service that prints and posts',
  },
  text: { name: 'Text', one: 'text', many: 'texts', hint: 'To their mobile, through GOV.UK Notify' },
  email: { name: 'E-mail', one: 'e-mail', many: 'e-mails', hint: 'Through GOV.UK Notify' },
  'notify-letter': {
    name: 'Letter by Notify',
    one: 'letter',
    many: 'letters',
    hint: 'GOV.UK Notify prints and posts it',
  },
};

/** What each goes to, as one says it in a sentence. */
export const sentTo: Readonly<Record<Channel, string>> = {
  letter: 'address',
  'hybrid-mail': 'address',
  'notify-letter': 'address',
  text: 'mobile number',
  email: 'e-mail address',
};

/** The channels that carry a few words to a screen. */
export const MessageChannel = Channel.extract(['text', 'email']);
export type MessageChannel = z.infer<typeof MessageChannel>;

/** Short words on a screen, not a letter on paper. */
export function isMessage(channel: Channel): channel is MessageChannel {
  return channel === 'text' || channel === 'email';
}

/** Handed to GOV.UK Notify by this program; nobody here prints or posts it. */
export function isByNotify(channel: Channel): boolean {
  return isMessage(channel) || channel === 'notify-letter';
}

/**
 * Days after which somebody asks what became of it: GOV.UK Notify tries a text or an e-mail for three days, and prints
 * and posts a letter within two working days (its documentation of delivery statuses and of letters).
 */
export const daysToHear = (channel: Channel): number => (isMessage(channel) ? 3 : 5);
