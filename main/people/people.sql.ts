import { fold } from '../../shared/identity/fold.ts';
import { bareNhsNumber } from '../../shared/identity/nhsNumber.ts';
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
  const rows = await db.rows<PersonLineRow>(sql`
    SELECT ${personLineColumns}
      FROM (SELECT p.id FROM person p WHERE ${where} ORDER BY ${orderOf(question)}
             LIMIT ${question.limit} OFFSET ${question.from}) w
      JOIN person p ON p.id = w.id
      LEFT JOIN standing s ON s.person_id = p.id AND s.year = ${year}
     ORDER BY ${orderOf(question)}`);
  return { total: await totalOf(db, where, { ...question, found: rows.length }), rows };
}

/** A window that is not full is the end of the list: then there is nothing left to count. */
async function totalOf(
  db: Reader,
  where: Sql,
  { from, limit, found }: { from: number; limit: number; found: number },
): Promise<number> {
  if (found < limit && (found > 0 || from === 0)) return from + found;
  const total = await db.row<{ n: number }>(sql`SELECT COUNT(*) AS n FROM person p WHERE ${where}`);
  return total?.n ?? 0;
}

/** Each word of a search must stand somewhere in the name, number or date of birth. */
export function wordsFound(search: string, searchText: Sql): Sql[] {
  const spaced = fold(search);
  const number = bareNhsNumber(spaced);
  const words = /^\d{3,10}$/.test(number) ? [number] : spaced.split(' ').filter(Boolean);
  return words.map((word) => sql`${searchText} LIKE ${`%${escaped(word)}%`} ESCAPE '\\'`);
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
