import { screenDay } from '../format.ts';
import { isMessage, type Channel } from '../recall/channel.ts';
import type { IsoDate } from '../time/isoDate.ts';
import type { DispatchFacts } from './dispatchFacts.ts';
import type { HoldCode } from './holdReasons.ts';
import type { OfferDays } from './offerDays.ts';
import { isAboutBooked } from './whichLetter.ts';

/** An appointment as it stands in the book: another version is another day, time or place. */
export type AppointmentNamed = { id: string; version: number };

/** What the guard looks at before a letter about appointments leaves. */
export type AppointmentFacts = {
  /** What is booked, or of an offer kept, and still to come. */
  standing: readonly AppointmentNamed[];
  /** They know of every one of them: from something that has not come back, or by phone. */
  told: boolean;
  /** What this letter named when it was made; null where it is being made now. */
  named: readonly AppointmentNamed[] | null;
  /** Ways by which something did not reach them in this round where it would still go. */
  failedBy: readonly Channel[];
  /** Of a reminder: whether it is due now. Null for what tells of appointments. */
  reminderDue: boolean | null;
  /**
   * Of what tells of appointments: the day a letter that is posted today would be there, where that is too late
   * (`lateArrival`). Null where it comes in time, and left out of everything else, which has days of its own.
   */
  lateByPost?: IsoDate | null | undefined;
  /** Of what offers kept places: the days that follow from how long they are kept. Left out of everything else. */
  offer?: OfferDays | undefined;
};

/** Whether somebody is to be asked to come at all: whoever is booked has been, and has to know when. */
const ofAsking: readonly HoldCode[] = [
  'cycle-not-open',
  'waiting-for-gp',
  'gp-other-way',
  'declined',
  'declined-since',
  'reviewed-this-year',
];

/** When the ladder writes next says nothing of a letter about appointments or kept places, which have their own days. */
const ofLadder: readonly HoldCode[] = [
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
const notOfCopies: readonly HoldCode[] = [
  ...ofAsking,
  ...ofLadder,
  'copy',
  'appointments-told',
  'appointments-too-late',
  'offer-told',
  'offer-too-late',
];

/** Whether the guard asks this of such a letter at all. */
export function isAsked(code: HoldCode, { wanted, isCopy = false }: DispatchFacts): boolean {
  if (isCopy && notOfCopies.includes(code)) return false;
  if (!isAboutBooked(wanted.purpose)) return true;
  return !ofLadder.includes(code) && (wanted.purpose === 'offer' || !ofAsking.includes(code));
}

type Found = { detail?: string } | null;

export function noAppointmentsHold({ appointments }: DispatchFacts): Found {
  return appointments && !appointments.offer && appointments.standing.length === 0 ? {} : null;
}

export function appointmentsChangedHold({ appointments }: DispatchFacts): Found {
  return appointments && !appointments.offer && isOtherwise(appointments) ? {} : null;
}

/** What a letter named does not stand in the book as it did. */
export function isOtherwise({ named, standing }: AppointmentFacts): boolean {
  const keys = (some: readonly AppointmentNamed[]) =>
    some.map(({ id, version }) => `${id} ${version}`).sort();
  return named !== null && keys(named).join() !== keys(standing).join();
}

/** Whoever is reminded knows of it already. */
export function appointmentsToldHold({ appointments }: DispatchFacts): Found {
  return appointments?.told && !appointments.offer && appointments.reminderDue === null ? {} : null;
}

/** A text is there at once. */
export function appointmentsTooLateHold({ appointments, channel }: DispatchFacts): Found {
  const on = appointments?.lateByPost ?? null;
  return on === null || isMessage(channel) ? null : { detail: `it would be there on ${screenDay(on)}` };
}

/** What did not arrive is not tried the same way again in this round: another way is. */
export function didNotArriveHold({ appointments, channel }: DispatchFacts): Found {
  return appointments?.failedBy.includes(channel) ? {} : null;
}

export function reminderNotDueHold({ appointments }: DispatchFacts): Found {
  return appointments?.reminderDue === false ? {} : null;
}
