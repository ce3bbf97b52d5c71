import { appendOnly, migration } from './migration.ts';

// Invitations as QOF evidence, counted again for a person whenever something of theirs changes: what payment would
// stand on and whether care is still to be offered are two columns, and neither is made from the other.
const evidences = `CREATE TABLE evidence (
    person_id TEXT NOT NULL REFERENCES person (id),
    year INTEGER NOT NULL,
    register TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    counting INTEGER NOT NULL CHECK (counting IN (0, 1, 2)),
    first_on TEXT,
    second_on TEXT,
    care TEXT NOT NULL CHECK (care IN ('to-offer', 'reviewed', 'declined')),
    care_on TEXT,
    still_due INTEGER NOT NULL CHECK (still_due IN (0, 1)),
    recent TEXT CHECK (recent IN ('diagnosed', 'joined')),
    recent_on TEXT,
    rule_version TEXT NOT NULL,
    PRIMARY KEY (person_id, year, register)
  )`;

const indexes = [
  `CREATE INDEX evidence_figures ON evidence (year, register, counting, still_due, recent)`,
  // Each list is found, counted and ordered within its index.
  `CREATE INDEX evidence_register ON evidence
     (year, register, sort_name, person_id, counting, still_due, recent)`,
  `CREATE INDEX evidence_name ON evidence (year, sort_name, person_id, counting, still_due, recent)`,
  `CREATE INDEX evidence_due ON evidence (year, sort_name, person_id) WHERE still_due = 1`,
];

// What was given out to be coded, as it was given out.
const exported = [
  `CREATE TABLE evidence_export (
    id TEXT NOT NULL PRIMARY KEY,
    year INTEGER NOT NULL,
    register TEXT,
    scope TEXT NOT NULL CHECK (scope IN ('new', 'all')),
    row_count INTEGER NOT NULL,
    take_out INTEGER NOT NULL,
    rule_version TEXT NOT NULL,
    exported_on TEXT NOT NULL,
    exported_at TEXT NOT NULL,
    exported_by TEXT NOT NULL
  )`,
  `CREATE INDEX evidence_export_at ON evidence_export (exported_at, id)`,
  `CREATE TABLE evidence_code (
    export_id TEXT NOT NULL REFERENCES evidence_export (id),
    place INTEGER NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    register TEXT NOT NULL,
    source_id TEXT NOT NULL,
    sent_on TEXT NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('letter', 'text', 'email', 'phone', 'in-person')),
    code TEXT NOT NULL,
    term TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('record', 'take-out')),
    counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
    because TEXT NOT NULL,
    PRIMARY KEY (export_id, place)
  )`,
  `CREATE INDEX evidence_code_person ON evidence_code (person_id, export_id)`,
];

const stays = ['evidence_export', 'evidence_code'].map(appendOnly);

export const evidence = migration('Evidence1795345200000', {
  sqlite: [`${evidences} WITHOUT ROWID`, ...indexes, ...exported, ...stays.flatMap((one) => one.sqlite)],
  postgres: [evidences, ...indexes, ...exported, ...stays.flatMap((one) => one.postgres)],
});
