import { personColumns } from './migrations/1795309200000-people.ts';
import type { Engine } from './store.ts';

/**
 * Where imports wait for a person's yes. On SQLite this is a second encrypted file, thrown away when the practice is
 * next opened; on PostgreSQL a schema of its own. Both are named `stage.` in every statement.
 */
const tables: readonly string[] = [
  `stage.import (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    files TEXT NOT NULL,
    extract_on TEXT NOT NULL,
    coverage TEXT NOT NULL,
    summary TEXT NOT NULL
  )`,
  `stage.person (
    import_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    row_no INTEGER,
    outcome TEXT NOT NULL,
    parts TEXT NOT NULL,
    matched_version INTEGER,${personColumns},
    PRIMARY KEY (import_id, person_id)
  )`,
  `stage.difference (
    import_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    field TEXT NOT NULL,
    before TEXT,
    after TEXT
  )`,
  `stage.question (
    import_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    person_id TEXT,
    facts TEXT NOT NULL
  )`,
  `stage.problem (
    import_id TEXT NOT NULL,
    row_no INTEGER NOT NULL,
    file TEXT,
    column_name TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT NOT NULL,
    lost TEXT NOT NULL
  )`,
  `stage.condition_entry (
    import_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    entry_key TEXT NOT NULL,
    code TEXT,
    term TEXT NOT NULL,
    listed_under TEXT,
    onset_on TEXT,
    status TEXT NOT NULL,
    resolved_on TEXT
  )`,
  `stage.medicine (
    import_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    entry_key TEXT NOT NULL,
    code TEXT,
    name TEXT NOT NULL,
    last_issued_on TEXT
  )`,
  // Open questions that this list no longer gives a reason for.
  `stage.settled (
    import_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    subject TEXT NOT NULL
  )`,
  // People of the practice who may stand in a row that was left out.
  `stage.unread (
    import_id TEXT NOT NULL,
    person_id TEXT NOT NULL
  )`,
];

const inOrder: readonly string[] = [
  // In the order in which a million of them are taken in: none is sorted, which would be done in memory.
  `stage.result (
    import_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    measure TEXT NOT NULL,
    taken_on TEXT NOT NULL,
    source_text TEXT NOT NULL,
    value DOUBLE PRECISION,
    comparator TEXT,
    source_unit TEXT,
    code TEXT,
    term TEXT NOT NULL,
    entry_no INTEGER NOT NULL,
    PRIMARY KEY (import_id, person_id, measure, taken_on, source_text, entry_no)
  )`,
  // Whom an import has met, in that order, and what its rows have said of them so far.
  `stage.met (
    import_id TEXT NOT NULL,
    met_no INTEGER NOT NULL,
    person_id TEXT NOT NULL,
    nhs_number TEXT,
    source_id TEXT,
    sort_name TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (import_id, met_no)
  )`,
];

const indexes: readonly string[] = [
  'difference_person ON difference (import_id, person_id)',
  'condition_person ON condition_entry (import_id, person_id, entry_key)',
  'medicine_person ON medicine (import_id, person_id, entry_key)',
  'problem_row ON problem (import_id, row_no)',
  'unread_person ON unread (import_id, person_id)',
];

export const stageSchema: Record<Engine, readonly string[]> = {
  sqlite: [
    ...tables.map((table) => `CREATE TABLE IF NOT EXISTS ${table}`),
    ...inOrder.map((table) => `CREATE TABLE IF NOT EXISTS ${table} WITHOUT ROWID`),
    ...indexes.map((index) => `CREATE INDEX IF NOT EXISTS stage.${index}`),
  ],
  postgres: [
    'CREATE SCHEMA IF NOT EXISTS stage',
    ...[...tables, ...inOrder].map((table) => `CREATE UNLOGGED TABLE IF NOT EXISTS ${table}`),
    ...indexes.map((index) => `CREATE INDEX IF NOT EXISTS ${index.replace(' ON ', ' ON stage.')}`),
  ],
};
