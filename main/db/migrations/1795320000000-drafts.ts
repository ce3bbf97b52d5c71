import { migration } from './migration.ts';

export const drafts = migration('Drafts1795320000000', [
  `CREATE TABLE draft (
    member_id TEXT NOT NULL REFERENCES member (id),
    place TEXT NOT NULL,
    value TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    PRIMARY KEY (member_id, place)
  )`,
]);
