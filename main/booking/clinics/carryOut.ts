import { appointmentPartWords } from '../../../shared/booking/appointment.ts';
import { Problem } from '../../../shared/problem.ts';
import type { WriteContext } from '../../context.ts';
import { keepSteps } from '../../recall/keepSteps.ts';
import {
  addCancelledEvents,
  cancelAppointments,
  closeClinics,
  releaseHoldsIn,
  removeUnusedClinics,
} from './closing.sql.ts';
import type { ClinicRow } from './clinic.sql.ts';
import { closedNow } from '../changes/pinboard.ts';
import { settleOffersOf, settleTellAndMove } from '../changes/settleTasks.sql.ts';
import { followTemplate } from './followTemplate.sql.ts';
import { keepFree } from './keepFree.ts';
import { movedIn, type Plan, type PlannedClinic } from './planChange.ts';
import { cancelledWords, openRebookTasks, type Fallen } from './rebookTasks.ts';

type How = {
  /** How many people were seen to have to be moved. */
  expected: number;
  /** Said of the clinics that close; the plan's own words where it is left out. They are then kept even if empty. */
  reason?: string;
};

type Gone = {
  /** Clinics that stay in the book, closed. */
  closed: string[];
  /** Clinics nobody was ever booked in, taken out of the book. */
  removed: ClinicRow[];
};
/** What it did: appointments cancelled, the other halves that went with them among them, and clinics. */
export type CarriedOut = Gone & { cancelled: string[] };

/**
 * Does to opened clinics what was shown, everything in one statement per kind. Throws `changed-by-someone-else` where
 * another number of people than was shown would have to be moved.
 */
export async function carryOut(
  ctx: WriteContext,
  plan: Plan,
  { expected, reason }: How,
): Promise<CarriedOut> {
  if (plan.people !== expected) throw new Problem('changed-by-someone-else', `${plan.people} people`);
  const why = new Map(plan.clinics.flatMap(({ moves }) => [...moves]));
  const fallen = movedIn(plan.clinics).map((one) => ({ ...one, why: reason ?? why.get(one.id) ?? '' }));
  const cancelled = plan.cancels ? await cancel(ctx, fallen, plan) : [];
  await openRebookTasks(ctx, fallen, plan);
  const gone = await changeClinics(ctx, plan, reason);
  await keepSteps(
    ctx,
    fallen.map(({ person_id }) => person_id),
  );
  return { cancelled, ...gone };
}

async function cancel(ctx: WriteContext, fallen: readonly Fallen[], { others }: Plan): Promise<string[]> {
  const released = fallen.flatMap(({ id, part, why }) => {
    const other = others.get(id);
    if (other?.act !== 'release') return [];
    return [{ appointmentId: other.id, reason: `${appointmentPartWords[part]} fell away: ${why}` }];
  });
  const all = [...fallen.map((one) => ({ appointmentId: one.id, reason: cancelledWords(one) })), ...released];
  const ids = all.map(({ appointmentId }) => appointmentId);
  const changed = await cancelAppointments(ctx.db, ids);
  // By the words it is cancelled with: taking that back finds by them what was to be told and offered.
  for (const [why, some] of Map.groupBy(all, ({ reason }) => reason)) {
    const ofThem = some.map(({ appointmentId }) => appointmentId);
    await settleTellAndMove(ctx.db, ofThem, closedNow(ctx, why));
    await settleOffersOf(ctx.db, ofThem, closedNow(ctx, why));
  }
  if (changed !== ids.length) throw new Problem('changed-by-someone-else', `${changed} of ${ids.length}`);
  const events = all.map((one) => ({ id: ctx.newId(), ...one }));
  await addCancelledEvents(ctx.db, events, { name: ctx.actor.name, at: ctx.clock.now() });
  return ids;
}

async function changeClinics(
  ctx: WriteContext,
  { clinics, cancels }: Plan,
  reason: string | undefined,
): Promise<Gone> {
  const going = clinics.filter(({ fate, booked }) => fate === 'goes' && (cancels || booked.length === 0));
  const gone = await takeOut(ctx, going, reason);
  const others = clinics.filter((one) => !going.includes(one));
  const to = others[0]?.to ?? null;
  const following = others.filter(({ fate }) => fate === 'follows').map(({ clinic }) => clinic.id);
  if (to !== null) await followTemplate(ctx.db, following, to);
  await keepFree(ctx, others);
  return gone;
}

async function takeOut(
  ctx: WriteContext,
  going: readonly PlannedClinic[],
  reason: string | undefined,
): Promise<Gone> {
  const ids = going.map(({ clinic }) => clinic.id);
  await releaseHoldsIn(ctx.db, ids, { lapsedBy: null });
  const left = new Set(reason === undefined ? await removeUnusedClinics(ctx.db, ids) : ids);
  const closing = going.filter(({ clinic }) => left.has(clinic.id));
  const byWhy = Map.groupBy(closing, ({ blocked }) => reason ?? blocked[0]?.why ?? 'Closed');
  for (const [why, some] of byWhy) {
    await closeClinics(
      ctx.db,
      some.map(({ clinic }) => clinic.id),
      why,
    );
  }
  return {
    closed: closing.map(({ clinic }) => clinic.id),
    removed: going.filter(({ clinic }) => !left.has(clinic.id)).map(({ clinic }) => clinic),
  };
}
