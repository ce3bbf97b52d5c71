import { searchWords } from '../../shared/identity/searchWords.ts';
import type { PeopleQuestion } from '../../shared/people/people.contract.ts';
import { allOf, sql, type Sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';

/** One row of any list of people: the person, with the registers and group of a year where there are any. */
export type PersonLineRow = {
  id: string;
  family_name: string;
  given_name: string;
  title: string | null;
  nhs_number: string | null;
  birth_date: string;
  registration: 'registered' | 'left';
  left_on: string | null;
  death_kind: 'informal' | 'formal' | null;
  died_on: string | null;
  restricted: number;
  housebound: number | null;
  care_home: number | null;
  needs: string;
  letter_carer: string | null;
  registers: string | null;
  group_id: string | null;
};

export const personLineColumns = sql`
  p.id, p.family_name, p.given_name, p.title, p.nhs_number, p.birth_date, p.registration, p.left_on, p.death_kind,
  p.died_on, p.restricted, p.housebound, p.care_home, p.needs, p.letter_carer, s.registers, s.group_id`;

export async function peopleLines(db: Reader, question: PeopleQuestion, year: number) {
  const where = allOf([...wordsFound(question.search, sql`p.search_text`), standingIs(question.standing)]);
  // Only the ids are looked for, so that the index is enough; whoever is in the window is looked up in full.
  // CROSS JOIN: SQLite would else read everyone in order, and look each up in the window.
  const rows = await db.rows<FoundRow>(sql`
    SELECT ${personLineColumns}, p.sort_name
      FROM (SELECT p.id FROM person p WHERE ${where} ORDER BY ${orderOf(question)}
             LIMIT ${question.limit} OFFSET ${question.from}) w
     CROSS JOIN person p
      LEFT JOIN standing s ON s.person_id = p.id AND s.year = ${year}
     WHERE p.id = w.id
     ORDER BY ${orderOf(question)}`);
  return { total: await totalOf(db, where, { question, rows }), rows };
}

type FoundRow = PersonLineRow & { sort_name: string };
type Window = { question: PeopleQuestion; rows: readonly FoundRow[] };

/**
 * How many people a question finds. A window that is not full is the end of the list; of a search, only what comes
 * behind the window is still to be looked through, so that typing a letter reads the people once and not twice.
 */
async function totalOf(db: Reader, where: Sql, { question, rows }: Window): Promise<number> {
  const { from, limit, search, standing } = question;
  const last = rows.at(-1);
  if (rows.length < limit && (last || from === 0)) return from + rows.length;
  if (last && search !== '')
    return from + rows.length + (await count(db, allOf([where, isBehind(last, question)])));
  return db.kept(`people ${JSON.stringify({ search, standing })}`, () => count(db, where));
}

async function count(db: Reader, where: Sql): Promise<number> {
  const counted = await db.row<{ n: number }>(sql`SELECT COUNT(*) AS n FROM person p WHERE ${where}`);
  return counted?.n ?? 0;
}

function isBehind(last: FoundRow, { sort, descending }: PeopleQuestion): Sql {
  const place =
    sort === 'birthDate'
      ? { columns: sql`(p.birth_date, p.id)`, values: sql`(${last.birth_date}, ${last.id})` }
      : { columns: sql`(p.sort_name, p.id)`, values: sql`(${last.sort_name}, ${last.id})` };
  return descending ? sql`${place.columns} < ${place.values}` : sql`${place.columns} > ${place.values}`;
}

/** Each word of a search must stand somewhere in the name, number or date of birth. */
export function wordsFound(search: string, searchText: Sql): Sql[] {
  return searchWords(search).map((word) => sql`${searchText} LIKE ${`%${escaped(word)}%`} ESCAPE '\\'`);
}

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

function standingIs(standing: PeopleQuestion['standing']): Sql {
  switch (standing) {
    case 'everyone':
      return sql`1 = 1`;
    case 'registered':
      return sql`p.registration = 'registered' AND p.death_kind IS NULL`;
    case 'died':
      return sql`p.death_kind IS NOT NULL`;
    case 'left':
      return sql`p.registration = 'left' AND p.death_kind IS NULL`;
    case 'missing':
      return sql`p.missing_since IS NOT NULL`;
  }
}

function orderOf({ sort, descending }: PeopleQuestion): Sql {
  if (sort === 'birthDate') return descending ? sql`p.birth_date DESC, p.id DESC` : sql`p.birth_date, p.id`;
  return descending ? sql`p.sort_name DESC, p.id DESC` : sql`p.sort_name, p.id`;
}
