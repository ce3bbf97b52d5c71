import { migration } from './migration.ts';

export const stepLetters = migration('StepLetters1795350200000', [
  // Which letter the ladder asks for: what it is for, and the set of letters its step names.
  `ALTER TABLE cycle ADD COLUMN next_purpose TEXT CHECK (next_purpose IN ('invitation', 'could-not-reach'))`,
  `ALTER TABLE cycle ADD COLUMN next_set TEXT`,
  `ALTER TABLE invitation ADD COLUMN letter_purpose TEXT NOT NULL DEFAULT 'invitation'
     CHECK (letter_purpose IN ('invitation', 'could-not-reach'))`,
]);
