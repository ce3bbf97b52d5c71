import { migration } from './migration.ts';

export const sentBackRounds = migration('SentBackRounds1795364100000', [
  // Whose letters a second person sent back, so that the number on Today can open them; of earlier ones nobody kept it.
  `CREATE TABLE sent_back_round (
    sent_back_id TEXT NOT NULL REFERENCES sent_back (id),
    cycle_id TEXT NOT NULL REFERENCES cycle (id),
    PRIMARY KEY (sent_back_id, cycle_id)
  )`,
]);
