import { weekdayOf, type IsoDate } from '../time/isoDate.ts';
import { bankHolidays } from './bankHolidays.ts';

/**
 * What a bank holiday of England is called, from its place in the year; null on any other day. Days that were moved or
 * given once (a jubilee, a coronation) are just a bank holiday.
 */
export function bankHolidayName(day: IsoDate): string | null {
  if (!bankHolidays.has(day)) return null;
  const found = names.find(({ days: [first, last], weekday }) => {
    const inYear = day.slice(5);
    return inYear >= first && inYear <= last && (weekday === undefined || weekdayOf(day) === weekday);
  });
  return found?.name ?? 'Bank holiday';
}

const names: readonly { name: string; days: readonly [string, string]; weekday?: number }[] = [
  { name: 'New Year’s Day', days: ['01-01', '01-03'] },
  { name: 'Good Friday', days: ['03-20', '04-23'], weekday: 5 },
  { name: 'Easter Monday', days: ['03-23', '04-26'], weekday: 1 },
  { name: 'Early May bank holiday', days: ['05-01', '05-07'], weekday: 1 },
  { name: 'Spring bank holiday', days: ['05-25', '05-31'], weekday: 1 },
  { name: 'Summer bank holiday', days: ['08-25', '08-31'], weekday: 1 },
  { name: 'Christmas Day', days: ['12-25', '12-25'] },
  { name: 'Boxing Day', days: ['12-26', '12-26'] },
  { name: 'Christmas, substitute day', days: ['12-27', '12-28'] },
];
