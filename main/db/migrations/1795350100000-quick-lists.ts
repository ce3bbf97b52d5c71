import { migration } from './migration.ts';

// What lists and counts of a large practice with years behind it are found by, so that nothing grows with those years.
export const quickLists = migration('QuickLists1795350100000', [
  // Letters that are neither posted nor withdrawn nor come back: without it, Today would look through every letter ever sent.
  `CREATE TABLE letter_under_way (
    invitation_id TEXT NOT NULL PRIMARY KEY REFERENCES invitation (id),
    run_id TEXT NOT NULL REFERENCES letter_run (id)
  )`,
  `INSERT INTO letter_under_way (invitation_id, run_id)
     SELECT i.id, i.run_id FROM invitation i WHERE NOT EXISTS (
       SELECT 1 FROM invitation_event e
        WHERE e.invitation_id = i.id AND e.kind IN ('posted', 'withdrawn', 'returned'))`,
  `CREATE INDEX letter_run_first ON letter_run (month, id) WHERE first_of IS NOT NULL AND looked_at IS NULL`,
  `CREATE INDEX audit_changed ON audit (at) WHERE kind = 'changed'`,

  // All that counts of open rounds ask for stands in the index.
  `DROP INDEX cycle_due`,
  `CREATE INDEX cycle_due ON cycle (next_kind, next_on, planned_month, held, ended_as, step, year, person_id, id)
     WHERE state = 'open'`,
  // Side by side with the people's ids: a search and a group walk both in the same order.
  `CREATE INDEX cycle_open_person ON cycle (person_id, year, next_kind, next_on, planned_month, held, ended_as, step, id)
     WHERE state = 'open'`,
  `CREATE INDEX cycle_year ON cycle (year, person_id)`,
  // An expression, because SQLite takes a primary key before any other index on the same column, and would then read
  // a person's whole row to look at their words.
  `CREATE INDEX person_words ON person ((id || ''), search_text)`,
  `CREATE INDEX person_missing ON person (missing_since, registration, death_kind)
     WHERE missing_since IS NOT NULL AND registration = 'registered' AND death_kind IS NULL`,
  `CREATE INDEX standing_flagged ON standing (year, flags) WHERE flags <> '[]'`,
]);
