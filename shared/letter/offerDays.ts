import { isWorkingDay } from '../recall/workingDays.ts';
import { addDays, type IsoDate } from '../time/isoDate.ts';
import { workingDaysBefore } from './reminderDue.ts';
import type { TellingRules } from './tellingRules.ts';

/** What an offer tells of its time; the days are null where nothing is kept any more. */
export type OfferDays = {
  /** The last day somebody can ring to say yes: the places may be kept over a weekend, and nobody answers then. */
  answerBy: IsoDate | null;
  /** The last day a letter of it can be made and still be answered in time. */
  letterBy: IsoDate | null;
};

/** The first of the days until which some places are kept; null where none are. */
export function firstKeptUntil(places: readonly { kept_until: IsoDate | null }[]): IsoDate | null {
  return places.flatMap(({ kept_until }) => kept_until ?? []).toSorted()[0] ?? null;
}

type Rules = { rules: Pick<TellingRules, 'offerLetterDays'>; bankHolidays: ReadonlySet<IsoDate> };

/** The days of an offer whose places are kept until a day. */
export function offerDays(keptUntil: IsoDate | null, { rules, bankHolidays }: Rules): OfferDays {
  if (keptUntil === null) return { answerBy: null, letterBy: null };
  let answerBy = keptUntil;
  while (!isWorkingDay(answerBy, bankHolidays)) answerBy = addDays(answerBy, -1);
  return { answerBy, letterBy: workingDaysBefore(answerBy, rules.offerLetterDays, bankHolidays) };
}
