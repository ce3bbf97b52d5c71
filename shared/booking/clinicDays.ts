import { clockChanges } from '../time/clockChange.ts';
import { addDays, daysBetween, weekdayOf, type IsoDate } from '../time/isoDate.ts';
import { overlaps, placesIn, timeOfPlace, type ClinicHours, type ClinicTemplate } from './clinic.ts';
import { minutesAfter } from './clockTime.ts';
import { hoursOf, isAllDay, timeOffWords, touches, type TimeOff } from './timeOff.ts';

/** A day of a template: opened, some of its places kept free, or not held and why. */
export type ClinicDay = {
  onDay: IsoDate;
  /** null where the clinic is held. */
  notHeld: string | null;
  /** Places nobody can be booked into, with the reason. */
  blocked: { place: number; why: string }[];
};

type Span = { from: IsoDate; until: IsoDate };

/** The days on which a template would be held, whatever gets in the way; both ends included. */
export function daysOfTemplate(
  template: Pick<ClinicTemplate, 'weekday' | 'everyWeeks' | 'fromOn' | 'untilOn'>,
  { from, until }: Span,
): IsoDate[] {
  const start = from > template.fromOn ? from : template.fromOn;
  const end = template.untilOn !== null && template.untilOn < until ? template.untilOn : until;
  // Weeks are counted from the Monday of the first one, so that a template that begins on a Thursday keeps its rhythm.
  const firstMonday = addDays(template.fromOn, 1 - weekdayOf(template.fromOn));
  const days: IsoDate[] = [];
  for (let day = nextWeekday(start, template.weekday); day <= end; day = addDays(day, 7)) {
    if (Math.floor(daysBetween(firstMonday, day) / 7) % template.everyWeeks === 0) days.push(day);
  }
  return days;
}

function nextWeekday(from: IsoDate, weekday: number): IsoDate {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}

/** What keeps clinics from being held. */
export type InTheWay = {
  bankHolidays: ReadonlySet<IsoDate>;
  timeOff: readonly TimeOff[];
  /** The day after which the clinician is no longer here. */
  leftOn: IsoDate | null;
};

/** What becomes of a template on each of its days. */
export function clinicDays(template: ClinicTemplate, span: Span, inTheWay: InTheWay): ClinicDay[] {
  return daysOfTemplate(template, span).map((onDay) => clinicDay(template, onDay, inTheWay));
}

/** What becomes of a clinic of these hours on one day. */
export function clinicDay(
  template: ClinicHours & { clinicianId: string },
  onDay: IsoDate,
  { bankHolidays, timeOff, leftOn }: InTheWay,
): ClinicDay {
  if (leftOn !== null && onDay > leftOn) return { onDay, notHeld: 'No longer here', blocked: [] };
  if (bankHolidays.has(onDay)) return { onDay, notHeld: 'Bank holiday', blocked: [] };
  if (isInClockChange(template, onDay)) return { onDay, notHeld: clockChangeWords, blocked: [] };
  const off = timeOff.filter((one) => touches(one, { ...template, onDay }));
  if (off.length === 0) return { onDay, notHeld: null, blocked: [] };
  const allDay = off.find(isAllDay);
  if (allDay) return { onDay, notHeld: wordsOf(allDay), blocked: [] };
  const blocked = blockedPlaces(template, off);
  const full = blocked.length === placesIn(template) && blocked[0];
  return full ? { onDay, notHeld: full.why, blocked: [] } : { onDay, notHeld: null, blocked };
}

const clockChangeWords = 'The clocks change between 01:00 and 02:00';

/** In the night of a clock change that hour is not there, or there twice: nobody could say when their place is. */
function isInClockChange(hours: ClinicHours, onDay: IsoDate): boolean {
  return overlaps(hours, { startsAt: '01:00', endsAt: '02:00' }) && clockChanges(onDay);
}

/** The places of a clinic that time off of some hours reaches into. */
export function blockedPlaces(hours: ClinicHours, off: readonly TimeOff[]): { place: number; why: string }[] {
  return Array.from({ length: placesIn(hours) }, (_, place) => place).flatMap((place) => {
    const startsAt = timeOfPlace(hours, place);
    const slot = { startsAt, endsAt: minutesAfter(startsAt, hours.slotMinutes) };
    const found = off.find((one) => overlaps(hoursOf(one), slot));
    return found ? [{ place, why: wordsOf(found) }] : [];
  });
}

function wordsOf({ kind, note }: TimeOff): string {
  return note === null || note === '' ? timeOffWords[kind] : `${timeOffWords[kind]}: ${note}`;
}
