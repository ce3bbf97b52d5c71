import type { IsoDate } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import { sql, type Sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import { personLineColumns, type PersonLineRow } from './people.sql.ts';

export type NeedsReviewRow = PersonLineRow & {
  needs_review_on: IsoDate | null;
  needs_asked_on: IsoDate | null;
  version: number;
};

type Days = {
  today: IsoDate;
  /** The last day that is shown already. */
  until: IsoDate;
};
type Part = { where: Sql; order: Sql };

/**
 * Living, registered people with a need to ask about again until a day, the longest overdue first; then those whose needs
 * came from a list and whom nobody here has asked.
 */
export async function needsReviewRows(
  db: Reader,
  { from, limit, ...days }: Days & { from: number; limit: number },
) {
  const counts = await countNeedsToReview(db, days);
  const dated = counts.total - counts.neverAsked;
  const first = from < dated ? await windowOf(db, due(days), { from, limit, today: days.today }) : [];
  const left = limit - first.length;
  const rest =
    left > 0 && first.length + from >= dated
      ? await windowOf(db, unasked(days), {
          from: Math.max(from - dated, 0),
          limit: left,
          today: days.today,
        })
      : [];
  return { rows: [...first, ...rest], ...counts };
}

function windowOf(
  db: Reader,
  { where, order }: Part,
  { from, limit, today }: { from: number; limit: number; today: IsoDate },
) {
  return db.rows<NeedsReviewRow>(sql`
    SELECT ${personLineColumns}, p.needs_review_on, p.needs_asked_on, p.version
      FROM person p LEFT JOIN standing s ON s.person_id = p.id AND s.year = ${qofYearOf(today)}
     WHERE ${where} ORDER BY ${order} LIMIT ${limit} OFFSET ${from}`);
}

/** How many, for the list and for Today. */
export async function countNeedsToReview(
  db: Reader,
  days: Days,
): Promise<{ total: number; overdue: number; neverAsked: number }> {
  const dated = await db.row<{ n: number; overdue: number }>(sql`
    SELECT COUNT(*) AS n, COALESCE(SUM(CASE WHEN p.needs_review_on <= ${days.today} THEN 1 ELSE 0 END), 0) AS overdue
      FROM person p WHERE ${due(days).where}`);
  const never = await db.row<{ n: number }>(sql`
    SELECT COUNT(*) AS n FROM person p WHERE ${unasked(days).where}`);
  const neverAsked = never?.n ?? 0;
  return { total: (dated?.n ?? 0) + neverAsked, overdue: dated?.overdue ?? 0, neverAsked };
}

const here = sql`p.registration = 'registered' AND p.death_kind IS NULL`;

function due({ until }: Days): Part {
  return {
    where: sql`p.needs_review_on IS NOT NULL AND p.needs_review_on <= ${until} AND ${here}`,
    order: sql`p.needs_review_on, p.sort_name, p.id`,
  };
}

/** Whoever is due already for a carer's needs is not listed a second time. */
function unasked({ until }: Days): Part {
  return {
    where: sql`p.needs <> '[]' AND p.needs_asked_on IS NULL AND ${here}
      AND (p.needs_review_on IS NULL OR p.needs_review_on > ${until})`,
    order: sql`p.sort_name, p.id`,
  };
}
