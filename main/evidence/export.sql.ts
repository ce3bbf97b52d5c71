import { inList, sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';
import type { Given } from './codesOf.ts';

export type ExportRow = {
  id: string;
  year: number;
  register: string | null;
  scope: 'new' | 'all';
  row_count: number;
  take_out: number;
  rule_version: string;
  exported_on: string;
  exported_at: string;
  exported_by: string;
};

export function addExport(db: Writer, row: ExportRow): Promise<void> {
  return db.insert('evidence_export', row);
}

export function findExportRow(db: Reader, id: string) {
  return db.row<ExportRow>(sql`
    SELECT id, year, register, scope, row_count, take_out, rule_version, exported_on, exported_at, exported_by
      FROM evidence_export WHERE id = ${id}`);
}

export async function exportRows(db: Reader, { from, limit }: { from: number; limit: number }) {
  const total = await db.row<{ n: number }>(sql`SELECT COUNT(*) AS n FROM evidence_export`);
  const rows = await db.rows<ExportRow>(sql`
    SELECT id, year, register, scope, row_count, take_out, rule_version, exported_on, exported_at, exported_by
      FROM evidence_export ORDER BY exported_at DESC, id DESC LIMIT ${limit} OFFSET ${from}`);
  return { total: total?.n ?? 0, rows };
}

export type CodeRow = {
  export_id: string;
  place: number;
  person_id: string;
  register: string;
  source_id: string;
  sent_on: string;
  method: string;
  code: string;
  term: string;
  act: 'record' | 'take-out';
  counts: number;
  because: string;
};

const columns =
  'export_id place person_id register source_id sent_on method code term act counts because'.split(
    ' ',
  ) as (keyof CodeRow)[];

export function addCodes(db: Writer, rows: readonly CodeRow[]): Promise<void> {
  return db.insertMany(
    'evidence_code',
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

/** Every code given out for these people, the oldest first. */
export function codesGivenTo(db: Reader, ids: readonly string[]) {
  return db.rows<Given & { person_id: string }>(sql`
    SELECT k.person_id, k.source_id, k.register, k.code, k.term, k.act
      FROM evidence_code k JOIN evidence_export x ON x.id = k.export_id
     WHERE k.person_id IN ${inList(ids)} ORDER BY x.exported_at, x.id, k.place`);
}

export function exportedCodeRows(
  db: Reader,
  exportId: string,
  { from, limit }: { from: number; limit: number },
) {
  return db.rows<
    CodeRow & {
      nhs_number: string | null;
      family_name: string;
      given_name: string;
      title: string | null;
      birth_date: string;
    }
  >(sql`
    SELECT k.export_id, k.place, k.person_id, k.register, k.source_id, k.sent_on, k.method, k.code, k.term, k.act,
           k.counts, k.because, p.nhs_number, p.family_name, p.given_name, p.title, p.birth_date
      FROM evidence_code k JOIN person p ON p.id = k.person_id
     WHERE k.export_id = ${exportId} AND k.place > ${from} AND k.place <= ${from + limit} ORDER BY k.place`);
}

/** Whose codes an export looks at, by name. */
export async function peopleWithEvidence(
  db: Reader,
  { year, register }: { year: number; register: string | null },
): Promise<string[]> {
  const of = register === null ? sql`1 = 1` : sql`register = ${register}`;
  const rows = await db.rows<{ person_id: string }>(sql`
    SELECT DISTINCT sort_name, person_id FROM evidence WHERE year = ${year} AND ${of} ORDER BY sort_name, person_id`);
  return rows.map((row) => row.person_id);
}
