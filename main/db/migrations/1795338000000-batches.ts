import { migration } from './migration.ts';

const statements = [
  // Who confirmed a run that was too many for one person; null where nobody had to.
  `ALTER TABLE letter_run ADD COLUMN confirmed_by TEXT`,
  `ALTER TABLE letter_run ADD COLUMN confirmed_at TEXT`,
  // The first few of so many, to be looked at before the others are made; null for a whole run.
  `ALTER TABLE letter_run ADD COLUMN first_of INTEGER`,
  `ALTER TABLE letter_run ADD COLUMN looked_by TEXT`,
  `ALTER TABLE letter_run ADD COLUMN looked_at TEXT`,

  // What a second person would not confirm, and why; the letters themselves were never made.
  `CREATE TABLE sent_back (
    id TEXT NOT NULL PRIMARY KEY,
    month TEXT NOT NULL,
    group_ids TEXT NOT NULL,
    letters INTEGER NOT NULL,
    reason TEXT NOT NULL,
    prepared_by TEXT NOT NULL,
    sent_back_by TEXT NOT NULL,
    sent_back_at TEXT NOT NULL,
    read_by TEXT,
    read_at TEXT
  )`,
  `CREATE INDEX sent_back_open ON sent_back (month, id) WHERE read_at IS NULL`,
];

// Whom a run was for, who made it and who confirmed it stays as it was; whether somebody has looked is said later.
const fixed = 'id, month, group_ids, built_at, built_by, channel, confirmed_by, confirmed_at, first_of';
const sentence = 'what is known of a letter run stays';

const sqlite = [
  `CREATE TRIGGER letter_run_no_update BEFORE UPDATE OF ${fixed} ON letter_run
   BEGIN SELECT RAISE(ABORT, '${sentence}'); END`,
  `CREATE TRIGGER letter_run_no_delete BEFORE DELETE ON letter_run
   BEGIN SELECT RAISE(ABORT, '${sentence}'); END`,
];
const postgres = [
  `CREATE FUNCTION letter_run_stays() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION '${sentence}'; END $$`,
  `CREATE TRIGGER letter_run_stays BEFORE UPDATE OF ${fixed} OR DELETE OR TRUNCATE ON letter_run
   FOR EACH STATEMENT EXECUTE FUNCTION letter_run_stays()`,
];

export const batches = migration('Batches1795338000000', {
  sqlite: [...statements, ...sqlite],
  postgres: [...statements, ...postgres],
});
