import { migration } from './migration.ts';

/** What the capacity of the year reads of a large practice, each narrow enough to be read whole. */
export const capacity = migration('Capacity1795355400000', [
  `CREATE INDEX cycle_joined ON cycle (year) WHERE joined_on IS NOT NULL`,
  `CREATE INDEX person_with_needs ON person (id, needs, language, interpreter) WHERE needs <> '[]'`,
  `CREATE INDEX person_with_interpreter ON person (id, needs, language) WHERE interpreter = 1`,
  `CREATE INDEX appointment_attended ON appointment (on_day, state, part)`,
  `CREATE INDEX appointment_coming ON appointment (on_day, clinician_id, minutes)
     WHERE state IN ('pencilled', 'booked', 'arrived', 'in-room')`,
  `CREATE INDEX taken_place_blocked ON taken_place (clinic_id) WHERE blocked IS NOT NULL`,
  // One person's months and groups without their whole rows.
  `DROP INDEX standing_person`,
  `CREATE INDEX standing_person ON standing (person_id, year, planned_month, group_id)`,
]);
