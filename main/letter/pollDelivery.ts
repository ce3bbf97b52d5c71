import type { DeliveryAnswer } from '../../shared/letter/sending.contract.ts';
import { Problem } from '../../shared/problem.ts';
import type { TaskContext } from '../context.ts';
import { createNotify, type Found, type Notify } from './notify.ts';
import { findSending } from './sendingSettings.ts';

type Open = { invitationId: string; notifyId: string | null; known: boolean };
type Told = { asked: number; arrived: number; failed: number; stopped: string | null };

/**
 * Asks what became of everything that has neither arrived nor failed, and puts the answers into the history. Nothing
 * to ask is no trouble: this runs by itself at the start of a day.
 */
export async function pollDelivery(ctx: TaskContext): Promise<Told> {
  const told: Told = { asked: 0, arrived: 0, failed: 0, stopped: null };
  const { sending, sample } = await ctx.stage.read(findSending);
  if (sample) return told;
  const notify = sending.apiKey === null ? null : createNotify(sending);

  for (let after = ''; ;) {
    const open = await ctx.call('letter.listOpenDeliveries', { after });
    const last = open.at(-1);
    if (!last) return told;
    after = last.invitationId;
    const { answers, stopped } = await answersFor(ctx, notify, open);
    told.asked += answers.length;
    if (answers.length > 0) {
      const { arrived, failed } = await ctx.call('letter.recordDelivery', { answers });
      told.arrived += arrived;
      told.failed += failed;
    }
    if (stopped !== null) return { ...told, stopped };
  }
}

/** As far as it answers; what it said until then is kept. */
async function answersFor(ctx: TaskContext, notify: Notify | null, open: readonly Open[]) {
  const answers: DeliveryAnswer[] = [];
  for (const [index, one] of open.entries()) {
    if (ctx.cancelled()) return { answers, stopped: 'Stopped. The rest is asked for the next time.' };
    ctx.progress(index, open.length, 'Asking what was delivered');
    const found = await askedOf(notify, one);
    if (found instanceof Problem) return { answers, stopped: found.message };
    answers.push({ invitationId: one.invitationId, ...found });
  }
  return { answers, stopped: null };
}

/** A service that is not asked any more tells as much as one that has forgotten. */
async function askedOf(
  notify: Notify | null,
  { invitationId, notifyId, known }: Open,
): Promise<Problem | Omit<DeliveryAnswer, 'invitationId'>> {
  const nothing = { notifyId, status: 'forgotten', on: null } as const;
  if (!notify || !known) return nothing;
  const asking = notifyId === null ? notify.findByReference(invitationId) : notify.findById(notifyId);
  const found = await asking.catch((error: unknown): Problem | Found | null => {
    if (error instanceof Problem) return error;
    throw error;
  });
  return found ?? nothing;
}
