import type { ImportOutcome, ImportSummary } from '../../../shared/people/import.contract.ts';
import { joinSql, sql } from '../../db/sql.ts';
import type { Reader, Writer } from '../../db/store.ts';
import { isAddressLost } from './finishStage.sql.ts';

export function addStagedImport(db: Writer, summary: ImportSummary): Promise<void> {
  return db.insert('stage.import', {
    id: summary.importId,
    kind: summary.kind,
    files: JSON.stringify(summary.files),
    extract_on: summary.extractOn,
    coverage: summary.coverage,
    summary: JSON.stringify(summary),
  });
}

/** A preview that is still here, or an import that was applied; null when it is neither. */
export async function findImportSummary(db: Reader, importId: string): Promise<ImportSummary | null> {
  // What was applied first: its stage stays until the practice is closed.
  const row =
    (await db.row<{ summary: string }>(sql`SELECT summary FROM import WHERE id = ${importId}`)) ??
    (await db.row<{ summary: string }>(sql`SELECT summary FROM stage.import WHERE id = ${importId}`));
  return row ? (JSON.parse(row.summary) as ImportSummary) : null;
}

const isHidden = sql`(s.restricted = 1 OR EXISTS (
             SELECT 1 FROM person p WHERE p.id = s.person_id AND p.restricted = 1))`;

/** The rows of a list that are about restricted people. */
export async function hiddenRows(db: Reader, importId: string): Promise<Set<number | null>> {
  const rows = await db.rows<{ row_no: number | null }>(sql`
    SELECT s.row_no FROM stage.person s WHERE s.import_id = ${importId} AND ${isHidden}`);
  return new Set(rows.map((row) => row.row_no));
}

type StagedLine = {
  person_id: string;
  row_no: number | null;
  outcome: ImportOutcome;
  matched_version: number | null;
  family_name: string;
  given_name: string;
  title: string | null;
  nhs_number: string | null;
  birth_date: string;
  /** Restricted in the list, or here by now. */
  hidden: number;
};

export async function stagedLines(
  db: Reader,
  {
    importId,
    outcome,
    losesAddress,
    from,
    limit,
  }: { importId: string; outcome: ImportOutcome | null; losesAddress: boolean; from: number; limit: number },
) {
  const asked = [sql`import_id = ${importId}`];
  if (outcome !== null) asked.push(sql`outcome = ${outcome}`);
  if (losesAddress) {
    asked.push(sql`person_id IN (
      SELECT d.person_id FROM stage.difference d WHERE d.import_id = ${importId} AND ${isAddressLost})`);
  }
  const matching = joinSql(asked, ' AND ');
  const total = await db.row<{ n: number }>(sql`SELECT COUNT(*) AS n FROM stage.person WHERE ${matching}`);
  const lines = await db.rows<StagedLine>(sql`
    SELECT person_id, row_no, outcome, matched_version, family_name, given_name, title, nhs_number, birth_date,
           CASE WHEN ${isHidden} THEN 1 ELSE 0 END AS hidden
      FROM stage.person s WHERE ${matching}
     ORDER BY sort_name, person_id LIMIT ${limit} OFFSET ${from}`);
  return { total: total?.n ?? 0, lines };
}

export function stagedDifferences(db: Reader, importId: string, personId: string) {
  return db.rows<{ field: string; before: string | null; after: string | null }>(sql`
    SELECT field, before, after FROM stage.difference
     WHERE import_id = ${importId} AND person_id = ${personId} ORDER BY field, before, after`);
}

type ProblemRow = {
  row_no: number;
  file: string | null;
  column_name: string;
  value: string;
  reason: string;
  lost: 'row' | 'value';
};

export async function stagedProblems(
  db: Reader,
  { importId, from, limit }: { importId: string; from: number; limit: number },
) {
  const total = await db.row<{ n: number }>(sql`
    SELECT COUNT(*) AS n FROM stage.problem WHERE import_id = ${importId}`);
  const rows = await db.rows<ProblemRow>(sql`
    SELECT row_no, file, column_name, value, reason, lost FROM stage.problem
     WHERE import_id = ${importId} ORDER BY row_no, column_name, value, file LIMIT ${limit} OFFSET ${from}`);
  const lines = rows.map(({ row_no, column_name, ...rest }) => ({
    row: row_no,
    column: column_name,
    ...rest,
  }));
  return { total: total?.n ?? 0, lines };
}
