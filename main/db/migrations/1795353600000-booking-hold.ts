import { migration } from './migration.ts';

/** A hold says whose halves it keeps: one for a person at a time, shown as what would be booked. */
export const bookingHold = migration('BookingHold1795353600000', [
  `ALTER TABLE hold ADD COLUMN cycle_id TEXT REFERENCES cycle (id)`,
  `ALTER TABLE hold ADD COLUMN tests_clinic_id TEXT REFERENCES clinic (id)`,
  `ALTER TABLE hold ADD COLUMN tests_place INTEGER`,
  `ALTER TABLE hold ADD COLUMN conversation_clinic_id TEXT REFERENCES clinic (id)`,
  `ALTER TABLE hold ADD COLUMN conversation_place INTEGER`,
  `CREATE UNIQUE INDEX hold_person ON hold (person_id)`,
]);
