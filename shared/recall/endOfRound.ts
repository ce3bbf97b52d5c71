import type { IsoDate, YearMonth } from '../time/isoDate.ts';
import { addToMonth, firstDayOf, monthOf } from '../time/isoDate.ts';
import { qofYearOf } from '../time/qofYear.ts';

/**
 * What becomes of a round whose QOF year is over. `carried`: it stays open beside the new one, so that whoever was
 * planned for the last months of the year is still seen for it, or until somebody says what became of a visit.
 */
export type RoundEnd = 'reviewed' | 'carried' | 'ended';

export type EndQuestion = {
  plannedMonth: YearMonth;
  lastReviewOn: IsoDate | null;
  /** A visit the round still needs stands in the book, and nobody has said that they came or did not. */
  awaitsVisit: boolean;
  today: IsoDate;
};

/** Open rounds are carried for this many months after their own (the practice's rule; hard case 15). */
const monthsCarried = 3;

/** The last month in which an open round is carried: planned for March, until the end of June. */
export function carriedUntil(plannedMonth: YearMonth): YearMonth {
  return addToMonth(plannedMonth, monthsCarried);
}

/** The first day on which an open round of this month is carried no longer. */
export function dayCarriedEnds(plannedMonth: YearMonth): IsoDate {
  return firstDayOf(addToMonth(carriedUntil(plannedMonth), 1));
}

/** Asked on any day after the QOF year of the planned month. */
export function endOfRound({ plannedMonth, lastReviewOn, awaitsVisit, today }: EndQuestion): RoundEnd {
  if (awaitsVisit) return 'carried';
  const wasSeen = lastReviewOn !== null && qofYearOf(lastReviewOn) >= qofYearOf(plannedMonth);
  if (wasSeen) return 'reviewed';
  return monthOf(today) <= carriedUntil(plannedMonth) ? 'carried' : 'ended';
}

/**
 * A review in the first months of a year that closed a round carried from the year before was that round's: the round
 * of the new year is still to come.
 */
export function wasForRoundBefore(reviewOn: IsoDate, roundBefore: YearMonth): boolean {
  return qofYearOf(reviewOn) > qofYearOf(roundBefore) && monthOf(reviewOn) <= carriedUntil(roundBefore);
}
