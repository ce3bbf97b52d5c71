import { appendOnly, migration } from './migration.ts';

const statements = [
  // When it happened, which is not always when it was written down, and what it is about: a step, a day, another event.
  `ALTER TABLE cycle_event ADD COLUMN happened_on TEXT`,
  `ALTER TABLE cycle_event ADD COLUMN about TEXT`,
  // The eight places in short, a letter each, so that a list shows them without reading every history.
  `ALTER TABLE cycle ADD COLUMN places TEXT NOT NULL DEFAULT '--------'`,
  // How the next invitation is to go, where that is what comes next.
  `ALTER TABLE cycle ADD COLUMN next_channel TEXT`,

  // A month of the calendar a person or the practice chose instead of the month of birth; the newest row counts.
  `CREATE TABLE chosen_month (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    month INTEGER CHECK (month BETWEEN 1 AND 12),
    last_year INTEGER,
    reason TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  )`,
  `CREATE INDEX chosen_month_person ON chosen_month (person_id, id)`,

  // A month the practice has gone through to the end: everyone in it had a next action, or a reason was given.
  `CREATE TABLE month_close (
    month TEXT NOT NULL PRIMARY KEY,
    left_over INTEGER NOT NULL,
    reason TEXT,
    closed_by TEXT NOT NULL,
    closed_at TEXT NOT NULL
  )`,

  // The working lists and the month board are counted from these alone.
  `DROP INDEX cycle_next`,
  `DROP INDEX cycle_step`,
  `CREATE INDEX cycle_due ON cycle (next_kind, next_on, held, ended_as, id) WHERE state = 'open'`,
  `CREATE INDEX cycle_board ON cycle (year, planned_month, step, ended_as)`,

  // How an action is taken back, kept with the note of it.
  `ALTER TABLE audit ADD COLUMN inverse TEXT`,
];

const stays = ['chosen_month', 'month_close'].map(appendOnly);

export const roundHistory = migration('RoundHistory1795327800000', {
  sqlite: [...statements, ...stays.flatMap((one) => one.sqlite)],
  postgres: [...statements, ...stays.flatMap((one) => one.postgres)],
});
