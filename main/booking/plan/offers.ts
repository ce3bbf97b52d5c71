import type { z } from 'zod';
import type { Appointment } from '../../../shared/booking/appointment.ts';
import type { planContract } from '../../../shared/booking/plan/plan.contract.ts';
import { settledBy } from '../../../shared/booking/tasks.ts';
import { screenDate, screenDay } from '../../../shared/format.ts';
import { Problem } from '../../../shared/problem.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import { qofYearOf } from '../../../shared/time/qofYear.ts';
import type { CommandContext } from '../../context.ts';
import { changeVersioned } from '../../db/changeVersioned.ts';
import { keepSteps } from '../../recall/keepSteps.ts';
import { liveAppointmentsOf } from '../appointment.sql.ts';
import { changeState, noteEvent } from '../bookPlace.ts';
import { closedNow, openTasks } from '../changes/pinboard.ts';
import { settleBooked } from '../changes/settleTasks.sql.ts';
import { offerRestoring } from '../changes/restore.ts';
import { freeOffer } from './freeOffer.ts';
import { keepTogether } from './keepTogether.ts';
import { lastDayOf, offerOf } from './offerInWords.ts';
import {
  lapsedOffers,
  offeredTo,
  pencilledFor,
  pencilledForNothing,
  type OfferedHalfRow,
} from './offers.sql.ts';

type Input<N extends keyof typeof planContract> = z.output<(typeof planContract)[N]['input']>;

/**
 * Whoever is pencilled in is invited to book: their places are kept until a day, never beyond the day before the first of
 * them, and each is on the pinboard to be asked. Who would have to come today is not: there is no day left to answer.
 * Throws `invalid-input` for a day that is not to come.
 */
export async function inviteToBook(
  ctx: CommandContext,
  { month, cycleIds, keptUntil }: Input<'booking.inviteToBook'>,
): Promise<{ invited: number }> {
  const today = ctx.clock.today();
  if (keptUntil <= today) throw new Problem('invalid-input', 'keptUntil');
  const named = new Set(cycleIds);
  const rows = (await pencilledFor(ctx.db, { year: qofYearOf(month), month })).filter(
    ({ cycle_id, kept_until }) => kept_until === null && (named.size === 0 || named.has(cycle_id)),
  );
  const rounds = [...Map.groupBy(rows, ({ cycle_id }) => cycle_id).values()].filter((halves) =>
    halves.every(({ on_day }) => on_day > today),
  );
  for (const halves of rounds) await keepOne(ctx, halves, keptUntil);
  // Nobody is asked by the ladder as well while an offer stands.
  await keepSteps(
    ctx,
    rows.map(({ person_id }) => person_id),
  );
  return { invited: rounds.length };
}

async function keepOne(
  ctx: CommandContext,
  halves: readonly OfferedHalfRow[],
  until: IsoDate,
): Promise<void> {
  const [first] = halves;
  if (!first) return;
  const round = { personId: first.person_id, cycleId: first.cycle_id };
  for (const { id, version } of halves)
    await changeVersioned(ctx.db, 'appointment', { id, version }, { kept_until: until });
  // With a half that was offered before, as one offer: whoever rings is told both.
  const ids = halves.map(({ id }) => id);
  const kept = await keepTogether(ctx, round, ids);
  const sentence = `Place kept until ${screenDay(lastDayOf(kept) ?? until)}`;
  for (const id of ids) await noteEvent(ctx, id, { kind: 'note', sentence, reason: null });
  // What waited for one of them waits no longer: they are asked by the offer.
  const stands = (await liveAppointmentsOf(ctx.db, round.cycleId)).filter(
    ({ id, state }) => state !== 'pencilled' || kept.some((half) => half.id === id),
  );
  const kinds = settledBy(stands.map(({ part }) => part));
  await settleBooked(ctx.db, { cycleId: round.cycleId, kinds }, closedNow(ctx, 'Offered'));
  const offer = offerOf(kept);
  if (offer) await openTasks(ctx, [{ ...offer, due_on: ctx.clock.today() }]);
}

/** The person says yes: what they were offered is booked. Throws `step-not-possible` where it is no longer kept. */
export async function acceptOffer(
  ctx: CommandContext,
  asked: Input<'booking.acceptOffer'>,
): Promise<{ appointments: Appointment[] }> {
  const halves = await keptFor(ctx, asked);
  const appointments: Appointment[] = [];
  for (const { id, version } of halves)
    appointments.push(await changeState(ctx, id, { to: 'booked', version, reason: 'They said yes' }));
  const kinds = settledBy(halves.map(({ part }) => part));
  await settleBooked(ctx.db, { cycleId: asked.cycleId, kinds }, closedNow(ctx, 'Booked'));
  await keepSteps(ctx, [asked.personId]);
  return { appointments };
}

/**
 * Once a day: places that were kept until a day that has passed are free again (`freeOffer`), and those of a plan that is
 * for nothing by now. Run again it finds nothing to do.
 */
export async function freeLapsed(ctx: CommandContext): Promise<{ freed: number }> {
  const today = ctx.clock.today();
  const rounds = [...Map.groupBy(await lapsedOffers(ctx.db, today), ({ cycle_id }) => cycle_id).values()];
  for (const halves of rounds) await letLapse(ctx, halves);
  for (const { id, version } of await pencilledForNothing(ctx.db, today))
    await changeState(ctx, id, { to: 'cancelled', version, reason: 'Planned, and never offered' });
  await keepSteps(
    ctx,
    rounds.flatMap(([first]) => first?.person_id ?? []),
  );
  return { freed: rounds.length };
}

async function letLapse(ctx: CommandContext, halves: readonly OfferedHalfRow[]): Promise<void> {
  await freeOffer(ctx, halves, `Not answered by ${screenDate(lastDayOf(halves) ?? ctx.clock.today())}`);
}

/**
 * They do not want the places that are kept for them: those are free again. Ctrl+Z keeps them once more. Throws
 * `step-not-possible` where they are no longer kept.
 */
export async function letGoOfOffer(
  ctx: CommandContext,
  asked: Input<'booking.letGoOfOffer'>,
): Promise<{ appointments: Appointment[] }> {
  const halves = await keptFor(ctx, asked);
  const appointments = await freeOffer(ctx, halves, 'They let it go');
  await keepSteps(ctx, [asked.personId]);
  await offerRestoring(ctx, appointments);
  return { appointments };
}

async function keptFor(ctx: CommandContext, asked: Input<'booking.acceptOffer'>): Promise<OfferedHalfRow[]> {
  const halves = await offeredTo(ctx.db, asked);
  if (halves.length === 0)
    throw new Problem('step-not-possible', 'The places they were offered are no longer kept.');
  return halves;
}
