import { monthAndYear } from '../../shared/format.ts';
import { addToMonth, type YearMonth } from '../../shared/time/isoDate.ts';
import { monthsOfQofYear, qofYearOf } from '../../shared/time/qofYear.ts';

/** The months a run can be for: those of this QOF year, the next two, and the one that is chosen. */
export function runMonths(chosen: YearMonth, thisMonth: YearMonth): { value: YearMonth; label: string }[] {
  const ofYear = monthsOfQofYear(qofYearOf(thisMonth));
  const near = [1, 2].map((step) => addToMonth(thisMonth, step));
  return [...new Set([chosen, ...ofYear, ...near])]
    .sort()
    .map((value) => ({ value, label: monthAndYear(value) }));
}
