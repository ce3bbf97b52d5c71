import type { AppointmentPart, AppointmentState } from '../../shared/booking/appointment.ts';
import { appointmentStateWords, keepsItsPlaces } from '../../shared/booking/appointment.ts';
import { screenDate } from '../../shared/format.ts';
import { sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

/** An appointment that is invented, with where it sits. */
export type Invented = {
  id: string;
  personId: string;
  cycleId: string;
  part: AppointmentPart;
  pairId: string;
  clinic: { id: string; clinicianId: string; onDay: string; mode: string };
  startsAt: string;
  minutes: number;
  firstPlace: number;
  places: number;
  state: AppointmentState;
  bookedAt: string;
};

const columns = {
  appointment:
    'id person_id cycle_id part pair_id clinic_id clinician_id on_day starts_at minutes first_place places mode state booked_by booked_at version'.split(
      ' ',
    ),
  appointment_event: 'id appointment_id kind sentence reason entered_by entered_at'.split(' '),
  taken_place: 'clinic_id place appointment_id hold_id blocked'.split(' '),
};

/** Writes many appointments with their history and their places; the fence refuses two in one place as ever. */
export async function bookInBulk(db: Writer, booked: readonly Invented[], by: string): Promise<void> {
  await db.insertMany(
    'appointment',
    columns.appointment,
    booked.map((one) => [
      one.id,
      one.personId,
      one.cycleId,
      one.part,
      one.pairId,
      one.clinic.id,
      one.clinic.clinicianId,
      one.clinic.onDay,
      one.startsAt,
      one.minutes,
      one.firstPlace,
      one.places,
      one.clinic.mode,
      one.state,
      by,
      one.bookedAt,
      1,
    ]),
  );
  await db.insertMany(
    'appointment_event',
    columns.appointment_event,
    booked.flatMap((one) => eventsOf(one, by)),
  );
  await db.insertMany(
    'taken_place',
    columns.taken_place,
    booked
      .filter(({ state }) => keepsItsPlaces(state))
      .flatMap(({ id, clinic, firstPlace, places }) =>
        Array.from({ length: places }, (_, index) => [clinic.id, firstPlace + index, id, null, null]),
      ),
  );
}

function eventsOf({ id, state, bookedAt, clinic, startsAt }: Invented, by: string) {
  const booked = [
    `${id}.1`,
    id,
    'booked',
    `Booked for ${screenDate(clinic.onDay)} ${startsAt}`,
    null,
    by,
    bookedAt,
  ];
  if (state === 'booked') return [booked];
  const at = `${clinic.onDay}T${startsAt}:00.000Z`;
  return [booked, [`${id}.2`, id, state, appointmentStateWords[state], null, by, at]];
}

export type OpenRound = { cycle_id: string; person_id: string; planned_month: string; places: string };

/** Rounds of people who are here, planned for some months. */
export function openRounds(db: Reader, from: string, until: string): Promise<OpenRound[]> {
  return db.rows<OpenRound>(sql`
    SELECT c.id AS cycle_id, c.person_id, c.planned_month, c.places
      FROM cycle c JOIN person p ON p.id = c.person_id
     WHERE c.state = 'open' AND c.ended_as IS NULL AND c.planned_month >= ${from} AND c.planned_month <= ${until}
       AND p.registration = 'registered' AND p.death_kind IS NULL
     ORDER BY c.planned_month, c.id`);
}

/** Rounds of an earlier year, each over and complete, for everyone with a round now. */
export async function addPastRounds(db: Writer, yearsAgo: number): Promise<void> {
  const [first] = await db.rows<{ year: number }>(
    sql`SELECT MIN(year) AS year FROM cycle WHERE state = 'open'`,
  );
  const year = (first?.year ?? 0) - yearsAgo;
  await db.run(sql`
    INSERT INTO cycle (id, person_id, year, planned_month, state, joined_on, version, step, next_kind, ended_as, places)
    SELECT c.id || ${`-${yearsAgo}`}, c.person_id, ${year}, ${String(year)} || SUBSTR(c.planned_month, 5), 'closed', NULL,
           1, 'ended', 'none', 'complete', 'sddddddd'
      FROM cycle c WHERE c.state = 'open' AND c.year = ${year + yearsAgo}`);
}
