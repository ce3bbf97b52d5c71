import type { z } from 'zod';
import type { PlaceWanted } from '../../../shared/booking/booking.contract.ts';
import type { planContract } from '../../../shared/booking/plan/plan.contract.ts';
import { placesFor } from '../../../shared/booking/clinic.ts';
import { bookingTaskKinds } from '../../../shared/booking/tasks.ts';
import { counted, listName, monthAndYear } from '../../../shared/format.ts';
import { holdReasons } from '../../../shared/letter/holdReasons.ts';
import { Problem, problems } from '../../../shared/problem.ts';
import { qofYearOf } from '../../../shared/time/qofYear.ts';
import type { CommandContext } from '../../context.ts';
import { keepSteps } from '../../recall/keepSteps.ts';
import { bookPlace, changeState } from '../bookPlace.ts';
import { checkPair, type WantedHalves } from '../pairs/checkPair.ts';
import { letGoOfOwn } from '../pairs/holdPair.ts';
import { clinicsNamed } from '../clinics/clinicsOnDays.sql.ts';
import { personOfRound } from '../pairs/pairs.sql.ts';
import { pairPapers, type Round } from '../pairs/pairPapers.ts';
import { settleOffersOf } from '../changes/settleTasks.sql.ts';
import { closedNow } from '../changes/pinboard.ts';
import { settleStanding } from '../changes/settleStanding.ts';
import { hasDeclinedSince, pencilledFor, type OfferedHalfRow } from './offers.sql.ts';
import { isAnyTaken } from './planDue.sql.ts';

type Input<N extends keyof typeof planContract> = z.output<(typeof planContract)[N]['input']>;
type Output<N extends keyof typeof planContract> = z.output<(typeof planContract)[N]['output']>;
type OnePerson = Round & WantedHalves;

/** Proposals become pencilled appointments. Whoever cannot be placed any more is named and left out, both halves. */
export async function pencilPlan(
  ctx: CommandContext,
  { month, proposals }: Input<'booking.pencilPlan'>,
): Promise<Output<'booking.pencilPlan'>> {
  const leftOut: Output<'booking.pencilPlan'>['leftOut'] = [];
  const done: string[] = [];
  for (const [index, one] of proposals.entries()) {
    ctx.progress(index, proposals.length, 'Pencilling people in');
    const why = await pencilOne(ctx, one);
    if (why === null) done.push(one.cycleId);
    else leftOut.push({ cycleId: one.cycleId, name: await nameOf(ctx, one), why });
  }
  if (done.length > 0)
    ctx.canUndo({
      operation: 'booking.dropPencilled',
      input: { month, cycleIds: done, alsoOffered: false },
      words: `Pencilled in ${counted(done.length, 'person', 'people')} for ${monthAndYear(month)}`,
    });
  return { pencilled: done.length, leftOut };
}

/** Why this person is left out; null where both halves are pencilled in. Nothing is written before all is looked at. */
async function pencilOne(ctx: CommandContext, one: OnePerson): Promise<string | null> {
  try {
    const { personId, cycleId } = one;
    // Another desk may have heard a no while the plan was looked for.
    if (await hasDeclinedSince(ctx.db, cycleId)) return holdReasons['declined-since'].sentence;
    const papers = await pairPapers(ctx.db, one, ctx.clock.today());
    const placed = await checkPair(ctx.db, papers, { wanted: one, today: ctx.clock.today() });
    const halves = (['tests', 'conversation'] as const).flatMap((part) => {
      const place = placed[part];
      return place ? [{ part, ...place }] : [];
    });
    for (const half of halves) await checkFree(ctx, personId, half);
    // A colleague may be on the phone with them; what one holds for them oneself makes room.
    await letGoOfOwn(ctx, personId);
    const same = { personId, cycleId, pairId: ctx.newId(), state: 'pencilled' } as const;
    for (const half of halves) await bookPlace(ctx, { ...same, ...half });
    return null;
  } catch (error) {
    if (error instanceof Problem) return whyLeftOut(error);
    throw error;
  }
}

/** The day they are booked for in another year of care is told; other details are for developers. */
function whyLeftOut({ code, detail }: Problem): string {
  return code === 'already-booked' && detail !== undefined ? detail : problems[code];
}

async function checkFree(
  ctx: CommandContext,
  personId: string,
  { clinicId, place, minutes }: PlaceWanted & { minutes: number },
): Promise<void> {
  const [clinic] = await clinicsNamed(ctx.db, [clinicId]);
  if (!clinic) throw new Problem('not-found');
  const count = placesFor(minutes, clinic.slot_minutes);
  if (clinic.state !== 'open' || place + count > clinic.places) throw new Problem('clinic-closed');
  const places = { clinicId, first: place, count };
  if (await isAnyTaken(ctx.db, places, { personId, now: ctx.clock.now() })) throw new Problem('place-taken');
}

async function nameOf({ db }: CommandContext, round: Round): Promise<string> {
  const row = await personOfRound(db, round);
  return row
    ? listName({ familyName: row.family_name, givenName: row.given_name, title: row.title })
    : 'Somebody who is no longer here';
}

/**
 * Lets go of what is pencilled in; people who have been confirmed since keep their appointments. Throws
 * `step-not-possible` where Ctrl+Z finds that all of it has been offered or booked since.
 */
export async function dropPencilled(
  ctx: CommandContext,
  { alsoOffered, ...whose }: Input<'booking.dropPencilled'>,
) {
  const rows = (await rowsOf(ctx, whose)).filter(({ kept_until }) => alsoOffered || kept_until === null);
  if (!alsoOffered && rows.length === 0)
    throw new Problem('step-not-possible', 'They have been offered their places since, or booked.');
  const people = await changeAll(ctx, rows, { to: 'cancelled', reason: 'Taken out of the plan' });
  return { dropped: people.length };
}

/** What is pencilled in is booked, as it is offered with its dates. */
export async function confirmPencilled(ctx: CommandContext, whose: Input<'booking.confirmPencilled'>) {
  const people = await changeAll(ctx, await rowsOf(ctx, whose), { to: 'booked', reason: null });
  return { booked: people.length };
}

async function rowsOf(
  ctx: CommandContext,
  { month, cycleIds }: Input<'booking.confirmPencilled'>,
): Promise<OfferedHalfRow[]> {
  const named = new Set(cycleIds);
  const rows = await pencilledFor(ctx.db, { year: qofYearOf(month), month });
  return rows.filter(({ cycle_id }) => named.size === 0 || named.has(cycle_id));
}

/** Gives the people concerned. */
async function changeAll(
  ctx: CommandContext,
  rows: readonly OfferedHalfRow[],
  { to, reason }: { to: 'booked' | 'cancelled'; reason: string | null },
): Promise<string[]> {
  for (const { id, version } of rows) await changeState(ctx, id, { to, version, reason });
  // Whoever is booked, or taken out of the plan, is not to be phoned with the offer any more.
  const ids = rows.flatMap(({ id, kept_until }) => (kept_until === null ? [] : [id]));
  await settleOffersOf(ctx.db, ids, closedNow(ctx, reason ?? 'Booked'));
  if (to === 'booked') {
    const cycleIds = rows.map(({ cycle_id }) => cycle_id);
    await settleStanding(ctx, cycleIds, { how: 'Booked', kinds: bookingTaskKinds });
  }
  const people = [...new Set(rows.map((row) => row.person_id))];
  await keepSteps(ctx, people);
  return people;
}
