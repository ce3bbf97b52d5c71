import type { Channel } from '../recall/channel.ts';
import type { DispatchFacts } from './dispatchFacts.ts';
import type { HoldCode } from './holdReasons.ts';
import { isAboutBooked } from './whichLetter.ts';

/** An appointment as it stands in the book: another version is another day, time or place. */
export type AppointmentNamed = { id: string; version: number };

/** What the guard looks at before a letter about appointments leaves. */
export type AppointmentFacts = {
  /** What is booked and still to come. */
  standing: readonly AppointmentNamed[];
  /** They know of every one of them: from something that has not come back, or by phone. */
  told: boolean;
  /** What this letter named when it was made; null where it is being made now. */
  named: readonly AppointmentNamed[] | null;
  /** Ways by which something did not reach them in this round where it would still go. */
  failedBy: readonly Channel[];
  /** Of a reminder: whether it is due now. Null for what tells of appointments. */
  reminderDue: boolean | null;
};

/**
 * What keeps an invitation back says nothing of a letter about appointments: whoever is booked has to know when to come,
 * whatever the ladder, the GP or the last letter say.
 */
const ofInvitations: readonly HoldCode[] = [
  'cycle-not-open',
  'waiting-for-gp',
  'gp-other-way',
  'declined',
  'reviewed-this-year',
  'reviewed-recently',
  'too-early',
  'in-another-run',
  'printed-not-posted',
  'handed-over',
  'written-recently',
  'letters-used-up',
  'another-step',
];

/** A copy goes with its letter, which has been asked these; and the letter it is of has told them. */
const notOfCopies: readonly HoldCode[] = [...ofInvitations, 'copy', 'appointments-told'];

/** Whether the guard asks this of such a letter at all. */
export function isAsked(code: HoldCode, { wanted, isCopy = false }: DispatchFacts): boolean {
  if (isCopy && notOfCopies.includes(code)) return false;
  return !isAboutBooked(wanted.purpose) || !ofInvitations.includes(code);
}

type Found = Record<never, never> | null;

export function noAppointmentsHold({ appointments }: DispatchFacts): Found {
  return appointments && appointments.standing.length === 0 ? {} : null;
}

export function appointmentsChangedHold({ appointments }: DispatchFacts): Found {
  if (!appointments || appointments.named === null) return null;
  const keys = (some: readonly AppointmentNamed[]) =>
    some.map(({ id, version }) => `${id} ${version}`).sort();
  return keys(appointments.named).join() === keys(appointments.standing).join() ? null : {};
}

/** Whoever is reminded knows of it already. */
export function appointmentsToldHold({ appointments }: DispatchFacts): Found {
  return appointments?.told && appointments.reminderDue === null ? {} : null;
}

/** What did not arrive is not tried the same way again in this round: another way is. */
export function didNotArriveHold({ appointments, channel }: DispatchFacts): Found {
  return appointments?.failedBy.includes(channel) ? {} : null;
}

export function reminderNotDueHold({ appointments }: DispatchFacts): Found {
  return appointments?.reminderDue === false ? {} : null;
}
