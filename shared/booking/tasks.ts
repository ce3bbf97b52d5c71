import { z } from 'zod';
import { CycleId } from '../identity/ids.ts';
import { PersonLine } from '../people/person.ts';
import { Instant, IsoDate } from '../time/isoDate.ts';
import { qofYearName, type QofYear } from '../time/qofYear.ts';
import type { AppointmentPart } from './appointment.ts';

/**
 * What the pinboard holds: somebody to book again, somebody who missed too often to be written to, somebody to tell
 * that their time has moved, somebody to offer kept places to, and whoever is put there by hand.
 */
export const bookingTaskKinds = [
  'rebook-tests',
  'rebook-conversation',
  'rebook-pair',
  'outreach',
  'tell',
  'offer',
  'waiting',
] as const;
export const BookingTaskKind = z.enum(bookingTaskKinds);
export type BookingTaskKind = z.infer<typeof BookingTaskKind>;

export const bookingTaskWords: Readonly<Record<BookingTaskKind, string>> = {
  'rebook-tests': 'Book the tests again',
  'rebook-conversation': 'Book the conversation again',
  'rebook-pair': 'Book both halves again',
  outreach: 'Reach out: phone, another time or a visit',
  tell: 'Tell them that their time has moved',
  offer: 'Offer the places that are kept for them',
  waiting: 'Waiting for a place',
};

/** Whether somebody is asked something; whose time has moved is told, whatever they say of being asked. */
export const isAsking = (kind: BookingTaskKind): boolean => kind !== 'tell';

/** What of the rounds of a person keeps anybody from asking them by a task. */
export type AskedNoMore = {
  /** The year of the round. */
  year: QofYear;
  /** Whether that round has ended. */
  ended: boolean;
  /** The last later year they have said no to; null where there is none. */
  declinedSince: QofYear | null;
};

/** What whoever answers the phone reads of somebody who is not to be asked any more; null where they are. */
export function notAskedWords(kind: BookingTaskKind, round: AskedNoMore): string | null {
  const why = whyNotAsked(round);
  if (why === null || !isAsking(kind)) return null;
  const no = `${why}: do not ring about this.`;
  return kind === 'offer' ? `${no} If they ring, book it or let it go.` : no;
}

function whyNotAsked({ year, ended, declinedSince }: AskedNoMore): string | null {
  if (declinedSince !== null) return `They have said no to ${qofYearName(declinedSince)}`;
  return ended ? `Their year of care ${qofYearName(year)} has ended` : null;
}

/** The kinds a booking of some halves settles. */
export function settledBy(parts: readonly AppointmentPart[]): BookingTaskKind[] {
  const [tests, conversation] = [parts.includes('tests'), parts.includes('conversation')];
  return [
    ...(tests ? (['rebook-tests'] as const) : []),
    ...(conversation ? (['rebook-conversation'] as const) : []),
    ...(tests && conversation ? (['rebook-pair'] as const) : []),
    // Once they have a time again nobody has to reach out for one.
    ...(tests || conversation ? (['outreach', 'offer', 'waiting'] as const) : []),
  ];
}

export const BookingTask = z.object({
  id: z.string(),
  person: PersonLine,
  /** Numbers to phone, the mobile first; none for a restricted person, whose record says more. */
  phones: z.array(z.string()),
  cycleId: CycleId,
  appointmentId: z.string().nullable(),
  kind: BookingTaskKind,
  sentence: z.string(),
  /** Of an offer: what went to them of it, or was said, in words; null where nothing did. */
  told: z.string().nullable(),
  /** Why they are not to be asked any more, in words; null where they are. */
  notAsked: z.string().nullable(),
  dueOn: IsoDate,
  openedBy: z.string(),
  openedAt: Instant,
  version: z.int(),
});
export type BookingTask = z.infer<typeof BookingTask>;
