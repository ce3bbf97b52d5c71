import { appendOnly, migration } from './migration.ts';

const bare =
  `REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(mobile, ' ', ''), '(', ''), ')', ''), '.', ''), '-', ''), ` +
  `'+440', '0'), '+44', '0')`;
// The same words as `foldedMobile`, or the index is not used.
const folded =
  `CASE WHEN SUBSTR(${bare}, 1, 5) = '00440' THEN SUBSTR(${bare}, 5) ` +
  `WHEN SUBSTR(${bare}, 1, 4) = '0044' THEN '0' || SUBSTR(${bare}, 5) ELSE ${bare} END`;

const said = `(needs || COALESCE(letter_carer, ''))`;
// The same words as `anyOf` in the SQL of formats, or the index is not used.
const madeElsewhere =
  `REPLACE(REPLACE(REPLACE(REPLACE(${said}, '"kind":"braille"', ''), '"kind":"audio"', ''), ` +
  `'"kind":"other-format"', ''), '"kind":"easy-read"', '') <> ${said}`;

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
  // Each holds its part of "Needs to review" in its order, so that a window and a count read the index alone.
  `CREATE INDEX person_needs_review ON person (needs_review_on, sort_name, id)
     WHERE needs_review_on IS NOT NULL AND registration = 'registered' AND death_kind IS NULL`,
  `CREATE INDEX person_needs_unasked ON person (sort_name, id, needs_review_on)
     WHERE needs <> '[]' AND needs_asked_on IS NULL AND registration = 'registered' AND death_kind IS NULL`,
  `CREATE INDEX person_made_elsewhere ON person (sort_name, id)
     WHERE registration = 'registered' AND death_kind IS NULL AND ${madeElsewhere}`,
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
