import { recordParts } from '../../../shared/people/person.ts';
import type { Instant, IsoDate } from '../../../shared/time/isoDate.ts';
import { joinSql, sql, sqlName, type Sql } from '../../db/sql.ts';
import type { Reader, Writer } from '../../db/store.ts';
import { personColumnNames } from '../personRow.ts';
import { carriesConditions, goneConditions, notAskedBefore } from './finishStage.sql.ts';

export type Applying = { importId: string; extractOn: IsoDate; coverage: 'whole' | 'part'; now: Instant };

const columns = joinSql(
  personColumnNames.map((name) => sqlName(name)),
  ', ',
);

/** How many people have been changed, or taken in by another import, since the preview was made. */
export async function countStale(db: Reader, importId: string): Promise<number> {
  const stale = await db.row<{ n: number }>(sql`
    SELECT COUNT(*) AS n FROM stage.person s LEFT JOIN person p ON p.id = s.person_id
     WHERE s.import_id = ${importId} AND COALESCE(s.matched_version, 0) <> COALESCE(p.version, 0)`);
  const known = await db.row<{ n: number }>(sql`
    SELECT COUNT(*) AS n FROM stage.person s
     WHERE s.import_id = ${importId} AND s.outcome = 'new' AND (
       EXISTS (SELECT 1 FROM person p WHERE p.nhs_number = s.nhs_number)
       OR EXISTS (
         SELECT 1 FROM person p
          WHERE p.source_id = s.source_id AND p.birth_date = s.birth_date
            AND (p.nhs_number IS NULL OR s.nhs_number IS NULL))
       OR EXISTS (
         SELECT 1 FROM person p
          WHERE p.sort_name = s.sort_name AND p.birth_date = s.birth_date
            AND (p.nhs_number IS NULL OR s.nhs_number IS NULL) AND (p.source_id IS NULL OR s.source_id IS NULL)))`);
  return (stale?.n ?? 0) + (known?.n ?? 0);
}

/** A letter format was agreed for the needs of that day: other needs are asked about anew. */
const formatStillAgreed = sql`
  agreed_format = CASE WHEN person.needs = s.needs THEN person.agreed_format ELSE NULL END`;

export async function applyPeople(db: Writer, { importId }: Applying): Promise<void> {
  const settings = personColumnNames.map((name) => sql`${sqlName(name)} = s.${sqlName(name)}`);
  await db.run(sql`
    INSERT INTO person (id, ${columns}, needs_asked_on, young_person_decision, missing_since, version)
    SELECT person_id, ${columns}, NULL, NULL, NULL, 1
      FROM stage.person WHERE import_id = ${importId} AND outcome = 'new' ORDER BY person_id`);
  await db.run(sql`
    UPDATE person SET ${joinSql([...settings, formatStillAgreed, sql`version = person.version + 1`], ', ')}
      FROM stage.person s
     WHERE s.import_id = ${importId} AND s.outcome = 'changed' AND s.person_id = person.id`);
}

/** Change by change, for "since when and from where". */
export async function applyChanges(db: Writer, { importId }: Applying): Promise<void> {
  await db.run(sql`
    INSERT INTO person_change (id, person_id, field, before, after, import_id)
    SELECT ${importId} || '-' || CAST(ROW_NUMBER() OVER (ORDER BY person_id, field, before, after) AS TEXT),
           person_id, field, before, after, import_id
      FROM stage.difference WHERE import_id = ${importId}`);
}

export async function applyParts(db: Writer, { importId, extractOn }: Applying): Promise<void> {
  const conditionsKnown = await carriesConditions(db, importId);
  const carried = [...recordParts, 'registration', 'restriction']
    .filter((part) => part !== 'conditions' || conditionsKnown)
    .toSorted();
  // Person by person, as the table is kept.
  await db.run(sql`
    INSERT INTO person_part (person_id, part, as_of, import_id)
    SELECT s.person_id, one.part, ${extractOn}, s.import_id
      FROM stage.person s
      JOIN (${joinSql(
        carried.map((part) => sql`SELECT CAST(${part} AS TEXT) AS part`),
        ' UNION ALL ',
      )}) one ON ',' || s.parts || ',' LIKE '%,' || one.part || ',%'
     WHERE s.import_id = ${importId} AND s.outcome <> 'missing'
     ORDER BY s.person_id
    ON CONFLICT (person_id, part) DO UPDATE SET as_of = excluded.as_of, import_id = excluded.import_id
     WHERE excluded.as_of > person_part.as_of`);
}

export async function applyEntries(db: Writer, applying: Applying): Promise<void> {
  const { importId, extractOn, coverage } = applying;
  if (coverage === 'whole' && (await carriesConditions(db, importId))) {
    await db.run(sql`
      UPDATE condition_entry SET gone_on = ${extractOn}
        FROM (${goneConditions(applying)}) g
       WHERE g.person_id = condition_entry.person_id AND g.entry_key = condition_entry.entry_key`);
  }
  await db.run(sql`
    INSERT INTO condition_entry
      (person_id, entry_key, code, term, listed_under, onset_on, status, resolved_on, gone_on, import_id)
    SELECT one.person_id, entry_key, code, term, listed_under, onset_on, status, resolved_on, a.as_of, one.import_id
      FROM ${once('condition_entry', importId, 'status DESC')}
      LEFT JOIN (${newerWholeLists(applying)}) a ON a.person_id = one.person_id
     WHERE copy = 1
    ON CONFLICT (person_id, entry_key) DO UPDATE
       SET status = excluded.status, resolved_on = excluded.resolved_on, gone_on = NULL
     WHERE NOT EXISTS (
       SELECT 1 FROM person_part a
        WHERE a.person_id = condition_entry.person_id AND a.part = 'conditions' AND a.as_of > ${extractOn})`);
  await db.run(sql`
    INSERT INTO medicine (person_id, entry_key, code, name, last_issued_on, import_id)
    SELECT person_id, entry_key, code, name, last_issued_on, import_id
      FROM ${once('medicine', importId, "COALESCE(last_issued_on, '') DESC")}
     WHERE copy = 1
    ON CONFLICT (person_id, entry_key) DO UPDATE
       SET last_issued_on = excluded.last_issued_on, import_id = excluded.import_id
     WHERE COALESCE(excluded.last_issued_on, '') > COALESCE(medicine.last_issued_on, '')`);
  // In the order of the table's key: a million rows are then added at its end instead of all over it.
  await db.run(sql`
    INSERT INTO result
      (person_id, measure, taken_on, source_text, value, comparator, source_unit, code, term, import_id)
    SELECT person_id, measure, taken_on, source_text, value, comparator, source_unit, code, term, import_id
      FROM stage.result WHERE import_id = ${importId}
     ORDER BY person_id, measure, taken_on, source_text
    ON CONFLICT (person_id, measure, taken_on, source_text) DO NOTHING`);
}

/** What an older list has and a newer whole list has not was gone by then. */
function newerWholeLists({ extractOn }: Applying): Sql {
  return sql`
      SELECT p.person_id, p.as_of FROM person_part p JOIN import i ON i.id = p.import_id
       WHERE p.part = 'conditions' AND p.as_of > ${extractOn} AND i.coverage = 'whole'`;
}

/**
 * A statement cannot change one row twice: of copies of the same entry in a file, one. They come in the order of their
 * table's key, as the window needs them; asked for it once more, SQLite would sort them all a second time, in memory.
 */
function once(table: string, importId: string, best: string): Sql {
  return sql`(
      SELECT s.*, ROW_NUMBER() OVER (
               PARTITION BY person_id, entry_key ORDER BY ${{ texts: [best], values: [] }}) AS copy
        FROM ${sqlName(`stage.${table}`)} s WHERE import_id = ${importId}) one`;
}

/** People a whole list misses are asked about; people it has again are no longer missing. */
export async function applyMissing(db: Writer, { importId, extractOn }: Applying): Promise<void> {
  await db.run(sql`
    UPDATE person SET missing_since = NULL, version = version + 1
     WHERE missing_since IS NOT NULL AND missing_since <= ${extractOn} AND id IN (
       SELECT person_id FROM stage.person WHERE import_id = ${importId} AND outcome <> 'missing')`);
  await db.run(sql`
    UPDATE import_question SET answer = 'listed-again', version = version + 1
     WHERE kind = 'missing' AND answer IS NULL AND person_id IN (
       SELECT s.person_id FROM stage.person s JOIN person p ON p.id = s.person_id
        WHERE s.import_id = ${importId} AND s.outcome <> 'missing' AND p.missing_since IS NULL)`);
  await db.run(sql`
    UPDATE person SET missing_since = ${extractOn}, version = version + 1
     WHERE id IN (SELECT person_id FROM stage.person WHERE import_id = ${importId} AND outcome = 'missing')`);
}

/** What a list has asked before and gives no reason for any more; it may be asked again. */
export async function settleQuestions(
  db: Writer,
  { importId, extractOn, coverage }: Applying,
): Promise<void> {
  await db.run(sql`
    UPDATE import_question SET answer = 'list-agrees', version = version + 1
     WHERE kind = 'differs-from-staff' AND answer IS NULL
       AND subject IN (SELECT subject FROM stage.settled WHERE import_id = ${importId})`);
  if (coverage === 'part') return;
  // A whole list has the person as they are known here, or in another way than was asked about: only that is asked then.
  await db.run(sql`
    UPDATE import_question SET answer = 'list-agrees', version = version + 1
     WHERE kind = 'same-number' AND answer IS NULL
       AND import_id IN (SELECT id FROM import WHERE extract_on <= ${extractOn})
       AND subject NOT IN (SELECT subject FROM stage.question WHERE import_id = ${importId})
       AND (person_id IN (SELECT person_id FROM stage.question WHERE import_id = ${importId} AND kind = 'same-number')
         OR (person_id IN (SELECT person_id FROM stage.person WHERE import_id = ${importId} AND outcome <> 'missing')
           AND person_id NOT IN (SELECT person_id FROM stage.unread WHERE import_id = ${importId})))`);
}

export async function applyQuestions(db: Writer, { importId, now }: Applying): Promise<void> {
  await db.run(sql`
    INSERT INTO import_question (id, kind, subject, person_id, facts, import_id, asked_at, version)
    SELECT ${importId} || '-' || CAST(ROW_NUMBER() OVER (ORDER BY subject) AS TEXT),
           kind, subject, person_id, facts, ${importId}, ${now}, 1
      FROM (SELECT kind, subject, person_id, MIN(facts) AS facts FROM (
              SELECT kind, subject, person_id, facts FROM stage.question WHERE import_id = ${importId}
               UNION ALL
              SELECT 'missing', 'missing|' || person_id, person_id, '{}'
                FROM stage.person WHERE import_id = ${importId} AND outcome = 'missing') each
             GROUP BY kind, subject, person_id) q
     WHERE ${notAskedBefore}`);
}

/** Everyone whose record may read differently now, in the order of their ids. */
export async function peopleTouched(db: Reader, importId: string): Promise<string[]> {
  const rows = await db.rows<{ person_id: string }>(sql`
    SELECT person_id FROM stage.person
     WHERE import_id = ${importId} AND outcome IN ('new', 'changed') ORDER BY person_id`);
  return rows.map((row) => row.person_id);
}
