import type { DispatchFacts } from './dispatchFacts.ts';
import type { HoldCode } from './holdReasons.ts';

/** An appointment as it stands in the book: another version is another day, time or place. */
export type AppointmentNamed = { id: string; version: number };

/** What the guard looks at before a letter about appointments leaves. */
export type AppointmentFacts = {
  /** What is booked and still to come. */
  standing: readonly AppointmentNamed[];
  /** Another letter that has not come back tells of every one of them. */
  told: boolean;
  /** What this letter named when it was made; null where it is being made now. */
  named: readonly AppointmentNamed[] | null;
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

/** Whether the guard asks this of such a letter at all. */
export function isAsked(code: HoldCode, { wanted }: DispatchFacts): boolean {
  return wanted.purpose !== 'appointments' || !ofInvitations.includes(code);
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

export function appointmentsToldHold({ appointments }: DispatchFacts): Found {
  return appointments?.told ? {} : null;
}
