import { migration } from './migration.ts';

export const copiesForCarers = migration('CopiesForCarers1795364500000', [
  // A copy of a letter for the person's carer: a row of its own, whose attempt below 0 counts as no invitation.
  `ALTER TABLE invitation ADD COLUMN copy_of TEXT REFERENCES invitation (id)`,
  `ALTER TABLE invitation ADD COLUMN copy_for TEXT`,
  // A person may not want letters about them to go to anybody else; the column `kind` knows the other kinds only.
  `ALTER TABLE dissent ADD COLUMN about_sharing INTEGER NOT NULL DEFAULT 0 CHECK (about_sharing IN (0, 1))`,
]);
