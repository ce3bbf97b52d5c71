import { timeOfPlace } from '../../../shared/booking/clinic.ts';
import type { FreeRun } from '../../../shared/booking/freePlaces.ts';
import type { VisitWanted } from '../../../shared/booking/visitsWanted.ts';
import type { Instant, IsoDate } from '../../../shared/time/isoDate.ts';
import { inList, sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';
import { hoursOf } from '../clinics/hoursOf.ts';

type RunRow = {
  clinic_id: string;
  clinician_id: string;
  kind: FreeRun['kind'];
  mode: FreeRun['mode'];
  spoken_here: string;
  spoken_by: string;
  on_day: string;
  starts_at: string;
  ends_at: string;
  slot_minutes: number;
  first: number;
  free: number;
};

export type FreeQuestion = {
  from: IsoDate;
  until: IsoDate;
  wanted: Pick<VisitWanted, 'with' | 'modes'>;
  /** The shortest run that is of use, in minutes. */
  atLeast: number;
  /** What is held for this person is free for them, and whatever has lapsed by `now` is free for everyone. */
  personId: string;
  now: Instant;
};

/**
 * The free neighbouring places of the open clinics of some days, both ends included: what lies between two taken places
 * of a clinic, before the first and after the last. Reads the clinics of the days and their taken places, nothing else.
 */
export async function freeRuns(db: Reader, question: FreeQuestion): Promise<FreeRun[]> {
  const { from, until, wanted, atLeast, personId, now } = question;
  const rows = await db.rows<RunRow>(sql`
    WITH fitting AS (
      SELECT c.id, c.clinician_id, k.kind, c.mode, c.languages AS spoken_here, k.languages AS spoken_by, c.on_day,
             c.starts_at, c.ends_at, c.slot_minutes, c.places
        FROM clinic c JOIN clinician k ON k.id = c.clinician_id
       WHERE c.on_day >= ${from} AND c.on_day <= ${until} AND c.state = 'open'
         AND c.mode IN ${inList(wanted.modes)} AND k.kind IN ${inList(wanted.with)}
         AND (k.left_on IS NULL OR k.left_on >= c.on_day)),
    edge AS (
      SELECT id AS clinic_id, places AS place FROM fitting
      UNION ALL
      SELECT t.clinic_id, t.place
        FROM fitting f JOIN taken_place t ON t.clinic_id = f.id
        LEFT JOIN hold h ON h.id = t.hold_id
       WHERE h.id IS NULL OR (h.until > ${now} AND h.person_id <> ${personId})),
    gap AS (
      SELECT clinic_id, place,
             COALESCE(LAG(place) OVER (PARTITION BY clinic_id ORDER BY place), -1) + 1 AS first
        FROM edge)
    SELECT f.id AS clinic_id, f.clinician_id, f.kind, f.mode, f.spoken_here, f.spoken_by, f.on_day, f.starts_at,
           f.ends_at, f.slot_minutes, g.first, g.place - g.first AS free
      FROM gap g JOIN fitting f ON f.id = g.clinic_id
     WHERE g.place > g.first AND (g.place - g.first) * f.slot_minutes >= ${atLeast}
     ORDER BY f.on_day, f.starts_at, f.id, g.first`);
  return rows.map(runOf);
}

function runOf(row: RunRow): FreeRun {
  return {
    clinicId: row.clinic_id,
    clinicianId: row.clinician_id,
    kind: row.kind,
    mode: row.mode,
    languages: languagesIn(row),
    onDay: row.on_day,
    startsAt: timeOfPlace(hoursOf(row), row.first),
    slotMinutes: row.slot_minutes,
    first: row.first,
    count: row.free,
  };
}

function languagesIn({ spoken_here, spoken_by }: RunRow): string[] {
  if (spoken_here === '[]' && spoken_by === '[]') return [];
  return [...(JSON.parse(spoken_here) as string[]), ...(JSON.parse(spoken_by) as string[])];
}
