import { sql, type Sql } from '../../../main/db/sql.ts';
import { personColumnNames, type PersonRow } from '../../../main/people/personRow.ts';

export type HeldRow = PersonRow & { id: string; version: number; missing_since: string | null };
type Entry = { person_id: string; term: string; gone_on: string | null };
type Reading = { person_id: string; measure: string; taken_on: string; source_text: string };
type Question = {
  id: string;
  kind: string;
  subject: string;
  person_id: string | null;
  import_id: string | null;
  answer: string | null;
};

/** What the practice's own tables hold of people at a moment. */
export type Held = {
  people: Map<string, HeldRow>;
  conditions: Map<string, Entry[]>;
  results: Map<string, Reading[]>;
  medicines: Map<string, object[]>;
  /** Of which day the list is that said last where each lives. */
  asOf: Map<string, string>;
  /** What staff have recorded of each by hand. */
  byStaff: Map<string, Set<string>>;
  questions: Question[];
  /** Whose each year of care is. */
  years: Map<string, string>;
};

type Rows = <T>(question: Sql) => Promise<T[]>;

export async function readHeld(rows: Rows): Promise<Held> {
  const people = await rows<HeldRow>(sql`SELECT * FROM person ORDER BY id`);
  const conditions = await rows<Entry>(sql`
    SELECT person_id, entry_key, term, status, resolved_on, gone_on FROM condition_entry ORDER BY person_id, entry_key`);
  const results = await rows<Reading>(sql`
    SELECT person_id, measure, taken_on, source_text FROM result
     ORDER BY person_id, measure, taken_on, source_text`);
  const medicines = await rows<{ person_id: string }>(sql`
    SELECT person_id, entry_key, last_issued_on FROM medicine ORDER BY person_id, entry_key`);
  const ages = await rows<{ person_id: string; as_of: string }>(sql`
    SELECT person_id, as_of FROM person_part WHERE part = 'address'`);
  const staff = await rows<{ person_id: string; field: string }>(
    sql`SELECT person_id, field FROM staff_entry`,
  );
  const questions = await rows<Question>(sql`
    SELECT id, kind, subject, person_id, import_id, answer FROM import_question ORDER BY id`);
  const years = await rows<{ id: string; person_id: string; year: number }>(
    sql`SELECT id, person_id, year FROM cycle`,
  );
  return {
    people: new Map(people.map((one) => [one.id, one])),
    conditions: Map.groupBy(conditions, (one) => one.person_id),
    results: Map.groupBy(results, (one) => one.person_id),
    medicines: Map.groupBy(medicines, (one) => one.person_id),
    asOf: new Map(ages.map((one) => [one.person_id, one.as_of])),
    byStaff: new Map(
      [...Map.groupBy(staff, (one) => one.person_id)].map(([id, some]) => [
        id,
        new Set(some.map((one) => one.field)),
      ]),
    ),
    questions,
    years: new Map(years.map((one) => [one.id, `${one.person_id} ${one.year}`])),
  };
}

/** Everything a list can change of somebody, as one text. */
export function recordIn({ people, conditions, results, medicines }: Held, id: string): string {
  const row = people.get(id);
  const columns = row && personColumnNames.map((name) => row[name]);
  return JSON.stringify([columns, conditions.get(id), results.get(id), medicines.get(id)]);
}

export function activeTerms({ conditions }: Held, id: string): string[] {
  return (conditions.get(id) ?? []).flatMap((one) => (one.gone_on === null ? [one.term] : [])).toSorted();
}

/** Nobody is missing without being asked about, and nobody is asked about who is not. */
export function notAsked({ people, questions }: Held): string[] {
  const asked = questions.filter((one) => one.kind === 'missing' && one.answer === null);
  const missing = [...people.values()].filter((one) => one.missing_since !== null);
  return [
    ...missing
      .filter(({ id }) => !asked.some((one) => one.person_id === id))
      .map(({ id }) => `${id} is missing`),
    ...asked
      .filter((one) => !missing.some(({ id }) => id === one.person_id))
      .map((one) => `${one.person_id} is asked about and not missing`),
  ];
}
