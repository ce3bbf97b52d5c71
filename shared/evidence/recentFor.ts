import type { Register } from '../register/facts.ts';
import { addMonths, firstDayOf, monthOf, type IsoDate } from '../time/isoDate.ts';
import type { QofYear } from '../time/qofYear.ts';
import { daysOfQofYear, type QofRule } from './qofRules.ts';

/** `joined`: first met on this practice's lists, by registration or by a first condition. */
export type Recent = { kind: 'diagnosed' | 'joined'; on: IsoDate };

export type RecentQuestion = {
  register: Register;
  year: QofYear;
  rule: QofRule;
  diagnosedOn: IsoDate | null;
  joinedOn: IsoDate | null;
};

/** The first day that is recent: 1 July for the nine months up to and including 31 March (hard case 6). */
export function recentFrom(year: QofYear, { recent }: QofRule): IsoDate {
  const { last } = daysOfQofYear(year);
  return addMonths(firstDayOf(monthOf(last)), 1 - recent.months);
}

/** A recent diagnosis or registration is a fact of its own: it neither makes nor unmakes an invitation. */
export function recentFor({ register, year, rule, diagnosedOn, joinedOn }: RecentQuestion): Recent | null {
  if (!rule.recent.registers.includes(register)) return null;
  const from = recentFrom(year, rule);
  const { last } = daysOfQofYear(year);
  const isRecent = (on: IsoDate | null): on is IsoDate => on !== null && on >= from && on <= last;
  if (isRecent(diagnosedOn)) return { kind: 'diagnosed', on: diagnosedOn };
  return isRecent(joinedOn) ? { kind: 'joined', on: joinedOn } : null;
}
