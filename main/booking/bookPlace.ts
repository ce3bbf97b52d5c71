import {
  appointmentStateWords,
  keepsItsPlaces,
  mayBecome,
  type Appointment,
  type AppointmentPart,
  type AppointmentState,
} from '../../shared/booking/appointment.ts';
import { placesFor, timeOfPlace } from '../../shared/booking/clinic.ts';
import { screenDate } from '../../shared/format.ts';
import { Problem } from '../../shared/problem.ts';
import type { WriteContext } from '../context.ts';
import { changeVersioned } from '../db/changeVersioned.ts';
import { addAppointment, addAppointmentEvent, appointmentNamed, placesOf } from './appointment.sql.ts';
import { followTelling } from './changes/tellTasks.ts';
import { hoursOf } from './clinics/hoursOf.ts';
import { clinicsNamed } from './clinics/clinicsOnDays.sql.ts';
import { releasePlaces, takePlaces, type Places, type Taker } from './places.sql.ts';

/** One half to book: which clinic, from which of its places (0 is the first), for how long. */
export type HalfWanted = {
  personId: string;
  cycleId: string;
  part: AppointmentPart;
  pairId: string;
  clinicId: string;
  place: number;
  minutes: number;
  state: 'booked' | 'pencilled';
};

/**
 * Books one half and takes its places. Throws `place-taken` where somebody else has one of them, `clinic-closed` where
 * the clinic is not held or is not long enough from there; the caller's transaction then leaves nothing behind.
 */
export async function bookPlace(ctx: WriteContext, wanted: HalfWanted): Promise<Appointment> {
  const { personId, cycleId, part, pairId, clinicId, place, minutes, state } = wanted;
  const { clinic, count } = await longEnough(ctx, wanted);
  const startsAt = timeOfPlace(hoursOf(clinic), place);
  const id = ctx.newId();
  await addAppointment(ctx.db, {
    id,
    person_id: personId,
    cycle_id: cycleId,
    part,
    pair_id: pairId,
    clinic_id: clinicId,
    clinician_id: clinic.clinician_id,
    on_day: clinic.on_day,
    starts_at: startsAt,
    minutes,
    first_place: place,
    places: count,
    mode: clinic.mode,
    state,
    booked_by: ctx.actor.name,
    booked_at: ctx.clock.now(),
  });
  await take(ctx, { clinicId, first: place, count }, { appointmentId: id });
  const when = `${screenDate(clinic.on_day)} ${startsAt}`;
  await noteEvent(ctx, id, {
    kind: state,
    sentence: `${appointmentStateWords[state]} for ${when}`,
    reason: null,
  });
  return found(ctx, id);
}

type Run = { clinicId: string; place: number; minutes: number };

/** Takes the places of a visit that begins at one of them, as `bookPlace` does, for whatever is to have them. */
export async function takeRun(ctx: WriteContext, run: Run, by: Taker): Promise<void> {
  const { count } = await longEnough(ctx, run);
  await take(ctx, { clinicId: run.clinicId, first: run.place, count }, by);
}

async function longEnough(ctx: WriteContext, { clinicId, place, minutes }: Run) {
  const [clinic] = await clinicsNamed(ctx.db, [clinicId]);
  if (!clinic) throw new Problem('not-found');
  const count = placesFor(minutes, clinic.slot_minutes);
  if (clinic.state !== 'open' || place + count > clinic.places) throw new Problem('clinic-closed');
  return { clinic, count };
}

async function take(ctx: WriteContext, places: Places, by: Taker): Promise<void> {
  const answer = await takePlaces(ctx.db, places, { by, now: ctx.clock.now() });
  if (answer !== 'taken') throw new Problem(answer.isHeld ? 'place-held' : 'place-taken');
}

type Change = { to: AppointmentState; version: number; reason: string | null };

/**
 * Moves an appointment to another state as the table of what may follow allows: cancelled or missed it lets its places
 * go, and taken back it needs them free. Throws `step-not-possible`, `place-taken`, `changed-by-someone-else`.
 */
export async function changeState(
  ctx: WriteContext,
  id: string,
  { to, version, reason }: Change,
): Promise<Appointment> {
  const before = await found(ctx, id);
  if (!mayBecome(before.state, to)) throw new Problem('step-not-possible');
  await changeVersioned(ctx.db, 'appointment', { id, version }, { state: to });
  const [had, has] = [keepsItsPlaces(before.state), keepsItsPlaces(to)];
  if (had && !has) await releasePlaces(ctx.db, id);
  if (!had && has) {
    const places = await placesOf(ctx.db, id);
    if (places)
      await take(
        ctx,
        { clinicId: places.clinic_id, first: places.first_place, count: places.places },
        { appointmentId: id },
      );
  }
  await noteEvent(ctx, id, { kind: to, sentence: appointmentStateWords[to], reason });
  await followTelling(ctx, id, { from: before.state, to, reason });
  return found(ctx, id);
}

export async function noteEvent(
  ctx: WriteContext,
  appointmentId: string,
  event: { kind: AppointmentState | 'moved' | 'told' | 'note'; sentence: string; reason: string | null },
): Promise<void> {
  await addAppointmentEvent(ctx.db, {
    id: ctx.newId(),
    appointment_id: appointmentId,
    ...event,
    entered_by: ctx.actor.name,
    entered_at: ctx.clock.now(),
  });
}

async function found(ctx: WriteContext, id: string): Promise<Appointment> {
  const appointment = await appointmentNamed(ctx.db, id);
  if (!appointment) throw new Problem('not-found');
  return appointment;
}
