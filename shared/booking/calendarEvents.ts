import type { ClinicMode } from './clinic.ts';
import { liveStates, type Appointment } from './appointment.ts';
import { minutesAfter, type ClockTime } from './clockTime.ts';
import type { IsoDate } from '../time/isoDate.ts';

/** One entry of somebody's own calendar; days and times are what the clock on the wall of the practice shows. */
export type CalendarEvent = {
  uid: string;
  /** Higher whenever something about it has changed, so that a newer file wins over an older one. */
  sequence: number;
  cancelled: boolean;
  onDay: IsoDate;
  startsAt: ClockTime;
  endsAt: ClockTime;
  title: string;
  place: string;
  words: string;
};

/** What a calendar entry may know of the practice. */
export type CalendarPractice = { name: string; addressLines: readonly string[]; phone: string };

const howMet: Readonly<Record<ClinicMode, string>> = {
  'face-to-face': 'At the surgery',
  phone: 'By phone',
  video: 'By video call',
  home: 'At your home',
};

/**
 * Somebody's appointments from a day on as their calendar shows them. Calendars are read by families, employers and the
 * makers of phones: an entry says when, where and whom to ring, and neither what it is for nor who is seen.
 */
export function calendarEvents(
  appointments: readonly Appointment[],
  practice: CalendarPractice,
  from: IsoDate,
): CalendarEvent[] {
  const halves = Map.groupBy(appointments.filter(isAgreed), uidOf);
  return [...halves].flatMap(([uid, ofHalf]) => {
    const shown = ofHalf.find(({ state }) => liveStates.includes(state)) ?? lastBooked(ofHalf);
    if (!shown || shown.onDay < from || !isShown(shown)) return [];
    const sequence = ofHalf.reduce((sum, { version }) => sum + version, 0) - 1;
    return [eventOf(shown, practice, { uid, sequence })];
  });
}

/** Ids grow with time; the days do not, where somebody was moved to an earlier one. */
function lastBooked(ofHalf: readonly Appointment[]): Appointment | undefined {
  return ofHalf.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(-1);
}

/** What was only offered is no appointment yet. */
function isAgreed({ state }: Appointment): boolean {
  return state !== 'pencilled';
}

/** What has been is of no use in a calendar any more; what was called off takes the entry back. */
function isShown({ state }: Appointment): boolean {
  return liveStates.includes(state) || state === 'cancelled';
}

/** The same for one half of a pair wherever it is moved to; it does not say which half it is. */
function uidOf({ pairId, part }: Appointment): string {
  return `${pairId}.${part === 'tests' ? 1 : 2}@house-of-care`;
}

function eventOf(
  { state, onDay, startsAt, minutes, mode }: Appointment,
  practice: CalendarPractice,
  names: Pick<CalendarEvent, 'uid' | 'sequence'>,
): CalendarEvent {
  return {
    ...names,
    cancelled: state === 'cancelled',
    onDay,
    startsAt,
    endsAt: minutesAfter(startsAt, minutes),
    title: `Appointment, ${practice.name}`,
    place: mode === 'face-to-face' ? [practice.name, ...practice.addressLines].join(', ') : howMet[mode],
    words: `${howMet[mode]}\nTo change it, phone ${practice.phone}`,
  };
}
