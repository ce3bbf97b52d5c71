import { migration } from './migration.ts';

export const offerLetters = migration('OfferLetters1795365100000', [
  // What offers somebody places that are kept for them: attempt 0 of their round like every letter about appointments, and
  // told of in `told_appointment`, too. Neither `about` nor `letter_purpose` can take another word.
  `ALTER TABLE invitation ADD COLUMN offers INTEGER NOT NULL DEFAULT 0 CHECK (offers IN (0, 1))`,
  `ALTER TABLE letter_run ADD COLUMN offers INTEGER NOT NULL DEFAULT 0 CHECK (offers IN (0, 1))`,
  // Somebody heard of an offer on the phone, which is not to know of an appointment.
  `ALTER TABLE told_by_phone ADD COLUMN offers INTEGER NOT NULL DEFAULT 0 CHECK (offers IN (0, 1))`,
]);
