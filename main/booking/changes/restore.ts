import {
  appointmentStateWords,
  keepsItsPlaces,
  type Appointment,
} from '../../../shared/booking/appointment.ts';
import { placesFor, timeOfPlace } from '../../../shared/booking/clinic.ts';
import { listInWords, listName, screenDate } from '../../../shared/format.ts';
import { Problem } from '../../../shared/problem.ts';
import type { CommandContext, WriteContext } from '../../context.ts';
import { personIn } from '../../people/personRecord.ts';
import { keepSteps } from '../../recall/keepSteps.ts';
import { mayHaveHeardSince, standAsBefore } from '../../recall/versionTold.sql.ts';
import {
  appointmentEvents,
  appointmentNamed,
  placesOf,
  type AppointmentEventRow,
} from '../appointment.sql.ts';
import { changeState } from '../bookPlace.ts';
import { hoursOf } from '../clinics/hoursOf.ts';
import { clinicsNamed } from '../clinics/clinicsOnDays.sql.ts';
import { moveYear } from './moveYear.ts';
import { keepTogether } from '../plan/keepTogether.ts';
import { offerAnew } from './offerAnew.ts';
import { closedNow } from './pinboard.ts';
import { refuseTooNear } from './refuseTooNear.ts';
import { refuseAnother } from './refuseAnother.ts';
import { expectedAgain } from './restore.sql.ts';
import { rebookKinds, settleStanding } from './settleStanding.ts';
import { reopenTasksSince, reopenTellTasks, settleTasksOf, settleWaitingBefore } from './settleTasks.sql.ts';

/** Why it stands again, and how what asked for another time is closed. */
const takenBack = 'Taken back';

export type Standing = { id: string; version: number };

/**
 * Cancelled or missed appointments stand again as they did, with what was to be told of them; what asked for another time
 * is settled. `asIfNever`: it was cancelled by mistake, so that whoever was told of it need not be told again. All or
 * none: throws `booked-again`, `place-given-away`, `clinic-closed` where the clinic is not held then any more,
 * `step-not-possible` where the person has died or left, `changed-by-someone-else`.
 */
export async function restore(
  ctx: WriteContext,
  which: readonly Standing[],
  { asIfNever }: { asIfNever: boolean } = { asIfNever: false },
): Promise<Appointment[]> {
  const ids = which.map(({ id }) => id);
  const expected = await expectedAgain(ctx.db, ids);
  if (!ids.every((id) => expected.has(id)))
    throw new Problem('step-not-possible', 'They are no longer a patient here, or have declined this year.');
  const events = Map.groupBy(await appointmentEvents(ctx.db, ids), (event) => event.appointment_id);
  const restored = [];
  for (const one of which)
    restored.push(await restoreOne(ctx, { ...one, asIfNever }, events.get(one.id) ?? []));
  const rounds = [...new Map(restored.map((one) => [one.cycleId, one])).values()];
  await settleStanding(
    ctx,
    rounds.map(({ cycleId }) => cycleId),
    { how: takenBack, kinds: rebookKinds },
  );
  // As it is kept now: the other half may be gone, stand again too, or have moved.
  for (const round of rounds) await offerAnew(ctx, round, takenBack);
  await keepSteps(ctx, [...new Set(restored.map(({ personId }) => personId))]);
  return restored;
}

async function restoreOne(
  ctx: WriteContext,
  { id, version, asIfNever }: Standing & { asIfNever: boolean },
  events: readonly AppointmentEventRow[],
): Promise<Appointment> {
  const before = await appointmentNamed(ctx.db, id);
  if (!before) throw new Problem('not-found');
  // What stands already does not stand again: an offer would be booked without their yes.
  if (keepsItsPlaces(before.state)) throw new Problem('step-not-possible');
  await refuseAnother(ctx, before);
  await refuseTooNear(ctx, before, events.at(-1)?.id ?? '');
  await mustStillBeHeld(ctx, before);
  const change = { to: stoodAs(before, events), version, reason: takenBack } as const;
  const after = await withItsPlaces(() => changeState(ctx, id, change));
  await settleTasksOf(ctx.db, id, closedNow(ctx, takenBack));
  const cancelled = events.findLast(({ kind }) => kind === 'cancelled');
  if (asIfNever && cancelled) await standsAsTold(ctx, after, cancelled);
  await askAsBefore(ctx, after, events);
  const isAnswered = after.state === 'booked' || (await keepAgain(ctx, after));
  if (isAnswered) await settleWaitingBefore(ctx.db, after, closedNow(ctx, takenBack));
  await moveYear(ctx, after);
  return after;
}

/** What was to be told of it, booked again or moved before it fell away is so once more. */
export async function askAsBefore(
  { db }: WriteContext,
  { id, cycleId }: Appointment,
  events: readonly AppointmentEventRow[],
): Promise<void> {
  const fell = events.findLast(({ kind }) => kind === 'cancelled' || kind === 'did-not-attend');
  if (!fell?.reason) return;
  await reopenTellTasks(db, id, fell.reason);
  await reopenTasksSince(db, { cycleId, kinds: rebookKinds }, { at: fell.entered_at, how: fell.reason });
}

/**
 * What is pencilled in is for a day to come, and what is kept is kept as long as the rest of its offer. Gives whether it
 * is kept for their answer.
 */
async function keepAgain(ctx: WriteContext, half: Appointment): Promise<boolean> {
  const today = ctx.clock.today();
  if (half.onDay < today) throw new Problem('step-not-possible', `${screenDate(half.onDay)} is over.`);
  const until = (await keepTogether(ctx, half, [half.id])).find(({ id }) => id === half.id)?.kept_until;
  if (until && until < today)
    throw new Problem('step-not-possible', `It was kept until ${screenDate(until)}.`);
  return until !== undefined;
}

/** Whoever knew of it before it was cancelled by mistake still does, unless they may have heard of it since. */
async function standsAsTold(
  ctx: WriteContext,
  { id, personId, cycleId }: Appointment,
  cancelled: AppointmentEventRow,
): Promise<void> {
  const { id: eventId, entered_at: at } = cancelled;
  const fallen = { personId, cycleId, eventId, at };
  if (!(await mayHaveHeardSince(ctx.db, fallen))) await standAsBefore(ctx.db, id);
}

/** Ctrl+Z lets what has just fallen away stand again, with the other half where that fell away with it. */
export async function offerRestoring(ctx: CommandContext, fallen: readonly Appointment[]): Promise<void> {
  const [first, other] = fallen;
  if (!first) return;
  const { family_name: familyName, given_name: givenName, title } = await personIn(ctx.db, first.personId);
  const days = listInWords(fallen.map(({ onDay }) => screenDate(onDay)));
  ctx.canUndo({
    operation: 'booking.restoreAppointment',
    input: {
      personId: first.personId,
      appointmentId: first.id,
      version: first.version,
      also: other ? { id: other.id, version: other.version } : null,
      asIfNever: true,
    },
    words: `${appointmentStateWords[first.state]} ${days}, ${listName({ familyName, givenName, title })}`,
  });
}

/** The clinic it was in may have been closed since, or be held at another time, in another way or by somebody else. */
async function mustStillBeHeld(
  ctx: WriteContext,
  { id, clinicId, clinicianId, onDay, startsAt, minutes, mode }: Appointment,
): Promise<void> {
  const [clinic] = await clinicsNamed(ctx.db, [clinicId]);
  const had = await placesOf(ctx.db, id);
  if (!clinic || !had) throw new Problem('clinic-closed');
  const isAsItWas =
    clinic.state === 'open' &&
    clinic.on_day === onDay &&
    clinic.clinician_id === clinicianId &&
    clinic.mode === mode &&
    timeOfPlace(hoursOf(clinic), had.first_place) === startsAt &&
    placesFor(minutes, clinic.slot_minutes) === had.places &&
    had.first_place + had.places <= clinic.places;
  if (!isAsItWas) throw new Problem('clinic-closed');
}

/** An offer that was cancelled is an offer again; nobody has said yes to it by the taking back. */
function stoodAs({ state }: Appointment, events: readonly AppointmentEventRow[]): 'booked' | 'pencilled' {
  if (state !== 'cancelled') return 'booked';
  const last = events.findLast(({ kind }) => kind === 'booked' || kind === 'pencilled');
  return last?.kind === 'pencilled' ? 'pencilled' : 'booked';
}

/** What is taken by now is somebody else's, and says so; also where it is a clinic that keeps it free. */
export async function withItsPlaces<T>(taking: () => Promise<T>): Promise<T> {
  try {
    return await taking();
  } catch (error) {
    const isGone = error instanceof Problem && error.code === 'place-taken';
    throw isGone ? new Problem('place-given-away') : error;
  }
}
