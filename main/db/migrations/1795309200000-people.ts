import { appendOnly, migration } from './migration.ts';

/** Shared with the stage, where a person waits in the same columns. */
export const personColumns = `
    nhs_number TEXT,
    source_id TEXT,
    title TEXT,
    family_name TEXT NOT NULL,
    given_name TEXT NOT NULL,
    preferred_name TEXT,
    sort_name TEXT NOT NULL,
    search_text TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT,
    address_lines TEXT NOT NULL,
    town TEXT,
    county TEXT,
    postcode TEXT,
    home_phone TEXT,
    mobile TEXT,
    email TEXT,
    usual_gp TEXT,
    ethnicity_code TEXT,
    ethnicity TEXT,
    registration TEXT NOT NULL CHECK (registration IN ('registered', 'left')),
    left_on TEXT,
    death_kind TEXT CHECK (death_kind IN ('informal', 'formal')),
    died_on TEXT,
    restricted INTEGER NOT NULL CHECK (restricted IN (0, 1)),
    housebound INTEGER CHECK (housebound IN (0, 1)),
    care_home INTEGER CHECK (care_home IN (0, 1)),
    carer INTEGER CHECK (carer IN (0, 1)),
    frailty TEXT CHECK (frailty IN ('none', 'mild', 'moderate', 'severe')),
    language TEXT,
    interpreter INTEGER CHECK (interpreter IN (0, 1)),
    needs TEXT NOT NULL,
    last_review_on TEXT`;

const results = `CREATE TABLE result (
    person_id TEXT NOT NULL REFERENCES person (id),
    measure TEXT NOT NULL,
    taken_on TEXT NOT NULL,
    source_text TEXT NOT NULL,
    value DOUBLE PRECISION,
    comparator TEXT,
    source_unit TEXT,
    code TEXT,
    term TEXT NOT NULL,
    import_id TEXT NOT NULL,
    PRIMARY KEY (person_id, measure, taken_on, source_text)
  )`;

const parts = `CREATE TABLE person_part (
    person_id TEXT NOT NULL REFERENCES person (id),
    part TEXT NOT NULL,
    as_of TEXT NOT NULL,
    import_id TEXT NOT NULL,
    PRIMARY KEY (person_id, part)
  )`;

const tables = [
  `CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,${personColumns},
    needs_asked_on TEXT,
    young_person_decision TEXT,
    missing_since TEXT,
    version INTEGER NOT NULL
  )`,
  `CREATE UNIQUE INDEX person_nhs_number ON person (nhs_number) WHERE nhs_number IS NOT NULL`,
  `CREATE INDEX person_source_id ON person (source_id) WHERE source_id IS NOT NULL`,
  // All that lists of people sort and look for stands in the index: a search reads a tenth of the table.
  `CREATE INDEX person_sort_name ON person
     (sort_name, id, search_text, registration, death_kind, missing_since)`,
  `CREATE INDEX person_birth_date ON person
     (birth_date, id, search_text, registration, death_kind, missing_since)`,
  `CREATE TABLE person_change (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    field TEXT NOT NULL,
    before TEXT,
    after TEXT,
    import_id TEXT NOT NULL
  )`,
  `CREATE INDEX person_change_person ON person_change (person_id, id)`,
  `CREATE TABLE staff_entry (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  )`,
  `CREATE INDEX staff_entry_person ON staff_entry (person_id, id)`,
  `CREATE TABLE condition_entry (
    person_id TEXT NOT NULL REFERENCES person (id),
    entry_key TEXT NOT NULL,
    code TEXT,
    term TEXT NOT NULL,
    listed_under TEXT,
    onset_on TEXT,
    status TEXT NOT NULL CHECK (status IN ('active', 'resolved')),
    resolved_on TEXT,
    gone_on TEXT,
    import_id TEXT NOT NULL,
    PRIMARY KEY (person_id, entry_key)
  )`,
  `CREATE TABLE medicine (
    person_id TEXT NOT NULL REFERENCES person (id),
    entry_key TEXT NOT NULL,
    code TEXT,
    name TEXT NOT NULL,
    last_issued_on TEXT,
    import_id TEXT NOT NULL,
    PRIMARY KEY (person_id, entry_key)
  )`,
  `CREATE TABLE import (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    files TEXT NOT NULL,
    extract_on TEXT NOT NULL,
    coverage TEXT NOT NULL CHECK (coverage IN ('whole', 'part')),
    summary TEXT NOT NULL,
    people INTEGER NOT NULL,
    applied_at TEXT NOT NULL,
    applied_by TEXT NOT NULL
  )`,
  `CREATE TABLE import_question (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('differs-from-staff', 'missing', 'same-number', 'term')),
    subject TEXT NOT NULL,
    person_id TEXT REFERENCES person (id),
    facts TEXT NOT NULL,
    import_id TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    answer TEXT,
    answered_by TEXT,
    answered_at TEXT,
    version INTEGER NOT NULL
  )`,
  `CREATE UNIQUE INDEX import_question_open ON import_question (subject) WHERE answer IS NULL`,
  `CREATE INDEX import_question_person ON import_question (person_id) WHERE person_id IS NOT NULL`,
  `CREATE TABLE import_preset (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    mapping TEXT NOT NULL,
    version INTEGER NOT NULL
  )`,
];

const staffEntriesStay = appendOnly('staff_entry');
const changesStay = appendOnly('person_change');

export const people = migration('People1795309200000', {
  // A million results and parts are read by person only: the key is the table.
  sqlite: [
    ...tables,
    ...[parts, results].map((table) => `${table} WITHOUT ROWID`),
    ...staffEntriesStay.sqlite,
    ...changesStay.sqlite,
  ],
  postgres: [...tables, parts, results, ...staffEntriesStay.postgres, ...changesStay.postgres],
});
