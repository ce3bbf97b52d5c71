import type { Role } from '../../shared/contract.ts';
import type { CycleEnd } from '../../shared/recall/milestones.ts';
import { noGroupId } from '../../shared/recall/noGroup.ts';
import { nextKinds, sendingKinds, type NextKind } from '../../shared/recall/nextAction.ts';
import { stuckBefore, type StuckLimits } from '../../shared/recall/stuckLimits.ts';
import type { WorkFilter, WorkQuestion } from '../../shared/recall/work.contract.ts';
import { allOf, inList, joinSql, sql, type Sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import { personLineColumns, wordsFound, type PersonLineRow } from '../people/people.sql.ts';
import type { Yardstick } from '../register/roundLine.ts';
import { nextKind, roundLineColumns, type RoundLineRow } from '../register/roundLine.sql.ts';

export type WorkRow = PersonLineRow &
  RoundLineRow & { version: number; year: number; planned_month: string; step_since: string };

/** What a question finds: how many of each kind, whichever kinds are asked for, and the window of those that are. */
export async function findWork(
  db: Reader,
  { kinds, first, from, limit, ...filter }: WorkQuestion,
  yardstick: Yardstick,
) {
  const asked = kinds.length === 0 ? sql`1 = 1` : sql`kind IN ${inList(kinds)}`;
  // Both out of one look: to search the rounds is what takes the time.
  const rows = await db.rows<{ id: string | null; kind: NextKind; n: number }>(sql`
    WITH found AS MATERIALIZED (
      SELECT c.id, ${nextKind} AS kind, c.next_on, ${rankIn(first)} AS turn FROM ${workIn(filter, yardstick)})
    SELECT NULL AS id, kind, COUNT(*) AS n FROM found GROUP BY kind
     UNION ALL
    SELECT id, kind, 1 AS n FROM (
      SELECT id, kind FROM found WHERE ${asked}
       ORDER BY turn, next_on ASC NULLS LAST, id LIMIT ${limit} OFFSET ${from}) w`);
  return {
    ids: rows.flatMap(({ id }) => (id === null ? [] : [id])),
    byKind: rows
      .flatMap(({ id, kind, n }) => (id === null ? [{ kind, count: n }] : []))
      .toSorted((one, other) => (one.kind < other.kind ? -1 : 1)),
  };
}

/** Some rounds in full, in the order of the list. */
export function workRows(db: Reader, cycleIds: readonly string[], first: WorkQuestion['first']) {
  return db.rows<WorkRow>(sql`
    SELECT ${personLineColumns}, ${roundLineColumns}, c.version, c.year, c.planned_month, c.step_since
      FROM cycle c JOIN person p ON p.id = c.person_id
      LEFT JOIN standing s ON s.person_id = c.person_id AND s.year = c.year
     WHERE c.id IN ${inList(cycleIds)}
     ORDER BY ${rankIn(first)}, c.next_on ASC NULLS LAST, c.id`);
}

function workIn(filter: Omit<WorkFilter, 'kinds'>, yardstick: Yardstick): Sql {
  const { year, month, untilMonth, groupIds, search, steps, ends, held, by, sentBack } = filter;
  // Only what is asked about besides the round itself makes the other tables necessary. CROSS JOIN and the expression
  // keep SQLite at the index of the open rounds and, in its order, that of the people's words.
  const people = search === '' ? sql`` : sql` CROSS JOIN person p`;
  const side = groupIds.includes(noGroupId) ? sql` LEFT` : sql``;
  const groups =
    groupIds.length === 0
      ? sql``
      : sql`${side} JOIN standing g ON g.person_id = c.person_id AND g.year = c.year`;
  return sql`cycle c${people}${groups} WHERE ${allOf([
    ...whichIs(filter.which, yardstick),
    ...(steps.length === 0 ? [] : [sql`c.step IN ${inList(steps)}`]),
    ...(ends.length === 0 ? [] : [sql`c.ended_as IN ${inList(ends)}`]),
    ...(sentBack === null
      ? []
      : [sql`c.id IN (SELECT b.cycle_id FROM sent_back_round b WHERE b.sent_back_id = ${sentBack})`]),
    ...(by === null ? [] : [sql`c.next_by = ${by}`]),
    ...(year === null ? [] : [sql`c.year = ${year}`]),
    ...(month === null ? [] : [sql`c.planned_month = ${month}`]),
    ...(untilMonth === null ? [] : [sql`c.planned_month <= ${untilMonth}`]),
    ...(groupIds.length === 0 ? [] : [sql`COALESCE(g.group_id, ${noGroupId}) IN ${inList(groupIds)}`]),
    ...(held === 'any'
      ? []
      : [held === 'held' ? isHeld(yardstick.today) : sql`NOT ${isHeld(yardstick.today)}`]),
    ...(search === ''
      ? []
      : [sql`(p.id || '') = (c.person_id || '')`, ...wordsFound(search, sql`p.search_text`)]),
  ])}`;
}

/** As `roundLineOf` has it: kept back is what is due to be sent, by how the guard last saw it. */
const isHeld = (today: string): Sql => sql`(
  c.held IS NOT NULL AND c.next_kind IN ${inList(sendingKinds)} AND COALESCE(c.next_on <= ${today}, FALSE))`;

/** The rows of some roles before the others. A bare 0 would be the number of a column where rows are put in order. */
function rankIn(first: readonly Role[]): Sql {
  return first.length === 0
    ? sql`CASE WHEN 1 = 1 THEN 0 END`
    : sql`CASE WHEN c.next_by IN ${inList(first)} THEN 0 ELSE 1 END`;
}

function whichIs(which: WorkFilter['which'], { today, limits }: Yardstick): Sql[] {
  const open = sql`c.state = 'open'`;
  const going = [open, sql`c.next_kind <> 'none'`, sql`c.next_kind <> 'place'`];
  switch (which) {
    case 'due':
      return [...going, sql`c.next_on <= ${today}`];
    case 'coming':
      return [...going, sql`c.next_on > ${today}`];
    case 'lost':
      return [open, lostIn(limits, today)];
    case 'all':
      return [open];
  }
}

/** Stuck for longer than the practice allows, or open with nothing to be done next. */
function lostIn(limits: StuckLimits, today: string): Sql {
  return sql`(${stuckIn(limits, today)} OR (c.ended_as IS NULL AND c.next_kind IN ('none', 'place')))`;
}

/** The kinds of an open round that goes on. */
export const going = nextKinds.filter((kind): kind is Exclude<NextKind, 'none'> => kind !== 'none');

function stuckIn(limits: StuckLimits, today: string): Sql {
  const each = going.map(
    (kind) => sql`(c.next_kind = ${kind} AND c.next_on < ${stuckBefore(kind, limits, today)})`,
  );
  return joinSql(each, ' OR ');
}

/** What is due by kind, planned month and whose it is: since when, how many the guard keeps back, how many wait for too long. */
export function dueWork(db: Reader, { today, limits }: Yardstick) {
  return db.rows<DueWork>(sql`
    SELECT c.next_kind AS kind, c.planned_month AS month, c.next_by AS whose, COUNT(*) AS n, MIN(c.next_on) AS since,
           SUM(CASE WHEN ${isHeld(today)} THEN 1 ELSE 0 END) AS held,
           SUM(CASE WHEN ${stuckIn(limits, today)} THEN 1 ELSE 0 END) AS stuck
      FROM cycle c
     WHERE c.state = 'open' AND c.next_kind IN ${inList(going)} AND c.next_on <= ${today}
     GROUP BY c.next_kind, c.planned_month, c.next_by ORDER BY c.next_kind, c.planned_month, c.next_by`);
}

export type DueWork = {
  kind: NextKind;
  month: string;
  whose: Role;
  n: number;
  since: string;
  held: number;
  stuck: number;
};

/** Open rounds with nothing to be done next, by planned month. */
export function withoutNext(db: Reader) {
  return db.rows<{ month: string; n: number }>(sql`
    SELECT c.planned_month AS month, COUNT(*) AS n FROM cycle c
     WHERE c.state = 'open' AND c.next_kind IN ('none', 'place') AND c.ended_as IS NULL
     GROUP BY c.planned_month ORDER BY c.planned_month`);
}

/** People on the lists of a year who have no round of it: nobody would ever ask them. */
export async function countWithoutRound(db: Reader, year: number): Promise<number> {
  const row = await db.row<{ n: number }>(sql`
    SELECT COUNT(*) AS n FROM (
      SELECT person_id FROM standing WHERE year = ${year}
      EXCEPT SELECT person_id FROM cycle WHERE year = ${year}) missing`);
  return row?.n ?? 0;
}

export function boardCells(db: Reader, year: number, month: string) {
  return db.rows<{ group_id: string; step: RoundLineRow['step']; ended_as: CycleEnd | null; n: number }>(sql`
    SELECT COALESCE(s.group_id, ${noGroupId}) AS group_id, c.step, c.ended_as, COUNT(*) AS n
      FROM cycle c LEFT JOIN standing s ON s.person_id = c.person_id AND s.year = c.year
     WHERE c.year = ${year} AND c.planned_month = ${month} AND c.state = 'open'
     GROUP BY s.group_id, c.step, c.ended_as
     ORDER BY group_id, c.step, c.ended_as`);
}

/** How many were planned for each month of a year, and how many of them had their care. */
export function doneByMonth(db: Reader, year: number) {
  return db.rows<{ planned_month: string; planned: number; done: number }>(sql`
    SELECT planned_month, COUNT(*) AS planned,
           SUM(CASE WHEN ended_as IN ('complete', 'reviewed') THEN 1 ELSE 0 END) AS done
      FROM cycle WHERE year = ${year} GROUP BY planned_month ORDER BY planned_month`);
}

export type MonthCloseRow = {
  month: string;
  left_over: number;
  reason: string | null;
  closed_by: string;
  closed_at: string;
};

export function monthCloses(db: Reader, months: readonly string[]) {
  return db.rows<MonthCloseRow>(sql`
    SELECT month, left_over, reason, closed_by, closed_at FROM month_close WHERE month IN ${inList(months)}
     ORDER BY month`);
}

/** Everyone with a round that is open, in any year. */
export async function peopleWithOpenRounds(db: Reader): Promise<string[]> {
  const rows = await db.rows<{ person_id: string }>(sql`
    SELECT DISTINCT person_id FROM cycle WHERE state = 'open' OR ended_as IS NULL ORDER BY person_id`);
  return rows.map((row) => row.person_id);
}
