import type { YearOfGroups } from '../../shared/register/register.contract.ts';
import { ruleInWords } from '../../shared/register/ruleInWords.ts';
import { monthsOfQofYear, type QofYear } from '../../shared/time/qofYear.ts';
import type { Reader } from '../db/store.ts';
import { findGroups, groupsWithRest } from './groups.ts';
import { countByBirthMonth, countByMonthAndGroup } from './register.sql.ts';

/** The year as a picture: people by planned month and group, beside the month they were born in. */
export async function yearOfGroups(db: Reader, year: QofYear): Promise<YearOfGroups> {
  const counts = await countByMonthAndGroup(db, year);
  const born = new Map((await countByBirthMonth(db, year)).map((row) => [row.birth_month, row.n]));
  const byMonth = Map.groupBy(counts, (row) => row.planned_month);
  const byGroup = Map.groupBy(counts, (row) => row.group_id);
  const groups = groupsWithRest((await findGroups(db)).value);

  return {
    year,
    total: sum(counts),
    months: monthsOfQofYear(year).map((month) => {
      const rows = byMonth.get(month) ?? [];
      return {
        month,
        total: sum(rows),
        born: born.get(Number(month.slice(5))) ?? 0,
        byGroup: rows.map((row) => ({ groupId: row.group_id, count: row.n })),
      };
    }),
    groups: groups
      .map((group) => ({
        id: group.id,
        letter: group.letter,
        name: group.name,
        rule: ruleInWords(group.rule),
        gpFirst: group.gpFirst,
        count: sum(byGroup.get(group.id) ?? []),
      }))
      // The group for whoever no rule fits is shown only where somebody is in it.
      .filter((group) => group.count > 0 || group.id !== 'everyone-else'),
  };
}

function sum(rows: readonly { n: number }[]): number {
  return rows.reduce((total, row) => total + row.n, 0);
}
