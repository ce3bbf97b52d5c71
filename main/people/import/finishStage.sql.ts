import { fieldNames } from '../../../shared/people/fieldWords.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import { inList, joinSql, sql, sqlName, type Sql } from '../../db/sql.ts';
import type { Reader, Writer } from '../../db/store.ts';
import { personColumnNames } from '../personRow.ts';

type Staged = { importId: string; extractOn: IsoDate; coverage: 'whole' | 'part' };

/** What can only be said when every row has been read: new entries, entries gone, people missing. */
export async function finishStage(db: Writer, staged: Staged): Promise<void> {
  const { importId } = staged;
  await countFresh(db, importId, { words: 'Conditions', fresh: freshConditions(staged) });
  await countFresh(db, importId, { words: 'Medicines', fresh: freshMedicines(importId) });
  await countFresh(db, importId, { words: 'Results', fresh: freshResults(importId) });
  await noteMedicinesKnown(db, importId);
  if (staged.coverage === 'whole') {
    if (await carriesConditions(db, importId)) await noteGoneConditions(db, staged);
    await stageMissing(db, staged);
  }
  await db.run(sql`
    UPDATE stage.person SET outcome = 'changed'
     WHERE import_id = ${importId} AND outcome IN ('unchanged', 'older')
       AND person_id IN (SELECT person_id FROM stage.difference WHERE import_id = ${importId})`);
}

/** One line a person: how many entries of a kind the file adds to what is held. */
function countFresh(
  db: Writer,
  importId: string,
  { words, fresh }: { words: string; fresh: Sql },
): Promise<number> {
  return db.run(sql`
    INSERT INTO stage.difference (import_id, person_id, field, before, after)
    SELECT ${importId}, f.person_id, ${words}, NULL, CAST(COUNT(*) AS TEXT) || ' new'
      FROM (${fresh}) f
     GROUP BY f.person_id`);
}

// Whoever is new has nothing to compare with; their entries are counted in the summary.
const known = (importId: string) => sql`
  JOIN stage.person p ON p.import_id = ${importId} AND p.person_id = s.person_id AND p.matched_version IS NOT NULL`;

const freshConditions = ({ importId, extractOn }: Staged) => sql`
  SELECT DISTINCT s.person_id, s.entry_key FROM stage.condition_entry s ${known(importId)}
    LEFT JOIN condition_entry c ON c.person_id = s.person_id AND c.entry_key = s.entry_key
    LEFT JOIN person_part a ON a.person_id = s.person_id AND a.part = 'conditions'
   WHERE s.import_id = ${importId} AND (c.person_id IS NULL
      OR ((c.gone_on IS NOT NULL OR c.status <> s.status) AND COALESCE(a.as_of, '') <= ${extractOn}))`;

const freshMedicines = (importId: string) => sql`
  SELECT DISTINCT s.person_id, s.entry_key FROM stage.medicine s ${known(importId)}
   WHERE s.import_id = ${importId} AND NOT EXISTS (
     SELECT 1 FROM medicine m
      WHERE m.person_id = s.person_id AND m.entry_key = s.entry_key
        AND COALESCE(m.last_issued_on, '') >= COALESCE(s.last_issued_on, ''))`;

const freshResults = (importId: string) => sql`
  SELECT DISTINCT s.person_id, s.measure, s.taken_on, s.source_text FROM stage.result s ${known(importId)}
   WHERE s.import_id = ${importId} AND NOT EXISTS (
     SELECT 1 FROM result r
      WHERE r.person_id = s.person_id AND r.measure = s.measure
        AND r.taken_on = s.taken_on AND r.source_text = s.source_text)`;

/** That a list carries medicines at all changes what registers say of people who have none. */
function noteMedicinesKnown(db: Writer, importId: string): Promise<number> {
  return db.run(sql`
    INSERT INTO stage.difference (import_id, person_id, field, before, after)
    SELECT import_id, person_id, 'Medicines', 'Not known', 'Known'
      FROM stage.person p
     WHERE import_id = ${importId} AND matched_version IS NOT NULL AND ',' || parts || ',' LIKE '%,medicines,%'
       AND NOT EXISTS (SELECT 1 FROM person_part a WHERE a.person_id = p.person_id AND a.part = 'medicines')`);
}

/**
 * Held conditions of people in a whole list that the list no longer has, unless the list is older than they are, or they
 * may stand in a row that was left out.
 */
export const goneConditions = ({ importId, extractOn }: { importId: string; extractOn: IsoDate }) => sql`
  SELECT c.person_id, c.entry_key, c.term
    FROM stage.person p
    JOIN condition_entry c ON c.person_id = p.person_id AND c.gone_on IS NULL
    JOIN person_part a ON a.person_id = c.person_id AND a.part = 'conditions' AND a.as_of <= ${extractOn}
   WHERE p.import_id = ${importId} AND p.matched_version IS NOT NULL AND p.outcome <> 'missing' AND NOT EXISTS (
     SELECT 1 FROM stage.condition_entry s
      WHERE s.import_id = ${importId} AND s.person_id = c.person_id AND s.entry_key = c.entry_key)
     AND NOT EXISTS (
     SELECT 1 FROM stage.unread u WHERE u.import_id = ${importId} AND u.person_id = c.person_id)`;

/** A list without a single condition is a list of something else: nobody's conditions are gone for it. */
export async function carriesConditions(db: Reader, importId: string): Promise<boolean> {
  const one = await db.row(
    sql`SELECT import_id FROM stage.condition_entry WHERE import_id = ${importId} LIMIT 1`,
  );
  return one !== null;
}

function noteGoneConditions(db: Writer, staged: Staged): Promise<number> {
  return db.run(sql`
    INSERT INTO stage.difference (import_id, person_id, field, before, after)
    SELECT ${staged.importId}, g.person_id, 'Condition', g.term, 'No longer listed'
      FROM (${goneConditions(staged)}) g`);
}

/**
 * Only a whole list can miss somebody, and only somebody who is registered here, not missing already, of whom no newer
 * list has been read and who may not stand in a row that was left out.
 */
function stageMissing(db: Writer, { importId, extractOn }: Staged): Promise<number> {
  const columns = joinSql(
    personColumnNames.map((name) => sqlName(name)),
    ', ',
  );
  return db.run(sql`
    INSERT INTO stage.person (import_id, person_id, row_no, outcome, parts, matched_version, ${columns})
    SELECT ${importId}, id, NULL, 'missing', '', version, ${columns}
      FROM person
     WHERE registration = 'registered' AND death_kind IS NULL AND missing_since IS NULL AND NOT EXISTS (
       SELECT 1 FROM stage.person s WHERE s.import_id = ${importId} AND s.person_id = person.id)
       AND NOT EXISTS (
       SELECT 1 FROM stage.unread u WHERE u.import_id = ${importId} AND u.person_id = person.id)
       AND NOT EXISTS (
       SELECT 1 FROM person_part a WHERE a.person_id = person.id AND a.as_of > ${extractOn})`);
}

/** Of a question `q`: it is not open already, and nobody has answered it for the very same facts (a list does not). */
export const notAskedBefore = sql`NOT EXISTS (
       SELECT 1 FROM import_question o
        WHERE o.subject = q.subject AND (o.answer IS NULL OR (o.kind <> 'missing' AND o.answered_by IS NOT NULL AND o.facts = q.facts)))`;

/** A difference `d` that takes away what a letter needs to arrive. */
export const isAddressLost = sql`(d.before IS NOT NULL AND d.after IS NULL
       AND d.field IN ${inList([fieldNames.addressLines, fieldNames.postcode])})`;

type Counts = { outcome: string; n: number };

/** The numbers of a preview; each equals the rows behind it. */
export async function countStaged(db: Reader, importId: string) {
  const outcomes = await db.rows<Counts>(sql`
    SELECT outcome, COUNT(*) AS n FROM stage.person WHERE import_id = ${importId} GROUP BY outcome`);
  const entries = await db.row<{ conditions: number; medicines: number; results: number }>(sql`
    SELECT (SELECT COUNT(*) FROM stage.condition_entry WHERE import_id = ${importId}) AS conditions,
           (SELECT COUNT(*) FROM stage.medicine WHERE import_id = ${importId}) AS medicines,
           (SELECT COUNT(*) FROM stage.result WHERE import_id = ${importId}) AS results`);
  const lost = await db.rows<Counts>(sql`
    SELECT lost AS outcome, COUNT(*) AS n FROM stage.problem WHERE import_id = ${importId} GROUP BY lost`);
  const rejected = await db.row<{ n: number }>(sql`
    SELECT COUNT(*) AS n FROM (
      SELECT DISTINCT COALESCE(file, '') AS file, row_no FROM stage.problem
       WHERE import_id = ${importId} AND lost = 'row') r`);
  const questions = await db.row<{ n: number }>(sql`
    SELECT COUNT(DISTINCT q.subject) AS n FROM stage.question q
     WHERE import_id = ${importId} AND ${notAskedBefore}`);
  const losing = await db.row<{ n: number }>(sql`
    SELECT COUNT(DISTINCT d.person_id) AS n FROM stage.difference d
     WHERE d.import_id = ${importId} AND ${isAddressLost}`);
  return {
    people: new Map(outcomes.map(({ outcome, n }) => [outcome, n])),
    entries: entries ?? { conditions: 0, medicines: 0, results: 0 },
    rejectedRows: rejected?.n ?? 0,
    losingAddress: losing?.n ?? 0,
    valuesLeftOut: lost.find(({ outcome }) => outcome === 'value')?.n ?? 0,
    questions: questions?.n ?? 0,
  };
}
