import { fieldNames } from '../../shared/people/fieldWords.ts';
import type { NoticeKind } from '../../shared/recall/notices.contract.ts';
import { inList, sql, type Sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import { lastKind } from './lastKind.sql.ts';
import { personLineColumns, type PersonLineRow } from '../people/people.sql.ts';

export type NoticeRow = PersonLineRow & {
  notice_id: string;
  kind: NoticeKind;
  at: string;
  entered_by: string;
  run_id: string | null;
};

/** What notices are asked for: read up to an instant, in the letter runs that are open, on the lists of a year. */
export type Since = { readUntil: string; runIds: readonly string[]; year: number };

/** One window of the notices, what is to be taken out of the post first. */
export function noticeRows(
  db: Reader,
  since: Since,
  { kinds, from, limit }: { kinds: readonly NoticeKind[]; from: number; limit: number },
) {
  const asked = kinds.length === 0 ? sql`1 = 1` : sql`n.kind IN ${inList(kinds)}`;
  return db.rows<NoticeRow>(sql`
    SELECT ${personLineColumns}, n.notice_id, n.kind, n.at, n.entered_by, n.run_id
      FROM (${noticesIn(since)}) n
      JOIN person p ON p.id = n.person_id
      LEFT JOIN standing s ON s.person_id = n.person_id AND s.year = ${since.year}
     WHERE ${asked}
     ORDER BY CASE n.kind WHEN 'pull' THEN 0 ELSE 1 END, n.at DESC, n.notice_id
     LIMIT ${limit} OFFSET ${from}`);
}

export function noticeCounts(db: Reader, since: Since) {
  return db.rows<{ kind: NoticeKind; n: number }>(sql`
    SELECT n.kind, COUNT(*) AS n FROM (${noticesIn(since)}) n GROUP BY n.kind ORDER BY n.kind`);
}

/** One row a letter for what lies ready for the post, one row a person and kind for everything else. */
function noticesIn({ readUntil, runIds }: Since): Sql {
  return sql`
    SELECT i.id AS notice_id, 'pull' AS kind, i.person_id,
           (SELECT MAX(e.entered_at) FROM invitation_event e WHERE e.invitation_id = i.id) AS at,
           (SELECT e.entered_by FROM invitation_event e
             WHERE e.invitation_id = i.id ORDER BY e.id DESC LIMIT 1) AS entered_by,
           i.run_id
      FROM invitation i JOIN person p ON p.id = i.person_id
     WHERE i.run_id IN ${inList(runIds)}
       AND (p.death_kind IS NOT NULL OR p.registration = 'left' OR p.restricted = 1)
       AND ${lastKind} = 'printed'
     UNION ALL
    SELECT MAX(told.id) AS notice_id, told.kind, told.person_id, MAX(told.at) AS at,
           MAX(told.entered_by) AS entered_by, CAST(NULL AS TEXT) AS run_id
      FROM (${toldByStaff(readUntil)} UNION ALL ${toldByLists(readUntil)}) told
     WHERE EXISTS (SELECT 1 FROM cycle c WHERE c.person_id = told.person_id)
     GROUP BY told.kind, told.person_id`;
}

// What somebody recorded may have been taken back since: the notice says how it is now.
const deathOrBack = sql`CASE WHEN p.death_kind IS NULL THEN 'back' ELSE 'died' END`;
const movedOrBack = sql`CASE WHEN p.registration = 'left' THEN 'moved' ELSE 'back' END`;

function toldByStaff(readUntil: string): Sql {
  return sql`
    SELECT e.id, e.person_id, e.entered_at AS at, e.entered_by,
           CASE e.field WHEN 'death' THEN ${deathOrBack} ELSE ${movedOrBack} END AS kind
      FROM staff_entry e JOIN person p ON p.id = e.person_id
     WHERE e.entered_at > ${readUntil} AND e.field IN ('death', 'departure')`;
}

const { deathKind, registration, homePhone, mobile } = fieldNames;

/** A change has the id of its import with a number after it, so that those of one import lie side by side. */
function toldByLists(readUntil: string): Sql {
  const numbers = [homePhone, mobile];
  return sql`
    SELECT d.id, d.person_id, i.applied_at AS at, i.applied_by AS entered_by,
           CASE WHEN d.field = ${deathKind} THEN ${deathOrBack}
                WHEN d.field = ${registration} THEN ${movedOrBack} ELSE 'number' END AS kind
      FROM import i
      JOIN person_change d ON d.id >= i.id || '-' AND d.id < i.id || '.'
      JOIN person p ON p.id = d.person_id
     WHERE i.applied_at > ${readUntil} AND d.field IN ${inList([deathKind, registration, ...numbers])}
       AND (d.field NOT IN ${inList(numbers)} OR (p.death_kind IS NULL AND p.registration = 'registered'))`;
}
