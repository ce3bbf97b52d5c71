import { screenDay } from '../format.ts';
import { isMessage } from '../recall/channel.ts';
import { isOtherwise } from './appointmentHolds.ts';
import type { DispatchFacts } from './dispatchFacts.ts';

type Found = { detail?: string } | null;

/** Answered, lapsed, taken out of the plan, or with a clinic that does not take place. */
function offerGoneHold({ appointments }: DispatchFacts): Found {
  return appointments?.offer && appointments.standing.length === 0 ? {} : null;
}

function offerChangedHold({ appointments }: DispatchFacts): Found {
  if (!appointments?.offer || appointments.standing.length === 0) return null;
  return isOtherwise(appointments) ? {} : null;
}

function offerToldHold({ appointments }: DispatchFacts): Found {
  return appointments?.offer && appointments.told ? {} : null;
}

/** A letter is days on its way; a text can still be answered on the last day. */
function offerTooLateHold({ appointments, channel, today }: DispatchFacts): Found {
  const { answerBy = null, letterBy = null } = appointments?.offer ?? {};
  const last = isMessage(channel) ? answerBy : letterBy;
  if (answerBy === null || last === null || today <= last) return null;
  return { detail: `they can ring until ${screenDay(answerBy)}` };
}

/** The guard's checks of a letter that offers kept places. */
export const offerHolds = {
  'offer-gone': offerGoneHold,
  'offer-changed': offerChangedHold,
  'offer-told': offerToldHold,
  'offer-too-late': offerTooLateHold,
} as const;
