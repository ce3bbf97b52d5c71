import { appendOnly, migration } from './migration.ts';

const tables = [
  // Version 1 of each letter comes with the program; these are the practice's own.
  `CREATE TABLE template_version (
    id TEXT NOT NULL PRIMARY KEY,
    template_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    note TEXT,
    saved_by_id TEXT NOT NULL,
    saved_by TEXT NOT NULL,
    saved_at TEXT NOT NULL
  )`,
  // The fence: of two who save at once the database takes one.
  `CREATE UNIQUE INDEX template_version_once ON template_version (template_id, version)`,
  // What was decided about a version; the last word on a template says which version is in use.
  `CREATE TABLE template_decision (
    id TEXT NOT NULL PRIMARY KEY,
    template_id TEXT NOT NULL,
    serial INTEGER NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('approved', 'sent-back', 'retired')),
    reason TEXT,
    decided_by_id TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL
  )`,
  `CREATE UNIQUE INDEX template_decision_once ON template_decision (template_id, serial)`,
];

const stays = ['template_version', 'template_decision'].map(appendOnly);

export const letterTemplates = migration('LetterTemplates1795330800000', {
  sqlite: [...tables, ...stays.flatMap((one) => one.sqlite)],
  postgres: [...tables, ...stays.flatMap((one) => one.postgres)],
});
