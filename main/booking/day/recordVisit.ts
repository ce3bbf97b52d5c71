import { appointmentStateWords, liveStates, type Appointment } from '../../../shared/booking/appointment.ts';
import type { VisitState } from '../../../shared/booking/day.contract.ts';
import type { OtherHalf } from '../../../shared/booking/bookingRules.ts';
import { listName } from '../../../shared/format.ts';
import { Problem } from '../../../shared/problem.ts';
import type { CommandContext } from '../../context.ts';
import { keepSteps } from '../../recall/keepSteps.ts';
import { endingOf } from '../../people/personLine.ts';
import { personIn } from '../../people/personRecord.ts';
import { appointmentEvents, appointmentNamed } from '../appointment.sql.ts';
import { changeState } from '../bookPlace.ts';
import { refuseAnother } from '../changes/refuseAnother.ts';
import { refuseMissedEarly } from '../changes/refuseMissedEarly.ts';
import { askAsBefore, offerRestoring, withItsPlaces } from '../changes/restore.ts';
import { letFallAway } from '../changes/fallAway.ts';
import { moveYear } from '../changes/moveYear.ts';
import { offerAnew } from '../changes/offerAnew.ts';
import { closedNow } from '../changes/pinboard.ts';
import { settleTasksOf } from '../changes/settleTasks.sql.ts';

type Said = {
  personId: string;
  appointmentId: string;
  to: VisitState;
  version: number;
  otherHalf: OtherHalf | null;
};

/**
 * Records where a visit stands and moves the year of care with it. Somebody who comes late after all takes their place
 * again where it is still free. Throws `place-given-away`, `booked-again`, `step-not-possible`.
 */
export async function recordVisit(ctx: CommandContext, said: Said) {
  const before = await appointmentNamed(ctx.db, said.appointmentId);
  if (!before || before.personId !== said.personId) throw new Problem('not-found');
  refuseNoVisit(before);
  refuseTooEarly(ctx, before, said.to);
  return said.to === 'did-not-attend' ? recordMissed(ctx, before, said) : recordStanding(ctx, before, said);
}

async function recordStanding(ctx: CommandContext, before: Appointment, { to, version }: Said) {
  if (isLive(to) && !isLive(before.state)) {
    await refuseGone(ctx, before);
    await refuseAnother(ctx, before);
  }
  // Before they are marked as come: what that closes is opened again where it was a slip, and this is settled for good.
  if (before.state === 'did-not-attend') {
    await settleTasksOf(ctx.db, before.id, closedNow(ctx, appointmentStateWords[to]));
  }
  const visit = await change(ctx, before, { to, version });
  if (before.state === 'did-not-attend' && to === 'booked')
    await askAsBefore(ctx, visit, await appointmentEvents(ctx.db, [visit.id]));
  if (before.state === 'did-not-attend') await offerAnew(ctx, before, appointmentStateWords[to]);
  const year = await moveYear(ctx, visit);
  await keepSteps(ctx, [visit.personId]);
  await offerUndo(ctx, before, visit);
  return { appointmentId: visit.id, state: visit.state, version: visit.version, year };
}

/** The task that stays, and what becomes of the other half, as the practice's rule or whoever pressed says. */
async function recordMissed(ctx: CommandContext, before: Appointment, { version, otherHalf }: Said) {
  const decided = { version, because: 'did-not-attend', reason: null, otherHalf } as const;
  const { appointments } = await letFallAway(ctx, before.id, decided);
  const [visit, released] = appointments;
  if (!visit) throw new Problem('not-found');
  if (released) await offerRestoring(ctx, appointments);
  else await offerUndo(ctx, before, visit);
  return { appointmentId: visit.id, state: visit.state, version: visit.version, year: 'noted' as const };
}

function isLive(state: Appointment['state']): boolean {
  return liveStates.includes(state);
}

/** What was cancelled stands again by `restore`, and what was offered by their yes: each asks what this does not. */
function refuseNoVisit({ state }: Appointment): void {
  if (state === 'cancelled') throw new Problem('step-not-possible', 'It has been cancelled.');
  if (state === 'pencilled') throw new Problem('step-not-possible', 'They have not said yes to it.');
}

async function refuseGone({ db }: CommandContext, { personId }: Appointment): Promise<void> {
  if (endingOf(await personIn(db, personId)).standing !== 'registered')
    throw new Problem('step-not-possible', 'They are no longer a patient here.');
}

/** Nobody has come, or stayed away, on a day that is still to come; nor has anybody missed what has not begun. */
function refuseTooEarly(ctx: CommandContext, before: Appointment, to: VisitState): void {
  if (to === 'did-not-attend') refuseMissedEarly(ctx, before);
  else if (to !== 'booked' && before.onDay > ctx.clock.today())
    throw new Problem('step-not-possible', 'That day is still to come.');
}

async function change(
  ctx: CommandContext,
  { id, state }: Appointment,
  { to, version }: { to: VisitState; version: number },
): Promise<Appointment> {
  const reason = order.indexOf(to) < order.indexOf(state) ? 'Put right' : null;
  return withItsPlaces(() => changeState(ctx, id, { to, version, reason }));
}

const order: readonly Appointment['state'][] = ['booked', 'arrived', 'in-room', 'done'];

async function offerUndo(ctx: CommandContext, before: Appointment, after: Appointment): Promise<void> {
  const { family_name: familyName, given_name: givenName, title } = await personIn(ctx.db, after.personId);
  ctx.canUndo({
    operation: 'booking.recordVisit',
    // What became of the other half was decided when they were missed, and is not decided again by taking this back.
    input: {
      personId: after.personId,
      appointmentId: after.id,
      to: before.state,
      version: after.version,
      otherHalf: 'keep',
    },
    words: `${appointmentStateWords[after.state]}, ${listName({ familyName, givenName, title })}`,
  });
}
