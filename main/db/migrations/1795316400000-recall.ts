import { appendOnly, migration } from './migration.ts';

const tables = [
  `CREATE TABLE cycle (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    year INTEGER NOT NULL,
    planned_month TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'deferred', 'closed')),
    joined_on TEXT,
    version INTEGER NOT NULL
  )`,
  `CREATE UNIQUE INDEX cycle_person_year ON cycle (person_id, year)`,
  `CREATE TABLE cycle_event (
    id TEXT NOT NULL PRIMARY KEY,
    cycle_id TEXT NOT NULL REFERENCES cycle (id),
    kind TEXT NOT NULL,
    sentence TEXT NOT NULL,
    reason TEXT,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  )`,
  `CREATE INDEX cycle_event_cycle ON cycle_event (cycle_id, id)`,
  `CREATE TABLE letter_run (
    id TEXT NOT NULL PRIMARY KEY,
    month TEXT NOT NULL,
    group_ids TEXT NOT NULL,
    built_at TEXT NOT NULL,
    built_by TEXT NOT NULL
  )`,
  `CREATE INDEX letter_run_built ON letter_run (built_at, id)`,
  `CREATE TABLE invitation (
    id TEXT NOT NULL PRIMARY KEY,
    run_id TEXT NOT NULL REFERENCES letter_run (id),
    cycle_id TEXT NOT NULL REFERENCES cycle (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    attempt INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    template_id TEXT NOT NULL,
    template_version INTEGER NOT NULL,
    content TEXT NOT NULL
  )`,
  // The fence: two people building the same letter at once make one. A withdrawn letter frees its place.
  `CREATE UNIQUE INDEX invitation_once ON invitation (cycle_id, attempt, serial)`,
  `CREATE INDEX invitation_run ON invitation (run_id, id)`,
  `CREATE INDEX invitation_person ON invitation (person_id, id)`,
  `CREATE TABLE invitation_event (
    id TEXT NOT NULL PRIMARY KEY,
    invitation_id TEXT NOT NULL REFERENCES invitation (id),
    kind TEXT NOT NULL CHECK (kind IN ('built', 'printed', 'posted', 'spoilt', 'withdrawn', 'returned')),
    happened_on TEXT NOT NULL,
    detail TEXT,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  )`,
  `CREATE INDEX invitation_event_invitation ON invitation_event (invitation_id, id)`,
];

const stays = ['cycle_event', 'invitation', 'invitation_event'].map(appendOnly);

export const recall = migration('Recall1795316400000', {
  sqlite: [...tables, ...stays.flatMap((one) => one.sqlite)],
  postgres: [...tables, ...stays.flatMap((one) => one.postgres)],
});
