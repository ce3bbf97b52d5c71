import { monthInQofYear, qofYearOf, type QofYear } from '../../../shared/time/qofYear.ts';
import { YearMonth } from '../../../shared/time/isoDate.ts';
import { systemClock } from '../../clock.ts';
import type { CommandLine } from './commandLine.ts';
import { WrongUse } from './exits.ts';
import type { House } from './house.ts';

/** The month that `--month 5` (of `--year 2026`, or of this QOF year) or `--month 2026-05` names; null: the whole year. */
export function askedMonth(line: CommandLine): { year: QofYear; month: YearMonth | null } {
  const month = line.text('month');
  if (month !== undefined && YearMonth.safeParse(month).success) return { year: qofYearOf(month), month };
  const year = Number(line.text('year') ?? qofYearOf(systemClock.today()));
  if (!Number.isInteger(year) || year < 1990 || year > 2199)
    throw new WrongUse('--year takes the year a QOF year starts in, such as 2026.');
  if (month === undefined) return { year, month: null };
  if (!/^(?:0?[1-9]|1[0-2])$/.test(month))
    throw new WrongUse('--month takes a number from 1 to 12, or a month such as 2026-05.');
  return { year, month: monthInQofYear(year, Number(month)) };
}

/** The ids of the groups named with `--group`, by letter, name or id; none named is all of them. */
export async function askedGroups(line: CommandLine, house: House): Promise<string[]> {
  const named = line.texts('group');
  if (named.length === 0) return [];
  const { groups } = await house.call('register.findYear', { year: qofYearOf(systemClock.today()) });
  return named.map((name) => {
    const wanted = name.toLowerCase();
    const found = groups.find(({ id, letter, name: whole }) =>
      [id, letter, whole].some((one) => one.toLowerCase() === wanted),
    );
    if (found) return found.id;
    const known = groups.map((group) => `${group.letter} (${group.name})`).join(', ');
    throw new WrongUse(`There is no group "${name}". There are: ${known}.`);
  });
}
