import { appendOnly, migration } from './migration.ts';

const bare =
  `REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(mobile, ' ', ''), '(', ''), ')', ''), '.', ''), '-', ''), ` +
  `'+440', '0'), '+44', '0')`;
// The same words as `foldedMobile`, or the index is not used.
const folded =
  `CASE WHEN SUBSTR(${bare}, 1, 5) = '00440' THEN SUBSTR(${bare}, 5) ` +
  `WHEN SUBSTR(${bare}, 1, 4) = '0044' THEN '0' || SUBSTR(${bare}, 5) ELSE ${bare} END`;

const statements = [
  `ALTER TABLE person ADD COLUMN contact_method TEXT`,
  // The carer, parent or friend a person's letters go to, with what they need, as JSON.
  `ALTER TABLE person ADD COLUMN letter_carer TEXT`,
  // The first day on which a need of the person or their carer is to be asked about again.
  `ALTER TABLE person ADD COLUMN needs_review_on TEXT`,
  // Needs recorded before reviews were kept: a year after they were asked about.
  `UPDATE person SET needs_review_on =
     CAST(CAST(SUBSTR(needs_asked_on, 1, 4) AS INTEGER) + 1 AS TEXT) ||
     CASE WHEN SUBSTR(needs_asked_on, 5) = '-02-29' THEN '-02-28' ELSE SUBSTR(needs_asked_on, 5) END
   WHERE needs_asked_on IS NOT NULL AND needs <> '[]'`,
  `CREATE INDEX person_needs_review ON person (needs_review_on, id) WHERE needs_review_on IS NOT NULL`,
  `CREATE INDEX person_needs_unasked ON person (id) WHERE needs <> '[]' AND needs_asked_on IS NULL`,
  `CREATE INDEX person_needs ON person (id) WHERE needs <> '[]' OR letter_carer IS NOT NULL OR interpreter = 1`,
  `CREATE INDEX person_mobile ON person ((${folded}), id) WHERE mobile IS NOT NULL`,

  `CREATE TABLE dissent (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    kind TEXT NOT NULL CHECK (kind IN ('generic', 'clinical', 'non-clinical', 'test-results')),
    way TEXT NOT NULL CHECK (way IN ('letter', 'text', 'email', 'phone', 'any')),
    dissents INTEGER NOT NULL CHECK (dissents IN (0, 1)),
    reason TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  )`,
  `CREATE INDEX dissent_person ON dissent (person_id, id)`,
  `CREATE TABLE mobile_answer (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    number TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('own', 'carer', 'not-theirs')),
    whose TEXT,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL
  )`,
  `CREATE INDEX mobile_answer_person ON mobile_answer (person_id, id)`,

  // Letters a supplier makes in braille, audio and the like are runs of their own: nothing of them is drawn here.
  `ALTER TABLE letter_run ADD COLUMN purpose TEXT NOT NULL DEFAULT 'letters'
     CHECK (purpose IN ('letters', 'formats'))`,
  `CREATE TABLE format_order (
    invitation_id TEXT NOT NULL PRIMARY KEY REFERENCES invitation (id),
    format TEXT NOT NULL,
    supplier TEXT NOT NULL,
    expected_on TEXT NOT NULL
  )`,
];

const stays = ['dissent', 'mobile_answer', 'format_order'].map(appendOnly);

export const accessibleInformation = migration('AccessibleInformation1795341600000', {
  sqlite: [...statements, ...stays.flatMap((one) => one.sqlite)],
  postgres: [...statements, ...stays.flatMap((one) => one.postgres)],
});
