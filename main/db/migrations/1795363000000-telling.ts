import { appendOnly, migration } from './migration.ts';

const phoneStays = appendOnly('told_by_phone');
const whatStays = appendOnly('told_by_phone_of');

const statements = [
  // A reminder tells of one appointment that the person knows of; which one of those the practice sends. It is attempt 0
  // of its round, too. `about` cannot take a third word without the table being written anew.
  `ALTER TABLE invitation ADD COLUMN reminds INTEGER CHECK (reminds > 0)`,
  `ALTER TABLE letter_run ADD COLUMN reminds INTEGER NOT NULL DEFAULT 0 CHECK (reminds IN (0, 1))`,
  // Somebody said the days and times on the phone; what was marked by mistake is taken back by another row.
  `CREATE TABLE told_by_phone (
    id TEXT NOT NULL PRIMARY KEY,
    cycle_id TEXT NOT NULL REFERENCES cycle (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    told_on TEXT NOT NULL,
    withdraws TEXT REFERENCES told_by_phone (id),
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  )`,
  `CREATE UNIQUE INDEX told_by_phone_withdrawn ON told_by_phone (withdraws)`,
  `CREATE INDEX told_by_phone_cycle ON told_by_phone (cycle_id, id)`,
  `CREATE TABLE told_by_phone_of (
    telling_id TEXT NOT NULL REFERENCES told_by_phone (id),
    appointment_id TEXT NOT NULL REFERENCES appointment (id),
    version INTEGER NOT NULL,
    PRIMARY KEY (telling_id, appointment_id)
  )`,
  `CREATE INDEX told_by_phone_appointment ON told_by_phone_of (appointment_id, version)`,
];

export const telling = migration('Telling1795363000000', {
  sqlite: [...statements, ...phoneStays.sqlite, ...whatStays.sqlite],
  postgres: [...statements, ...phoneStays.postgres, ...whatStays.postgres],
});
