import { appendOnly, migration } from './migration.ts';

const toldStays = appendOnly('told_appointment');

const statements = [
  // A letter that tells of appointments is attempt 0 of its round: no invitation, and counted as none. `letter_purpose`
  // knows only what the ladder asks for, and says nothing of it.
  `ALTER TABLE letter_run ADD COLUMN about TEXT NOT NULL DEFAULT 'invitations'
     CHECK (about IN ('invitations', 'appointments'))`,
  // What a letter told of, as it stood in the book: another version is another day, time or place.
  `CREATE TABLE told_appointment (
    invitation_id TEXT NOT NULL REFERENCES invitation (id),
    appointment_id TEXT NOT NULL REFERENCES appointment (id),
    version INTEGER NOT NULL,
    PRIMARY KEY (invitation_id, appointment_id)
  )`,
  `CREATE INDEX told_appointment_of ON told_appointment (appointment_id, version)`,
];

export const appointmentLetters = migration('AppointmentLetters1795356000000', {
  sqlite: [...statements, ...toldStays.sqlite],
  postgres: [...statements, ...toldStays.postgres],
});
