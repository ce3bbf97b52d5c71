import { count, monthAndYear, monthName } from '../../shared/format.ts';
import type { OutputOf } from '../../shared/api.ts';
import type { ChartGroup, ChartLine, ChartMonth } from '../ui/chart/yearFigures.ts';

export type YearOfGroups = OutputOf<'register.findYear'>;
export type MonthOfGroups = YearOfGroups['months'][number];

const signed = (n: number) => (n === 0 ? '0' : n > 0 ? `+${count(n)}` : `−${count(-n)}`);

/** The year as the chart draws it. */
export function chartOf({ months, groups }: YearOfGroups): {
  months: ChartMonth[];
  groups: ChartGroup[];
  born: number[];
  lines: ChartLine[];
} {
  const countIn = (month: MonthOfGroups, groupId: string) =>
    month.byGroup.find((one) => one.groupId === groupId)?.count ?? 0;
  return {
    months: months.map(({ month }) => ({
      id: month,
      caption: monthName(Number(month.slice(5))).slice(0, 3),
      name: monthAndYear(month),
    })),
    groups: groups.map(({ id, letter, name }) => ({
      id,
      letter,
      name,
      counts: months.map((month) => countIn(month, id)),
    })),
    born: months.map(({ born }) => born),
    lines: [
      { id: 'born', caption: 'Born', cells: months.map(({ born }) => ({ words: count(born) })) },
      {
        id: 'moved',
        caption: 'Moved',
        cells: months.map(({ total, born }) => ({ words: signed(total - born) })),
      },
    ],
  };
}
