import { migration } from './migration.ts';

/**
 * Whose needs nobody here has asked about is counted for Today each minute. The index holds what its own condition asks as
 * well: SQLite looks that up again in every row else, and took the index of all needs for it.
 */
export const needsUnasked = migration('NeedsUnasked1795365500000', [
  `DROP INDEX person_needs_unasked`,
  `CREATE INDEX person_needs_to_ask
     ON person (sort_name, id, needs_review_on, needs, needs_asked_on, registration, death_kind)
     WHERE needs <> '[]' AND needs_asked_on IS NULL AND registration = 'registered' AND death_kind IS NULL`,
]);
