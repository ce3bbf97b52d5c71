import type { IsoDate } from '../../shared/time/isoDate.ts';
import { sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import { personLineColumns, type PersonLineRow } from './people.sql.ts';

export type NeedsReviewRow = PersonLineRow & {
  needs_review_on: IsoDate | null;
  needs_asked_on: IsoDate | null;
  version: number;
};

type Question = {
  today: IsoDate;
  /** The last day that is shown already. */
  until: IsoDate;
  from: number;
  limit: number;
};

/**
 * Living, registered people with a need to ask about again until a day, the longest overdue first; then those whose needs
 * came from a list and whom nobody here has asked.
 */
export async function needsReviewRows(db: Reader, { today, until, from, limit }: Question) {
  const counts = await countNeedsToReview(db, { today, until });
  const rows = await db.rows<NeedsReviewRow>(sql`
    SELECT ${personLineColumns}, p.needs_review_on, p.needs_asked_on, p.version
      FROM person p LEFT JOIN standing s ON s.person_id = p.id AND s.year = ${yearOf(today)}
     WHERE ${toReview(until)}
     ORDER BY p.needs_review_on NULLS LAST, p.sort_name, p.id LIMIT ${limit} OFFSET ${from}`);
  return { rows, ...counts };
}

/** How many, for the list and for Today. */
export async function countNeedsToReview(
  db: Reader,
  { today, until }: { today: IsoDate; until: IsoDate },
): Promise<{ total: number; overdue: number; neverAsked: number }> {
  const counts = await db.row<{ total: number; overdue: number; never_asked: number }>(sql`
    SELECT COUNT(*) AS total,
           COALESCE(SUM(CASE WHEN p.needs_review_on <= ${today} THEN 1 ELSE 0 END), 0) AS overdue,
           COALESCE(SUM(CASE WHEN p.needs_review_on IS NULL THEN 1 ELSE 0 END), 0) AS never_asked
      FROM person p WHERE ${toReview(until)}`);
  return {
    total: counts?.total ?? 0,
    overdue: counts?.overdue ?? 0,
    neverAsked: counts?.never_asked ?? 0,
  };
}

function toReview(until: IsoDate) {
  return sql`(p.needs_review_on <= ${until} OR (p.needs <> '[]' AND p.needs_asked_on IS NULL))
       AND p.registration = 'registered' AND p.death_kind IS NULL`;
}

function yearOf(today: IsoDate): number {
  return Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) < 4 ? 1 : 0);
}
