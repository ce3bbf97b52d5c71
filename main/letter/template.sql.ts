import { sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

export type TemplateVersionRow = {
  id: string;
  template_id: string;
  version: number;
  content: string;
  note: string | null;
  saved_by_id: string;
  saved_by: string;
  saved_at: string;
};

export type TemplateDecisionRow = {
  id: string;
  template_id: string;
  serial: number;
  version: number;
  kind: 'approved' | 'sent-back' | 'retired';
  reason: string | null;
  decided_by_id: string;
  decided_by: string;
  decided_at: string;
};

/** The last word on each template that says whether it is used; no content where the version is the program's own. */
export function lastWordsOnTemplates(db: Reader) {
  return db.rows<
    Pick<TemplateDecisionRow, 'template_id' | 'version' | 'kind'> & { content: string | null }
  >(sql`
    SELECT d.template_id, d.version, d.kind, v.content
      FROM template_decision d
      LEFT JOIN template_version v ON v.template_id = d.template_id AND v.version = d.version
     WHERE d.serial = (SELECT MAX(x.serial) FROM template_decision x
                        WHERE x.template_id = d.template_id AND x.kind IN ('approved', 'retired'))
     ORDER BY d.template_id`);
}

/** Every version without its content, oldest first. */
export function templateVersions(db: Reader) {
  return db.rows<Omit<TemplateVersionRow, 'content'>>(sql`
    SELECT id, template_id, version, note, saved_by_id, saved_by, saved_at
      FROM template_version ORDER BY template_id, version`);
}

/** Every decision in the order it was made. */
export function templateDecisions(db: Reader) {
  return db.rows<TemplateDecisionRow>(sql`
    SELECT id, template_id, serial, version, kind, reason, decided_by_id, decided_by, decided_at
      FROM template_decision ORDER BY template_id, serial`);
}

export function findTemplateVersion(db: Reader, templateId: string, version: number) {
  return db.row<TemplateVersionRow>(sql`
    SELECT id, template_id, version, content, note, saved_by_id, saved_by, saved_at
      FROM template_version WHERE template_id = ${templateId} AND version = ${version}`);
}

/** The newest content of every template a member of staff has written to. */
export function newestTemplateContents(db: Reader) {
  return db.rows<Pick<TemplateVersionRow, 'template_id' | 'version' | 'content'>>(sql`
    SELECT v.template_id, v.version, v.content FROM template_version v
     WHERE v.version = (SELECT MAX(x.version) FROM template_version x WHERE x.template_id = v.template_id)
     ORDER BY v.template_id`);
}

/** Refused by the database when somebody else has just saved the same version. */
export function addTemplateVersion(db: Writer, row: TemplateVersionRow): Promise<void> {
  return db.insert('template_version', row);
}

export function addTemplateDecision(db: Writer, row: TemplateDecisionRow): Promise<void> {
  return db.insert('template_decision', row);
}
