import type { OutputOf } from '../../shared/api.ts';
import { monthName, screenDate } from '../../shared/format.ts';
import { qofYearName, type QofYear } from '../../shared/time/qofYear.ts';
import { londonParts } from '../api/today.ts';

export type Chosen = OutputOf<'recall.findChosenMonth'>['chosen'];

/** A month that counts for more than the round that runs, with why, until when and who said so; null where none does. */
export function chosenMonthInWords(chosen: Chosen, thisYear: QofYear): { what: string; why: string } | null {
  if (chosen === null || chosen.month === null) return null;
  if (chosen.lastYear !== null && chosen.lastYear < thisYear) return null;
  const until =
    chosen.lastYear === null
      ? 'for every year, until it is changed'
      : `up to QOF year ${qofYearName(chosen.lastYear)}; after that the month of birth counts again`;
  return {
    what: `${monthName(chosen.month)} is chosen ${until}.`,
    why: `${chosen.reason.replace(/\.*$/, '.')} ${chosen.by}, ${screenDate(londonParts(chosen.at).date)}.`,
  };
}
