import { migration } from './migration.ts';

export const whoseStep = migration('WhoseStep1795364000000', [
  // Whose the next action is: as the step of the ladder says, else who does such a thing.
  `ALTER TABLE cycle ADD COLUMN next_by TEXT NOT NULL DEFAULT 'admin'
     CHECK (next_by IN ('manager', 'admin', 'hca', 'nurse', 'gp'))`,
  `UPDATE cycle SET next_by = CASE next_kind WHEN 'gp-review' THEN 'gp' ELSE 'nurse' END
    WHERE next_kind IN ('gp-review', 'other-way', 'decide', 'check-results', 'conversation', 'share-plan', 'follow-up')`,
  // All that counts of open rounds ask for stands in the index.
  `DROP INDEX cycle_due`,
  `CREATE INDEX cycle_due
     ON cycle (next_kind, next_on, planned_month, next_by, held, ended_as, step, year, person_id, id)
     WHERE state = 'open'`,
  `DROP INDEX cycle_open_person`,
  `CREATE INDEX cycle_open_person
     ON cycle (person_id, year, next_kind, next_on, planned_month, next_by, held, ended_as, step, id)
     WHERE state = 'open'`,
  // Everybody is looked at again at the next opening: a practice may have set its ladder long ago.
  `DELETE FROM setting WHERE id = 'recall-day'`,
]);
