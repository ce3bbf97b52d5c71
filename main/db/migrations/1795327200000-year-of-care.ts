import { appendOnly, migration } from './migration.ts';

const statements = [
  // Letters are no longer the only way: a run and its invitations go by one channel.
  `ALTER TABLE letter_run ADD COLUMN channel TEXT NOT NULL DEFAULT 'letter'
     CHECK (channel IN ('letter', 'hybrid-mail', 'notify-letter', 'text', 'email'))`,
  `ALTER TABLE invitation ADD COLUMN channel TEXT NOT NULL DEFAULT 'letter'
     CHECK (channel IN ('letter', 'hybrid-mail', 'notify-letter', 'text', 'email'))`,

  // Where a round stands, derived from what happened and asked for all day; decided again whenever something happens.
  `ALTER TABLE cycle ADD COLUMN step TEXT NOT NULL DEFAULT 'identified'`,
  `ALTER TABLE cycle ADD COLUMN step_since TEXT NOT NULL DEFAULT ''`,
  `ALTER TABLE cycle ADD COLUMN next_kind TEXT NOT NULL DEFAULT 'place'`,
  `ALTER TABLE cycle ADD COLUMN next_on TEXT`,
  // Why the guard keeps back what is due, when it was last looked at; null where nothing is kept back.
  `ALTER TABLE cycle ADD COLUMN held TEXT`,
  `ALTER TABLE cycle ADD COLUMN ended_as TEXT`,
  `CREATE INDEX cycle_next ON cycle (next_kind, next_on, id) WHERE state = 'open'`,
  `CREATE INDEX cycle_step ON cycle (year, planned_month, step)`,

  // Everything said to or by a person about their year, besides what was sent.
  `CREATE TABLE contact (
    id TEXT NOT NULL PRIMARY KEY,
    cycle_id TEXT NOT NULL REFERENCES cycle (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    method TEXT NOT NULL CHECK (method IN ('phone', 'in-person', 'text', 'email', 'letter')),
    outcome TEXT NOT NULL,
    invited INTEGER NOT NULL CHECK (invited IN (0, 1)),
    happened_on TEXT NOT NULL,
    until TEXT,
    note TEXT,
    withdraws TEXT,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  )`,
  `CREATE INDEX contact_cycle ON contact (cycle_id, id)`,
  `CREATE INDEX contact_person ON contact (person_id, id)`,
];

const stays = appendOnly('contact');

export const yearOfCare = migration('YearOfCare1795327200000', {
  sqlite: [...statements, ...stays.sqlite],
  postgres: [...statements, ...stays.postgres],
});
