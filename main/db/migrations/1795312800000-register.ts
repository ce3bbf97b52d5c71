import { migration } from './migration.ts';

// What the lists are asked all day, derived from memberships, circumstances and groups for each year of care.
const standings = `CREATE TABLE standing (
    person_id TEXT NOT NULL REFERENCES person (id),
    year INTEGER NOT NULL,
    sort_name TEXT NOT NULL,
    search_text TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    birth_month INTEGER NOT NULL,
    planned_month TEXT NOT NULL,
    group_id TEXT NOT NULL,
    group_order INTEGER NOT NULL,
    also_fits TEXT NOT NULL,
    registers TEXT NOT NULL,
    register_count INTEGER NOT NULL,
    flags TEXT NOT NULL,
    circumstances TEXT NOT NULL,
    has_needs INTEGER NOT NULL CHECK (has_needs IN (0, 1)),
    last_review_on TEXT,
    PRIMARY KEY (year, person_id)
  )`;

const tables = [
  `CREATE TABLE code_list_entry (
    list TEXT NOT NULL,
    code TEXT NOT NULL,
    term TEXT NOT NULL,
    version TEXT NOT NULL,
    PRIMARY KEY (list, code)
  )`,
  `CREATE TABLE term_answer (
    term TEXT NOT NULL PRIMARY KEY,
    register TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered_at TEXT NOT NULL
  )`,
  `CREATE TABLE membership (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    register TEXT NOT NULL,
    since TEXT,
    found_on TEXT NOT NULL,
    until TEXT,
    rule_version TEXT NOT NULL,
    because TEXT NOT NULL,
    flags TEXT NOT NULL
  )`,
  `CREATE UNIQUE INDEX membership_current ON membership (person_id, register) WHERE until IS NULL`,
  `CREATE INDEX membership_person ON membership (person_id, register)`,
  `CREATE INDEX membership_register ON membership (register) WHERE until IS NULL`,
  // The next day on which somebody may join or leave a register or group without any event.
  `CREATE TABLE register_review (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    next_change_on TEXT NOT NULL
  )`,
  `CREATE INDEX register_review_day ON register_review (next_change_on)`,
];

const indexes = [
  `CREATE INDEX standing_person ON standing (person_id)`,
  `CREATE INDEX standing_month ON standing (year, planned_month, group_id)`,
  `CREATE INDEX standing_born ON standing (year, birth_month)`,
  `CREATE INDEX standing_name ON standing (year, sort_name, person_id)`,
  `CREATE INDEX standing_age ON standing (year, birth_date, person_id)`,
  `CREATE INDEX standing_group ON standing (year, group_order, sort_name, person_id)`,
  `CREATE INDEX standing_planned ON standing (year, planned_month, sort_name, person_id)`,
  `CREATE INDEX standing_conditions ON standing (year, register_count, sort_name, person_id)`,
  `CREATE INDEX standing_review ON standing (year, last_review_on, person_id)`,
];

export const register = migration('Register1795312800000', {
  // A year's list is read from end to end: its rows lie side by side.
  sqlite: [...tables, `${standings} WITHOUT ROWID`, ...indexes],
  postgres: [...tables, standings, ...indexes],
});
