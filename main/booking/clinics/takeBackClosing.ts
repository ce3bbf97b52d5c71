import type { z } from 'zod';
import type { clinicsContract } from '../../../shared/booking/clinics.contract.ts';
import { touches, type TimeOff } from '../../../shared/booking/timeOff.ts';
import { asItIs } from '../../../shared/booking/whatBecomes.ts';
import { screenDate } from '../../../shared/format.ts';
import { Problem } from '../../../shared/problem.ts';
import type { CommandContext, Handlers, WriteContext } from '../../context.ts';
import { changeVersioned } from '../../db/changeVersioned.ts';
import { restore } from '../changes/restore.ts';
import { expectedAgain } from '../changes/restore.sql.ts';
import { blockPlaces } from '../places.sql.ts';
import type { CarriedOut } from './carryOut.ts';
import { addClinics, timeOffFrom } from './clinic.sql.ts';
import { versionsOf } from './closing.sql.ts';
import { clinicsNamed } from './clinicsOnDays.sql.ts';
import { keepFree } from './keepFree.ts';
import { clinicsToOpen } from './openClinics.ts';
import { planReach } from './planChange.ts';
import { refusingOverlap } from './refusingOverlap.ts';

type TakeBack = Handlers<typeof clinicsContract>['booking.takeBackClosing'];
type Input = z.output<(typeof clinicsContract)['booking.takeBackClosing']['input']>;

/** More than this is not put back by one key; it is looked at, clinic by clinic. */
const atMost = 1000;

/** Ctrl+Z: what a closing or time off took away, so that all of it can stand again. */
export async function offerTakingBack(
  ctx: CommandContext,
  { cancelled, closed, removed }: CarriedOut,
  { timeOff, words }: { timeOff: readonly TimeOff[]; words: string },
): Promise<void> {
  const ofTemplate = removed.flatMap(({ template_id, of_day, on_day }) =>
    template_id !== null && of_day === on_day ? [{ templateId: template_id, onDay: on_day }] : [],
  );
  const sizes = [cancelled, closed, removed, timeOff].map(({ length }) => length);
  // A clinic that had been moved and was then taken away cannot be made again as it was.
  if (ofTemplate.length < removed.length || sizes.some((size) => size > atMost)) return;
  const input: Input = {
    timeOff: timeOff.map(({ id, version }) => ({ id, version })),
    clinics: await versionsOf(ctx.db, 'clinic', closed),
    removed: ofTemplate,
    appointments: await versionsOf(ctx.db, 'appointment', cancelled),
  };
  ctx.canUndo({ operation: 'booking.takeBackClosing', input, words });
}

/**
 * Time off that was entered, and clinics that were closed for it or by themselves, as if that had not been: the clinics
 * are held again and whoever was cancelled has their place again. All of it or nothing: throws `place-given-away` and
 * `booked-again` where somebody has gone on since, `clinics-overlap`, `step-not-possible` with the reason.
 */
export const takeBackClosing: TakeBack = async (ctx, { timeOff, clinics, removed, appointments }) => {
  const off = await endTimeOff(ctx, timeOff);
  await openAgain(ctx, clinics);
  const made = await makeAgain(ctx, removed);
  const ids = new Set(clinics.map(({ id }) => id));
  await keepFreeAgain(ctx, { off, ids });
  const expected = await expectedAgain(
    ctx.db,
    appointments.map(({ id }) => id),
  );
  // The record has the last word: whoever has died or left since stays cancelled.
  const restored = await restore(
    ctx,
    appointments.filter(({ id }) => expected.has(id)),
    { asIfNever: true },
  );
  return { opened: clinics.length + made, restored: restored.length };
};

async function endTimeOff(ctx: WriteContext, which: Input['timeOff']): Promise<TimeOff[]> {
  const known = new Map((await timeOffFrom(ctx.db, ctx.clock.today())).map((one) => [one.id, one]));
  const ended: TimeOff[] = [];
  for (const { id, version } of which) {
    const off = known.get(id);
    if (!off) throw new Problem('step-not-possible', 'That time off is over, or has been taken back.');
    await changeVersioned(ctx.db, 'time_off', { id, version }, { taken_back_at: ctx.clock.now() });
    ended.push(off);
  }
  return ended;
}

async function openAgain(ctx: WriteContext, clinics: Input['clinics']): Promise<void> {
  const there = await clinicsNamed(
    ctx.db,
    clinics.map(({ id }) => id),
  );
  const today = ctx.clock.today();
  const over = there.find(({ on_day }) => on_day < today);
  if (over) throw new Problem('step-not-possible', `${screenDate(over.on_day)} is over.`);
  const open = { state: 'open', closed_reason: null };
  for (const one of clinics) await refusingOverlap(changeVersioned(ctx.db, 'clinic', one, open));
}

/** Clinics nobody had ever been booked in were taken out of the book: their templates give them again. */
async function makeAgain(ctx: WriteContext, removed: Input['removed']): Promise<number> {
  const days = removed.map(({ onDay }) => onDay).toSorted();
  const [from, until] = [days[0], days.at(-1)];
  if (from === undefined || until === undefined) return 0;
  const wanted = new Set(removed.map(({ templateId, onDay }) => `${templateId} ${onDay}`));
  const { rows, blocked } = await clinicsToOpen(ctx, { from, until });
  const again = rows.filter(({ template_id, on_day }) => wanted.has(`${template_id} ${on_day}`));
  const ids = new Set(again.map(({ id }) => id));
  await refusingOverlap(addClinics(ctx.db, again));
  await blockPlaces(
    ctx.db,
    blocked.filter(({ clinicId }) => ids.has(clinicId)),
  );
  return again.length;
}

/** The places kept free for it are free again where nothing else keeps them. */
async function keepFreeAgain(
  ctx: WriteContext,
  { off, ids }: { off: readonly TimeOff[]; ids: ReadonlySet<string> },
): Promise<void> {
  const { clinics } = await planReach(ctx, {
    which: { from: ctx.clock.today() },
    touches: (clinic) => ids.has(clinic.id) || off.some((one) => touches(one, clinic)),
    wanted: asItIs,
    cancels: false,
    to: null,
  });
  const other = clinics.find(({ clinic, fate }) => fate === 'goes' && ids.has(clinic.id));
  if (other) {
    const { name, on_day } = other.clinic;
    const why = other.blocked[0]?.why ?? 'not held';
    throw new Problem('step-not-possible', `${name} on ${screenDate(on_day)}: ${why}, entered since.`);
  }
  await keepFree(
    ctx,
    clinics.filter(({ fate }) => fate !== 'goes'),
  );
}
