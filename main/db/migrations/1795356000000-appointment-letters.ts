import { appendOnly, migration } from './migration.ts';

const [invitationStays = ''] = appendOnly('invitation').sqlite;
const toldStays = appendOnly('told_appointment');

const tables = [
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

// A letter that tells of appointments is attempt 0 of a round: no invitation, and counted as none.
export const appointmentLetters = migration('AppointmentLetters1795356000000', {
  // SQLite changes no CHECK: the column is made anew, and the rows keep what they said.
  sqlite: [
    `DROP TRIGGER invitation_no_update`,
    `ALTER TABLE invitation ADD COLUMN purpose_now TEXT NOT NULL DEFAULT 'invitation'
       CHECK (purpose_now IN ('invitation', 'could-not-reach', 'appointments'))`,
    `UPDATE invitation SET purpose_now = letter_purpose WHERE letter_purpose <> 'invitation'`,
    `ALTER TABLE invitation DROP COLUMN letter_purpose`,
    `ALTER TABLE invitation RENAME COLUMN purpose_now TO letter_purpose`,
    invitationStays,
    ...tables,
    ...toldStays.sqlite,
  ],
  postgres: [
    `ALTER TABLE invitation DROP CONSTRAINT invitation_letter_purpose_check`,
    `ALTER TABLE invitation ADD CONSTRAINT invitation_letter_purpose_check
       CHECK (letter_purpose IN ('invitation', 'could-not-reach', 'appointments'))`,
    ...tables,
    ...toldStays.postgres,
  ],
});
