import type { CodeListEntry } from '../../shared/register/codeLists.ts';
import { inList, sql, type Sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';

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
  search_text: string;
  birth_date: string;
  registration: 'registered' | 'left';
  death_kind: string | null;
  housebound: number | null;
  care_home: number | null;
  frailty: 'none' | 'mild' | 'moderate' | 'severe' | null;
  interpreter: number | null;
  needs: string;
  last_review_on: string | null;
  /** 1 to 12, where the person or the practice chose another month; the newest choice counts. */
  chosen_month: number | null;
  /** The last QOF year it is chosen for; null: until it is changed. */
  chosen_until: number | null;
};

export function peopleToPlace(db: Reader, ids: readonly string[]) {
  return db.rows<PlacedPersonRow>(sql`
    SELECT id, sort_name, search_text, birth_date, registration, death_kind, housebound, care_home, frailty, interpreter, needs,
           last_review_on, ${newestChoice(sql`m.month`)} AS chosen_month,
           ${newestChoice(sql`m.last_year`)} AS chosen_until
      FROM person WHERE id IN ${inList(ids)} ORDER BY id`);
}

function newestChoice(column: Sql): Sql {
  return sql`(SELECT ${column} FROM chosen_month m WHERE m.person_id = person.id ORDER BY m.id DESC LIMIT 1)`;
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
