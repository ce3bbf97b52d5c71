import { bookPlace, changeState } from '../../../main/booking/bookPlace.ts';
import type { WriteContext } from '../../../main/context.ts';
import { sql } from '../../../main/db/sql.ts';
import type { AppointmentPart } from '../../../shared/booking/appointment.ts';
import type { aPracticeOf } from '../register/takeIn.ts';

export type Opened = Awaited<ReturnType<typeof aPracticeOf>>;

export type ClinicThere = {
  id: string;
  template_id: string | null;
  name: string;
  on_day: string;
  starts_at: string;
  ends_at: string;
  slot_minutes: number;
  mode: string;
  state: string;
  closed_reason: string | null;
  version: number;
};

export function clinicsThere({ core }: Opened) {
  return core.write((db) =>
    db.rows<ClinicThere>(sql`
      SELECT id, template_id, name, on_day, starts_at, ends_at, slot_minutes, mode, state, closed_reason, version
        FROM clinic ORDER BY on_day, starts_at, id`),
  );
}

/** The clinic of that name on a day. */
export async function clinicOn(opened: Opened, name: string, onDay: string): Promise<ClinicThere> {
  const clinic = (await clinicsThere(opened)).find((one) => one.name === name && one.on_day === onDay);
  if (!clinic) throw new Error(`No ${name} on ${onDay}`);
  return clinic;
}

type Wanted = { clinicId: string; place: number; part?: AppointmentPart; minutes?: number };

/** Books people of a list, each into a place, by the program's own function. */
export async function bookThere(opened: Opened, wanted: readonly (Wanted & { row: number })[]) {
  const rounds = await roundsByRow(opened);
  return writing(opened, async (ctx) => {
    const booked = [];
    for (const { row, clinicId, place, part = 'tests', minutes = 10 } of wanted) {
      const round = rounds.get(`T${row}`);
      if (!round) throw new Error(`Nobody is row ${row}`);
      const half = {
        ...round,
        part,
        clinicId,
        place,
        minutes,
        pairId: ctx.newId(),
        state: 'booked',
      } as const;
      booked.push(await bookPlace(ctx, half));
    }
    return booked;
  });
}

/** One person rings to cancel. */
export function cancelOne(opened: Opened, id: string) {
  return writing(opened, (ctx) => changeState(ctx, id, { to: 'cancelled', version: 1, reason: null }));
}

let made = 0;

function writing<T>({ core, manager, clock }: Opened, work: (ctx: WriteContext) => Promise<T>): Promise<T> {
  return core.write((db) =>
    work({
      actor: manager,
      clock,
      newId: () => `made-${(made += 1)}`,
      db,
      progress: () => {},
      peopleChanged: () => Promise.resolve(),
    }),
  );
}

async function roundsByRow({ core }: Opened) {
  const rows = await core.write((db) =>
    db.rows<{ source_id: string; person_id: string; cycle_id: string }>(sql`
      SELECT p.source_id, p.id AS person_id, c.id AS cycle_id FROM cycle c JOIN person p ON p.id = c.person_id
       ORDER BY c.year DESC, c.id`),
  );
  return new Map(rows.map((row) => [row.source_id, { personId: row.person_id, cycleId: row.cycle_id }]));
}

/** What stands in the book: every appointment with its state, in the order of its time. */
export function appointmentsThere({ core }: Opened) {
  return core.write((db) =>
    db.rows<{ id: string; state: string; on_day: string; starts_at: string; clinic_id: string }>(sql`
      SELECT id, state, on_day, starts_at, clinic_id FROM appointment ORDER BY on_day, starts_at, id`),
  );
}

export function tasksThere({ core }: Opened) {
  return core.write((db) =>
    db.rows<{ sentence: string; due_on: string; appointment_id: string }>(sql`
      SELECT sentence, due_on, appointment_id FROM booking_task WHERE kind LIKE 'rebook-%' AND closed_at IS NULL
       ORDER BY due_on, sentence, id`),
  );
}

/** The places of a clinic that are kept free, with the reason. */
export function keptFree({ core }: Opened, clinicId: string) {
  return core.write((db) =>
    db.rows<{ place: number; blocked: string }>(sql`
      SELECT place, blocked FROM taken_place WHERE clinic_id = ${clinicId} AND blocked IS NOT NULL ORDER BY place`),
  );
}
