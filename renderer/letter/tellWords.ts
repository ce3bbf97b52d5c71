import { counted } from '../../shared/format.ts';
import type { AboutBooked } from '../../shared/letter/letterRun.ts';
import { channelWords, isByNotify, type Channel } from '../../shared/recall/channel.ts';

/** What is sent one way, as it is counted: `3 texts`. */
export function manyOf(channel: Channel, count: number): string {
  const { one, many } = channelWords[channel];
  return counted(count, one, many);
}

/** `Send`, `Print` or `Make`: what becomes of it here. */
export function verbOf(channel: Channel): string {
  if (isByNotify(channel)) return 'Send';
  return channel === 'letter' ? 'Print' : 'Make';
}

/** What the page of either is called and says. */
export const tellPages: Readonly<
  Record<
    AboutBooked,
    {
      title: string;
      list: (count: number) => string;
      many: string;
      /** What each of them says, before they are made. */
      says: string;
      none: string;
      noneHint: string;
    }
  >
> = {
  appointments: {
    title: 'People to tell of their appointments',
    list: (count) => `${counted(count, 'person is', 'people are')} booked and not told yet`,
    many: 'about appointments',
    says: 'Each says when and where. Nobody counts as invited by it.',
    none: 'Everybody has been told',
    noneHint: 'Whoever is booked from tomorrow on knows when to come.',
  },
  reminders: {
    title: 'Reminders to send',
    list: (count) => `${counted(count, 'reminder is', 'reminders are')} due`,
    many: 'that remind of appointments',
    says: 'Each says when and where. Nobody counts as invited by it.',
    none: 'Nobody is to be reminded today',
    noneHint: 'Settings, Booking says how many days before an appointment people are reminded.',
  },
  offers: {
    title: 'Offers to send',
    list: (count) => `${counted(count, 'person', 'people')} not yet told of the places kept for them`,
    many: 'that offer kept places',
    says: 'Each says when and where, and until when they can ring. The ladder counts nobody as invited by it.',
    none: 'Nobody is to be offered anything now',
    noneHint: 'Whoever is invited to book in a plan of the month is put here.',
  },
};
