import { inList, sql } from '../../db/sql.ts';
import type { Reader, Writer } from '../../db/store.ts';

/** Somebody an import has met. */
export type MetRow = {
  met_no: number;
  person_id: string;
  nhs_number: string | null;
  source_id: string | null;
  sort_name: string;
  birth_date: string;
  /** What the rows so far have said, as JSON. */
  said: string;
};

const columns = [
  'met_no',
  'person_id',
  'nhs_number',
  'source_id',
  'sort_name',
  'birth_date',
  'said',
] as const;

/** People by their number, in the order in which they were met. */
export function metRows(db: Reader, importId: string, numbers: readonly number[]) {
  return db.rows<MetRow>(sql`
    SELECT met_no, person_id, nhs_number, source_id, sort_name, birth_date, said FROM stage.met
     WHERE import_id = ${importId} AND met_no IN ${inList(numbers)} ORDER BY met_no`);
}

/** Keeps them, in place of what was kept under the same numbers. */
export async function keepMet(db: Writer, importId: string, people: readonly MetRow[]): Promise<void> {
  const numbers = people.map((one) => one.met_no);
  await db.run(sql`DELETE FROM stage.met WHERE import_id = ${importId} AND met_no IN ${inList(numbers)}`);
  await db.insertMany(
    'stage.met',
    ['import_id', ...columns],
    people.map((one) => [importId, ...columns.map((name) => one[name])]),
  );
}
