import { migration } from './migration.ts';

const statements = [
  // Where each message handed to GOV.UK Notify stands by its own word. What that means for the invitation is an event.
  `CREATE TABLE delivery (
    invitation_id TEXT NOT NULL PRIMARY KEY REFERENCES invitation (id),
    service TEXT NOT NULL,
    notify_id TEXT,
    status TEXT NOT NULL,
    handed_at TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    ended INTEGER NOT NULL CHECK (ended IN (0, 1))
  )`,
  `CREATE INDEX delivery_open ON delivery (invitation_id) WHERE ended = 0`,
];

export const delivery = migration('Delivery1795334400000', statements);
