import type { MemberFilter, MemberSort } from '../../shared/register/register.contract.ts';
import type { z } from 'zod';
import { allOf, inList, joinSql, sql, type Sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import { personLineColumns, wordsFound, type PersonLineRow } from '../people/people.sql.ts';
import { roundLineColumns, type RoundLineRow } from './roundLine.sql.ts';

export function countByMonthAndGroup(db: Reader, year: number) {
  return db.rows<{ planned_month: string; group_id: string; n: number }>(sql`
    SELECT planned_month, group_id, COUNT(*) AS n FROM standing WHERE year = ${year}
     GROUP BY planned_month, group_id ORDER BY planned_month, group_id`);
}

export function countByBirthMonth(db: Reader, year: number) {
  return db.rows<{ birth_month: number; n: number }>(sql`
    SELECT birth_month, COUNT(*) AS n FROM standing WHERE year = ${year} GROUP BY birth_month ORDER BY birth_month`);
}

export type MemberRow = PersonLineRow & {
  planned_month: string;
  birth_month: number;
  flags: string;
  last_review_on: string | null;
} & (RoundLineRow | { cycle_id: null });

/** One window of a list of members; the people are found first, and only they are looked up in full. */
export function memberRows(
  db: Reader,
  filter: MemberFilter,
  { order, window }: { order: z.output<typeof MemberSort>; window: { from: number; limit: number } },
) {
  return db.rows<MemberRow>(sql`
    SELECT ${personLineColumns}, s.planned_month, s.birth_month, s.flags, s.last_review_on, ${roundLineColumns}
      FROM (SELECT s.year, s.person_id FROM ${membersIn(filter, order)}
             ORDER BY ${orderOf(order)} LIMIT ${window.limit} OFFSET ${window.from}) w
      JOIN standing s ON s.year = w.year AND s.person_id = w.person_id
      JOIN person p ON p.id = s.person_id
      LEFT JOIN cycle c ON c.person_id = s.person_id AND c.year = s.year
     ORDER BY ${orderOf(order)}`);
}

/**
 * The members a window is cut from. An index has a whole list in its order already, and each month by name; to look for
 * what it does not know, reading the year once and sorting what is found beats following that order all over the table.
 */
function membersIn(filter: MemberFilter, { sort }: z.output<typeof MemberSort>): Sql {
  const asked = membersAsked(filter);
  const { month, groupIds } = filter;
  const isInOrder = month === null || sort === 'name' || sort === 'plannedMonth';
  if (isOfPlaceOnly(filter) && groupIds.length === 0 && isInOrder) return sql`standing s WHERE ${asked}`;
  return found(
    asked,
    sql`s.year, s.person_id, s.sort_name, s.birth_date, s.group_order, s.planned_month, s.register_count,
        s.last_review_on`,
  );
}

const found = (asked: Sql, columns: Sql): Sql => sql`(
  WITH found AS MATERIALIZED (SELECT ${columns} FROM standing s WHERE ${asked}) SELECT * FROM found) s`;

/** Nothing is asked that the index of months and groups, or another table, does not know. */
function isOfPlaceOnly({ search, registers, only }: MemberFilter): boolean {
  return search === '' && registers.length === 0 && !['flagged', 'moved', 'with-needs'].includes(only);
}

/** Month by month, as an index has them: to put all of a year in the order of the groups would take three times as long. */
export async function countMembersByGroup(db: Reader, filter: MemberFilter) {
  const asked = membersAsked(filter);
  const members = isOfPlaceOnly(filter)
    ? sql`standing s WHERE ${asked}`
    : found(asked, sql`s.planned_month, s.group_id`);
  const rows = await db.rows<{ planned_month: string; group_id: string; n: number }>(sql`
    SELECT s.planned_month, s.group_id, COUNT(*) AS n FROM ${members}
     GROUP BY s.planned_month, s.group_id ORDER BY s.planned_month, s.group_id`);
  const groups = Map.groupBy(rows, (row) => row.group_id);
  return [...groups]
    .map(([group_id, months]) => ({ group_id, n: months.reduce((sum, { n }) => sum + n, 0) }))
    .toSorted((one, other) => (one.group_id < other.group_id ? -1 : 1));
}

/** Everyone a question finds, for acts on many; in the order of their ids. */
export async function memberIds(db: Reader, filter: MemberFilter): Promise<string[]> {
  const rows = await db.rows<{ person_id: string }>(sql`
    SELECT s.person_id FROM standing s WHERE ${membersAsked(filter)} ORDER BY s.person_id`);
  return rows.map((row) => row.person_id);
}

function membersAsked(filter: MemberFilter): Sql {
  const { year, month, groupIds, registers, search, only } = filter;
  return allOf([
    sql`s.year = ${year}`,
    ...(month === null ? [] : [sql`s.planned_month = ${month}`]),
    ...(groupIds.length === 0 ? [] : [sql`s.group_id IN ${inList(groupIds)}`]),
    ...(registers.length === 0 ? [] : [anyRegister(registers)]),
    ...wordsFound(search, sql`s.search_text`),
    ...onlySome({ year, only }),
  ]);
}

function anyRegister(registers: readonly string[]): Sql {
  return sql`(${joinSql(
    registers.map((register) => sql`s.registers LIKE ${`%,${register},%`}`),
    ' OR ',
  )})`;
}

/** Whose round of a year is so. Found once for all: to ask person by person takes twice as long. */
const whoseRound = (year: number, is: Sql): Sql =>
  sql`(SELECT c.person_id FROM cycle c WHERE c.year = ${year} AND ${is})`;

/** The second of a round's places is the invitation. */
function onlySome({ year, only }: Pick<MemberFilter, 'year' | 'only'>): Sql[] {
  const isSettled = sql`(SUBSTR(c.places, 2, 1) <> '-' OR c.ended_as IS NOT NULL)`;
  switch (only) {
    case 'everyone':
      return [];
    case 'flagged':
      return [sql`s.flags <> '[]'`];
    case 'moved':
      return [sql`CAST(SUBSTR(s.planned_month, 6, 2) AS INTEGER) <> s.birth_month`];
    case 'with-needs':
      return [sql`s.has_needs = 1`];
    case 'invited':
      return [sql`s.person_id IN ${whoseRound(year, sql`SUBSTR(c.places, 2, 1) = 'd'`)}`];
    case 'not-invited':
      return [sql`s.person_id NOT IN ${whoseRound(year, isSettled)}`];
  }
}

function orderOf({ sort, descending }: z.output<typeof MemberSort>): Sql {
  const columns: Record<typeof sort, string[]> = {
    name: ['s.sort_name', 's.person_id'],
    birthDate: ['s.birth_date', 's.person_id'],
    group: ['s.group_order', 's.sort_name', 's.person_id'],
    plannedMonth: ['s.planned_month', 's.sort_name', 's.person_id'],
    conditions: ['s.register_count', 's.sort_name', 's.person_id'],
    lastReview: ['s.last_review_on', 's.person_id'],
  };
  // SQLite puts what is missing first going up, PostgreSQL last: said out loud they agree.
  const way = descending ? ' DESC NULLS LAST' : ' ASC NULLS FIRST';
  return { texts: [columns[sort].map((column) => column + way).join(', ')], values: [] };
}

export function countByRegister(db: Reader) {
  return db.rows<{ register: string; n: number; flagged: number }>(sql`
    SELECT m.register, COUNT(*) AS n, SUM(CASE WHEN m.flags <> '[]' THEN 1 ELSE 0 END) AS flagged
      FROM membership m JOIN person p ON p.id = m.person_id
     WHERE m.until IS NULL AND p.registration = 'registered' AND p.death_kind IS NULL
     GROUP BY m.register ORDER BY m.register`);
}

/** How many rows the list of each register has in a year. */
export async function countListedByRegisters(db: Reader, year: number) {
  const rows = await db.rows<{ registers: string; n: number }>(sql`
    SELECT registers, COUNT(*) AS n FROM standing WHERE year = ${year} GROUP BY registers ORDER BY registers`);
  const each = rows.flatMap(({ registers, n }) =>
    registers.split(',').flatMap((register) => (register === '' ? [] : [{ register, n }])),
  );
  return [...Map.groupBy(each, (one) => one.register)].map(([register, some]) => ({
    register,
    n: some.reduce((total, one) => total + one.n, 0),
  }));
}

/** What groups are decided by, for everyone on the lists of a year. */
export function groupFactRows(db: Reader, year: number) {
  return db.rows<{ birth_date: string; registers: string; circumstances: string }>(sql`
    SELECT birth_date, registers, circumstances FROM standing WHERE year = ${year}`);
}
