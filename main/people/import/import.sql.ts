import type { ImportSummary } from '../../../shared/people/import.contract.ts';
import type { ListAge } from '../../../shared/people/listAge.ts';
import { sql } from '../../db/sql.ts';
import type { Reader, Writer } from '../../db/store.ts';

export function addImport(
  db: Writer,
  summary: ImportSummary,
  applied: { at: string; by: string },
): Promise<void> {
  const { people } = summary;
  return db.insert('import', {
    id: summary.importId,
    kind: summary.kind,
    files: JSON.stringify(summary.files),
    extract_on: summary.extractOn,
    coverage: summary.coverage,
    summary: JSON.stringify(summary),
    people: people.new + people.changed + people.unchanged + people.older,
    applied_at: applied.at,
    applied_by: applied.by,
  });
}

type ImportRow = {
  id: string;
  kind: ImportSummary['kind'];
  files: string;
  extract_on: string;
  coverage: ImportSummary['coverage'];
  applied_at: string;
  applied_by: string;
  people: number;
};

export async function importsDone(db: Reader, { from, limit }: { from: number; limit: number }) {
  const total = await db.row<{ n: number }>(sql`SELECT COUNT(*) AS n FROM import`);
  const rows = await db.rows<ImportRow>(sql`
    SELECT id, kind, files, extract_on, coverage, applied_at, applied_by, people
      FROM import ORDER BY applied_at DESC, id DESC LIMIT ${limit} OFFSET ${from}`);
  return { total: total?.n ?? 0, lines: rows };
}

/** How old what is held is: the whole list made last, and the parts made after it. */
export async function findListAge(db: Reader): Promise<ListAge> {
  const whole = await db.row<{ extract_on: string; applied_at: string }>(sql`
    SELECT extract_on, applied_at FROM import
     WHERE coverage = 'whole' ORDER BY extract_on DESC, applied_at DESC, id DESC LIMIT 1`);
  const parts = await db.rows<{ extract_on: string; people: number }>(sql`
    SELECT extract_on, people FROM import
     WHERE coverage = 'part' AND extract_on > ${whole?.extract_on ?? ''}
     ORDER BY extract_on DESC, applied_at DESC, id DESC LIMIT 3`);
  return {
    whole: whole && { extractOn: whole.extract_on, appliedAt: whole.applied_at },
    parts: parts.map(({ extract_on, people }) => ({ extractOn: extract_on, people })),
  };
}

type PresetRow = { id: string; name: string; mapping: string; version: number };

export function presets(db: Reader) {
  return db.rows<PresetRow>(sql`SELECT id, name, mapping, version FROM import_preset ORDER BY name, id`);
}

/** A preset of the same name is replaced: there is one "monthly EMIS list" in a practice. */
export async function savePreset(
  db: Writer,
  preset: { id: string; name: string; mapping: string },
): Promise<void> {
  await db.run(sql`DELETE FROM import_preset WHERE name = ${preset.name}`);
  await db.insert('import_preset', { ...preset, version: 1 });
}
