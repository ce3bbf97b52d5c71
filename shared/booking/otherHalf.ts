import { screenDate } from '../format.ts';
import { appointmentPartWords, type Appointment } from './appointment.ts';
import type { BookingRules, OtherHalf } from './bookingRules.ts';

/** Why a half falls away. */
export type FallAway = 'person' | 'practice' | 'ill' | 'did-not-attend' | 'died' | 'left';

export const fallAwayWords: Readonly<Record<FallAway, string>> = {
  person: 'Cancelled by the person',
  practice: 'Cancelled by the practice',
  ill: 'Clinician ill',
  'did-not-attend': 'Did not attend',
  died: 'Died',
  left: 'Moved away',
};

/** The half that is still to come when one of a pair falls away, and what the practice's rule makes of it. */
export type OtherHalfPlan = { act: OtherHalf; why: string };

type Half = Pick<Appointment, 'part' | 'onDay'>;

/**
 * What becomes of the other half (hard case 8): the conversation may not stand without results, and is not cancelled
 * silently either. `move`: it stays until the tests are booked again, and is moved with them.
 */
export function planOtherHalf(fell: Half, other: Half, rules: BookingRules): OtherHalfPlan {
  const act = fell.part === 'tests' ? rules.testsFellAway : rules.conversationFellAway;
  return { act, why: whyOf(fell, other, act) };
}

function whyOf(fell: Half, other: Half, act: OtherHalf): string {
  const words = `${appointmentPartWords[other.part]} on ${screenDate(other.onDay)}`;
  if (act === 'release') return `${words}: cancelled too, both are booked again`;
  if (act === 'keep') return `${words}: stays as it is`;
  return fell.part === 'tests'
    ? `${words}: stays until the tests are booked again, then moves with them`
    : `${words}: stays until the conversation is booked again, then moves with it`;
}
