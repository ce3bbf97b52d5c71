import { migration } from './migration.ts';

/** What counting the year reads of rounds and of needs, so that no whole row is fetched and each set of needs is met once. */
export const yearCounted = migration('YearCounted1795365300000', [
  // Written as an expression, because of two ways to one row SQLite takes the unique one and fetches the whole row.
  `CREATE INDEX cycle_counted ON cycle ((person_id || ''), year, state, ended_as, places, id)`,
  `DROP INDEX person_with_needs`,
  `DROP INDEX person_with_interpreter`,
  `CREATE INDEX person_with_needs ON person (needs, language, interpreter, id)
     WHERE needs <> '[]' OR interpreter = 1`,
  `CREATE INDEX standing_with_needs ON standing (person_id, year, planned_month, group_id) WHERE has_needs = 1`,
]);
