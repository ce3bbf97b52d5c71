import type { AppointmentState } from '../../../shared/booking/appointment.ts';
import { inList, sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';
import { declinedSince } from '../../recall/declinedSince.sql.ts';
import { personLineColumns, type PersonLineRow } from '../../people/people.sql.ts';

export type DueRow = PersonLineRow & {
  cycle_id: string;
  ended_as: string | null;
  next_kind: string;
  young_person_decision: string | null;
  questions: number;
  /** The last later year they have declined; null where there is none. */
  declined_since: number | null;
};

/** Everyone whose year of care is planned for a month, in the order of their names. */
export function plannedFor(db: Reader, { year, month }: { year: number; month: string }) {
  return db.rows<DueRow>(sql`
    SELECT ${personLineColumns}, c.id AS cycle_id, c.ended_as, c.next_kind, p.young_person_decision,
           ${declinedSince} AS declined_since,
           (SELECT COUNT(*) FROM import_question q WHERE q.person_id = p.id AND q.answer IS NULL) AS questions
      FROM cycle c JOIN person p ON p.id = c.person_id
      LEFT JOIN standing s ON s.person_id = c.person_id AND s.year = c.year
     WHERE c.year = ${year} AND c.planned_month = ${month} AND c.state <> 'deferred'
     ORDER BY p.sort_name, p.id`);
}

export type HadOfMonthRow = {
  person_id: string;
  cycle_id: string;
  part: 'tests' | 'conversation';
  clinician_id: string;
  on_day: string;
  starts_at: string;
  minutes: number;
  state: AppointmentState;
  planned_month: string;
};

const perStatement = 500;

/** What those people have and had in the book that was not cancelled or missed, the earliest first. */
export async function hadByPeople(db: Reader, personIds: readonly string[]): Promise<HadOfMonthRow[]> {
  const all: HadOfMonthRow[] = [];
  for (let from = 0; from < personIds.length; from += perStatement) {
    const some = personIds.slice(from, from + perStatement);
    all.push(
      ...(await db.rows<HadOfMonthRow>(sql`
        SELECT a.person_id, a.cycle_id, a.part, a.clinician_id, a.on_day, a.starts_at, a.minutes, a.state, c.planned_month
          FROM appointment a JOIN cycle c ON c.id = a.cycle_id
         WHERE a.person_id IN ${inList(some)} AND a.state NOT IN ('cancelled', 'did-not-attend')
         ORDER BY a.on_day, a.starts_at, a.id`)),
    );
  }
  return all;
}

/** What is kept of some people's wishes. */
export async function wishesKept(db: Reader, personIds: readonly string[]) {
  const all: { person_id: string; wishes: string }[] = [];
  for (let from = 0; from < personIds.length; from += perStatement) {
    const some = personIds.slice(from, from + perStatement);
    all.push(
      ...(await db.rows<{ person_id: string; wishes: string }>(sql`
        SELECT person_id, wishes FROM booking_wish WHERE person_id IN ${inList(some)} ORDER BY person_id`)),
    );
  }
  return all;
}

/** Whether any of some neighbouring places is somebody else's at an instant. */
export async function isAnyTaken(
  db: Reader,
  { clinicId, first, count }: { clinicId: string; first: number; count: number },
  { personId, now }: { personId: string; now: string },
): Promise<boolean> {
  const row = await db.row<{ place: number }>(sql`
    SELECT t.place FROM taken_place t LEFT JOIN hold h ON h.id = t.hold_id
     WHERE t.clinic_id = ${clinicId} AND t.place >= ${first} AND t.place < ${first + count}
       AND (h.id IS NULL OR (h.until > ${now} AND h.person_id <> ${personId}))
     LIMIT 1`);
  return row !== null;
}
