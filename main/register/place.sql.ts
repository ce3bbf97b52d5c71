import type { CodeListEntry } from '../../shared/register/codeLists.ts';
import { inList, sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

export function termAnswers(db: Reader) {
  return db.rows<{ term: string; register: string }>(sql`SELECT term, register FROM term_answer`);
}

/** Lists a practice has put in place of the shipped ones. */
export function replacedCodeLists(db: Reader) {
  return db.rows<CodeListEntry>(sql`SELECT list, code, term, version FROM code_list_entry`);
}

export type PlacedPersonRow = {
  id: string;
  sort_name: string;
  birth_date: string;
  registration: 'registered' | 'left';
  death_kind: string | null;
  housebound: number | null;
  care_home: number | null;
  frailty: 'none' | 'mild' | 'moderate' | 'severe' | null;
  interpreter: number | null;
  needs: string;
  last_review_on: string | null;
};

export function peopleToPlace(db: Reader, ids: readonly string[]) {
  return db.rows<PlacedPersonRow>(sql`
    SELECT id, sort_name, birth_date, registration, death_kind, housebound, care_home, frailty, interpreter, needs,
           last_review_on
      FROM person WHERE id IN ${inList(ids)} ORDER BY id`);
}

export function conditionFacts(db: Reader, ids: readonly string[]) {
  return db.rows<{
    person_id: string;
    code: string | null;
    term: string;
    listed_under: string | null;
    onset_on: string | null;
    status: 'active' | 'resolved';
    resolved_on: string | null;
  }>(sql`
    SELECT person_id, code, term, listed_under, onset_on, status, resolved_on
      FROM condition_entry WHERE gone_on IS NULL AND person_id IN ${inList(ids)}`);
}

export function medicineFacts(db: Reader, ids: readonly string[]) {
  return db.rows<{ person_id: string; code: string | null; name: string; last_issued_on: string | null }>(sql`
    SELECT person_id, code, name, last_issued_on FROM medicine WHERE person_id IN ${inList(ids)}`);
}

/** People of whom a source that carries medicines has been read. */
export async function medicinesKnownFor(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.rows<{ person_id: string }>(sql`
    SELECT person_id FROM person_part WHERE part = 'medicines' AND person_id IN ${inList(ids)}`);
  return new Set(rows.map((row) => row.person_id));
}

export type MembershipRow = {
  id: string;
  person_id: string;
  register: string;
  since: string | null;
  rule_version: string;
  because: string;
  flags: string;
};

export function currentMemberships(db: Reader, ids: readonly string[]) {
  return db.rows<MembershipRow>(sql`
    SELECT id, person_id, register, since, rule_version, because, flags
      FROM membership WHERE until IS NULL AND person_id IN ${inList(ids)}`);
}

export function addMemberships(db: Writer, foundOn: string, rows: readonly MembershipRow[]) {
  return db.insertMany(
    'membership',
    ['id', 'person_id', 'register', 'since', 'found_on', 'rule_version', 'because', 'flags'],
    rows.map((row) => [
      row.id,
      row.person_id,
      row.register,
      row.since,
      foundOn,
      row.rule_version,
      row.because,
      row.flags,
    ]),
  );
}

export async function endMembership(db: Writer, id: string, until: string): Promise<void> {
  await db.run(sql`UPDATE membership SET until = ${until} WHERE id = ${id}`);
}

/** The same membership, told in other words or with other flags. */
export async function rewordMembership(db: Writer, row: MembershipRow): Promise<void> {
  await db.run(sql`
    UPDATE membership
       SET since = ${row.since}, rule_version = ${row.rule_version}, because = ${row.because}, flags = ${row.flags}
     WHERE id = ${row.id}`);
}

export async function forgetStandings(db: Writer, ids: readonly string[]): Promise<void> {
  await db.run(sql`DELETE FROM standing WHERE person_id IN ${inList(ids)}`);
  await db.run(sql`DELETE FROM register_review WHERE person_id IN ${inList(ids)}`);
}

export type StandingRow = {
  person_id: string;
  year: number;
  sort_name: string;
  birth_date: string;
  birth_month: number;
  planned_month: string;
  group_id: string;
  group_order: number;
  also_fits: string;
  registers: string;
  register_count: number;
  flags: string;
  last_review_on: string | null;
};

export function addStandings(db: Writer, rows: readonly StandingRow[]) {
  const columns = [
    ...([
      'person_id',
      'year',
      'sort_name',
      'birth_date',
      'birth_month',
      'planned_month',
      'group_id',
    ] as const),
    ...(['group_order', 'also_fits', 'registers', 'register_count', 'flags', 'last_review_on'] as const),
  ];
  return db.insertMany(
    'standing',
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

export function addReviewDays(db: Writer, rows: readonly { personId: string; on: string }[]) {
  return db.insertMany(
    'register_review',
    ['person_id', 'next_change_on'],
    rows.map(({ personId, on }) => [personId, on]),
  );
}

export type CycleMonthRow = { person_id: string; year: number; planned_month: string; state: string };

export function cyclesOf(db: Reader, ids: readonly string[], fromYear: number) {
  return db.rows<CycleMonthRow>(sql`
    SELECT person_id, year, planned_month, state FROM cycle
     WHERE year >= ${fromYear} AND person_id IN ${inList(ids)}`);
}

export function openCycles(
  db: Writer,
  rows: readonly {
    id: string;
    personId: string;
    year: number;
    plannedMonth: string;
    joinedOn: string | null;
  }[],
) {
  return db.insertMany(
    'cycle',
    ['id', 'person_id', 'year', 'planned_month', 'state', 'joined_on', 'version'],
    rows.map((row) => [row.id, row.personId, row.year, row.plannedMonth, 'open', row.joinedOn, 1]),
  );
}

/** Somebody found after the practice's first list has joined; those of the first list were there already. */
export async function hasEarlierImport(db: Reader): Promise<boolean> {
  return (await db.row(sql`SELECT id FROM import LIMIT 1`)) !== null;
}

/** People whose place may change today without any event. */
export async function peopleDueForReview(db: Reader, today: string): Promise<string[]> {
  const rows = await db.rows<{ person_id: string }>(sql`
    SELECT person_id FROM register_review WHERE next_change_on <= ${today} ORDER BY person_id`);
  return rows.map((row) => row.person_id);
}

/** Everyone on a register who has no place in a year yet: on the first day of a QOF year that is everyone. */
export async function peopleWithoutYear(db: Reader, year: number): Promise<string[]> {
  const rows = await db.rows<{ person_id: string }>(sql`
    SELECT DISTINCT s.person_id FROM standing s
     WHERE s.year < ${year}
       AND NOT EXISTS (SELECT 1 FROM standing t WHERE t.person_id = s.person_id AND t.year = ${year})
     UNION
    SELECT s.person_id FROM standing s
     WHERE s.year = ${year} AND NOT EXISTS (SELECT 1 FROM cycle c WHERE c.person_id = s.person_id AND c.year = ${year})
     ORDER BY person_id`);
  return rows.map((row) => row.person_id);
}

/** Asks once per term, however many people have it. */
export async function askAboutTerm(
  db: Writer,
  question: { id: string; subject: string; facts: string; now: string },
): Promise<void> {
  await db.run(sql`
    INSERT INTO import_question (id, kind, subject, person_id, facts, import_id, asked_at, version)
    SELECT ${question.id}, 'term', ${question.subject}, NULL, ${question.facts}, '', ${question.now}, 1
     WHERE NOT EXISTS (SELECT 1 FROM import_question WHERE subject = ${question.subject} AND answer IS NULL)`);
}

export async function countPeopleWithTerm(db: Reader, term: string): Promise<number> {
  const row = await db.row<{ n: number }>(sql`
    SELECT COUNT(DISTINCT person_id) AS n FROM condition_entry WHERE code IS NULL AND term = ${term}`);
  return row?.n ?? 0;
}
