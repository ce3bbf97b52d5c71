import { addDays, type IsoDate } from '../time/isoDate.ts';

/** Three weeks ahead there is still time for a letter. */
const weeksAhead = 3;

/** By when somebody whose appointment falls away is booked again: the soonest first, and never in the past. */
export function rebookBy(onDay: IsoDate, today: IsoDate): IsoDate {
  const by = addDays(onDay, -7 * weeksAhead);
  return by > today ? by : today;
}
