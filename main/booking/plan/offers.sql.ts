import type { IsoDate } from '../../../shared/time/isoDate.ts';
import { inList, sql, type Sql } from '../../db/sql.ts';
import { declinedSince } from '../../recall/declinedSince.sql.ts';
import type { Reader, Writer } from '../../db/store.ts';

export type OfferedHalfRow = {
  id: string;
  version: number;
  person_id: string;
  cycle_id: string;
  part: 'tests' | 'conversation';
  on_day: string;
  starts_at: string;
  kept_until: string | null;
  /** The last later year they have declined; null where there is none. */
  declined_since: number | null;
};

function offeredWhere(db: Reader, condition: Sql): Promise<OfferedHalfRow[]> {
  return db.rows<OfferedHalfRow>(sql`
    SELECT a.id, a.version, a.person_id, a.cycle_id, a.part, a.on_day, a.starts_at, a.kept_until,
           ${declinedSince} AS declined_since
      FROM appointment a JOIN cycle c ON c.id = a.cycle_id
     WHERE a.state = 'pencilled' AND ${condition} ORDER BY a.on_day, a.starts_at, a.id`);
}

/** The pencilled halves of those planned for a month whose year goes on: nobody else is booked or offered them. */
export function pencilledFor(db: Reader, { year, month }: { year: number; month: string }) {
  return offeredWhere(db, sql`c.year = ${year} AND c.planned_month = ${month} AND c.ended_as IS NULL`);
}

/** What is pencilled in and nobody has been told of: for years that have ended, or with a half whose day is over. */
export function pencilledForNothing(db: Reader, today: IsoDate) {
  const isOver = sql`EXISTS (SELECT 1 FROM appointment o WHERE o.cycle_id = a.cycle_id AND o.state = 'pencilled'
                                AND o.kept_until IS NULL AND o.on_day < ${today})`;
  return offeredWhere(db, sql`a.kept_until IS NULL AND (c.ended_as IS NOT NULL OR ${isOver})`);
}

/** What is pencilled in for one person in years before one, and nobody has offered them yet. */
export function pencilledBefore(db: Reader, { personId, year }: { personId: string; year: number }) {
  return offeredWhere(db, sql`a.person_id = ${personId} AND a.kept_until IS NULL AND c.year < ${year}`);
}

/** Whether the person of a round has said no to a later year. */
export async function hasDeclinedSince(db: Reader, cycleId: string): Promise<boolean> {
  const row = await db.row<{ declined_since: number | null }>(sql`
    SELECT ${declinedSince} AS declined_since FROM cycle c WHERE c.id = ${cycleId}`);
  return (row?.declined_since ?? null) !== null;
}

const isKept = sql`a.kept_until IS NOT NULL`;

/** What one person is offered in a round: what is kept for them, not what is only pencilled in. */
export function offeredTo(db: Reader, { personId, cycleId }: { personId: string; cycleId: string }) {
  return offeredWhere(db, sql`a.cycle_id = ${cycleId} AND a.person_id = ${personId} AND ${isKept}`);
}

/** Some places are kept until a day. */
export async function keepUntil(db: Writer, ids: readonly string[], day: IsoDate): Promise<void> {
  if (ids.length === 0) return;
  await db.run(sql`UPDATE appointment SET kept_until = ${day} WHERE id IN ${inList(ids)}`);
}

/** Offers that were kept until a day before today, and what the same people are offered with them. */
export async function lapsedOffers(db: Reader, today: IsoDate): Promise<OfferedHalfRow[]> {
  const lapsed = await offeredWhere(db, sql`a.kept_until < ${today}`);
  if (lapsed.length === 0) return [];
  const rounds = lapsed.map(({ cycle_id }) => cycle_id);
  return offeredWhere(db, sql`a.cycle_id IN ${inList(rounds)} AND ${isKept}`);
}
