import { appendOnly, migration } from './migration.ts';

const events = appendOnly('visit_in_round');
// What a visit wrote into the history of a year of care, so that putting the visit right takes back that and nothing else.
const same = [
  `CREATE TABLE visit_in_round (
    cycle_event_id TEXT NOT NULL PRIMARY KEY REFERENCES cycle_event (id),
    appointment_id TEXT NOT NULL REFERENCES appointment (id)
  )`,
  `CREATE INDEX visit_in_round_appointment ON visit_in_round (appointment_id, cycle_event_id)`,
];

/** Which events of a year of care came from which visit. */
export const visitInRound = migration('VisitInRound1795354200000', {
  sqlite: [...same, ...events.sqlite],
  postgres: [...same, ...events.postgres],
});
