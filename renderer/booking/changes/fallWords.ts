import type { OutputOf } from '../../../shared/api.ts';
import { appointmentPartWords, type Appointment } from '../../../shared/booking/appointment.ts';
import type { OtherHalf } from '../../../shared/booking/bookingRules.ts';
import { hasBegun } from '../../../shared/booking/hasBegun.ts';
import { counted, screenDay } from '../../../shared/format.ts';

/** Who or what makes it fall away, as staff choose it. */
export const reasons = [
  { value: 'person', label: 'The person cancels' },
  { value: 'practice', label: 'The practice cancels' },
  { value: 'ill', label: 'The clinician is ill' },
  { value: 'did-not-attend', label: 'They did not attend' },
] as const;
export type Because = (typeof reasons)[number]['value'];

/** Nobody has missed a day that is still to come, nor what has not begun: the door's own rule. */
export function reasonsFor(
  appointment: Pick<Appointment, 'onDay' | 'startsAt'>,
  now: { today: string; time: string },
) {
  return reasons.filter(({ value }) => value !== 'did-not-attend' || hasBegun(appointment, now));
}

/** `Tests, Mon 13-Apr-2026 09:30 with Beth Okafor` */
export function halfWords(one: Pick<Appointment, 'part' | 'onDay' | 'startsAt' | 'clinicianName'>): string {
  return `${appointmentPartWords[one.part]}, ${screenDay(one.onDay)} ${one.startsAt} with ${one.clinicianName}`;
}

/** The three things that can become of the other half, the practice's rule marked. */
export function otherHalfChoices({
  appointment,
  act,
}: Pick<OutputOf<'booking.findFallAway'>, 'appointment' | 'act'>) {
  const what = appointment.part === 'tests' ? 'the tests' : 'the conversation';
  const are = appointment.part === 'tests' ? 'are' : 'is';
  const words: Readonly<Record<OtherHalf, string>> = {
    keep: 'Stays as it is',
    move: `Stays until ${what} ${are} booked again, then moves too`,
    release: 'Cancelled too, both are booked again',
  };
  return (['keep', 'move', 'release'] as const).map((value) => ({
    value,
    label: words[value],
    ...(value === act ? { hint: 'The rule of the practice' } : {}),
  }));
}

/** The button repeats what it does. */
export function fallButton(because: Because, otherHalf: OtherHalf | null): string {
  if (because === 'did-not-attend') return 'Did not attend';
  return otherHalf === 'release' ? 'Cancel both' : 'Cancel it';
}

/** `Missed 2 appointments this year` */
export function missedWords(missed: number): string {
  return `Missed ${counted(missed, 'appointment')} this year`;
}
