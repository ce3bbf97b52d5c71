import { z } from 'zod';
import { addDays, addToMonth, firstDayOf, monthOf, weekdayOf, type IsoDate } from '../time/isoDate.ts';

export const timeOffRepeats = ['once', 'weekly', 'monthly'] as const;
/** How time off comes again; monthly is the same weekday of the month, such as the second Wednesday. */
export const TimeOffRepeat = z.enum(timeOffRepeats);
export type TimeOffRepeat = z.infer<typeof TimeOffRepeat>;

export const timeOffRepeatWords: Readonly<Record<TimeOffRepeat, string>> = {
  once: 'Once',
  weekly: 'Every week',
  monthly: 'Every month, on the same weekday',
};

/** Three years of every week are the most anybody enters at once. */
const mostTimes = 160;

/** The first days of time off that comes again up to a day, the first time included. */
export function timesOff(fromOn: IsoDate, repeat: TimeOffRepeat, lastOn: IsoDate): IsoDate[] {
  if (repeat === 'once') return [fromOn];
  const times: IsoDate[] = [];
  for (let day = fromOn; day <= lastOn && times.length < mostTimes;) {
    times.push(day);
    day = repeat === 'weekly' ? addDays(fromOn, times.length * 7) : monthsLater(fromOn, times.length);
  }
  return times.length === 0 ? [fromOn] : times;
}

/** The fifth of its kind becomes the last of a month that has only four. */
function monthsLater(day: IsoDate, months: number): IsoDate {
  const month = addToMonth(monthOf(day), months);
  const first = firstDayOf(month);
  const firstLike = addDays(first, (weekdayOf(day) - weekdayOf(first) + 7) % 7);
  const weeks = Math.floor((Number(day.slice(8)) - 1) / 7);
  const found = addDays(firstLike, weeks * 7);
  return monthOf(found) === month ? found : addDays(found, -7);
}
