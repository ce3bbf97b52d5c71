import { counted, monthAndYear } from '../format.ts';
import type { IsoDate, YearMonth } from '../time/isoDate.ts';
import { monthOf } from '../time/isoDate.ts';
import { qofYearName, qofYearOf } from '../time/qofYear.ts';

export type MonthMove =
  /** The same cycle, in another month. */
  | { kind: 'same-year'; words: string }
  /** This cycle is deferred with its reason and the next year's opens in the new month. */
  | { kind: 'next-year'; words: string }
  | { kind: 'refused'; words: string };

/**
 * What moving a cycle to another month does to its QOF year. Nobody is skipped (never more than twelve months later)
 * and nobody is seen twice (never back into a year that has its own cycle).
 */
export function moveMonth(from: YearMonth, to: YearMonth, today: IsoDate): MonthMove {
  const refused = reasonToRefuse(from, to, today);
  if (refused !== null) return { kind: 'refused', words: refused };

  if (qofYearOf(from) === qofYearOf(to)) {
    const words = `Moves to ${monthAndYear(to)}, in the same QOF year ${qofYearName(qofYearOf(to))}.`;
    return { kind: 'same-year', words };
  }
  const wait = counted(monthsBetween(from, to), 'month');
  const words =
    `${monthAndYear(to)} is in QOF year ${qofYearName(qofYearOf(to))}. ` +
    `The round for ${qofYearName(qofYearOf(from))} is deferred and the next one opens, ${wait} later.`;
  return { kind: 'next-year', words };
}

function reasonToRefuse(from: YearMonth, to: YearMonth, today: IsoDate): string | null {
  if (from === to) return 'That is the month it is planned for now.';
  if (to < monthOf(today)) return `${monthAndYear(to)} has passed.`;
  if (qofYearOf(to) < qofYearOf(from)) {
    return `${monthAndYear(to)} is in the QOF year before, which has its own round. Nobody is seen twice in a year.`;
  }
  if (monthsBetween(from, to) > 12) return 'More than 12 months later would leave out a whole year.';
  return null;
}

function monthsBetween(from: YearMonth, to: YearMonth): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}
