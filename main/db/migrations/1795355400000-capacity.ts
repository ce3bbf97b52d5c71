import { migration } from './migration.ts';

/** What the capacity of the year reads of a large practice, so that it reads nothing else. */
export const capacity = migration('Capacity1795355400000', [
  `CREATE INDEX cycle_capacity ON cycle (person_id, year, state, ended_as, places)`,
  `CREATE INDEX cycle_joined ON cycle (year) WHERE joined_on IS NOT NULL`,
  `CREATE INDEX person_with_needs ON person (id) WHERE needs <> '[]'`,
  `CREATE INDEX person_with_interpreter ON person (id) WHERE interpreter = 1`,
  `CREATE INDEX appointment_attended ON appointment (on_day, state, part, clinician_id, minutes)`,
  `CREATE INDEX taken_place_blocked ON taken_place (clinic_id) WHERE blocked IS NOT NULL`,
]);
