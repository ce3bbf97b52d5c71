import { daysOfAnswers, meaningOf, type DeliveryStatus } from '../../shared/letter/deliveryStatus.ts';
import type { DeliveryAnswer } from '../../shared/letter/sending.contract.ts';
import { secondsBetween, type IsoDate } from '../../shared/time/isoDate.ts';
import { dayInEngland } from '../clock.ts';
import type { WriteContext } from '../context.ts';
import { keepSteps } from '../recall/keepSteps.ts';
import { eventOf } from './buildRun.ts';
import { deliveriesOf, forgetDelivery, keepDelivery, type DeliveryRow } from './delivery.sql.ts';
import { addInvitationEvents } from './letterRun.sql.ts';
import { findLetters, type LetterInRun } from './runOfLetters.ts';

/** What GOV.UK Notify answered, kept and, where it is final, put into the history of the invitation. */
export async function recordDelivery(
  ctx: WriteContext,
  answers: readonly DeliveryAnswer[],
): Promise<{ arrived: number; failed: number }> {
  const ids = answers.map(({ invitationId }) => invitationId);
  const letters = new Map((await findLetters(ctx.db, { ids })).map((letter) => [letter.id, letter]));
  const rows = new Map((await deliveriesOf(ctx.db, ids)).map((row) => [row.invitation_id, row]));
  const counts = { open: 0, arrived: 0, failed: 0 };
  for (const answer of answers) {
    const letter = letters.get(answer.invitationId);
    const row = rows.get(answer.invitationId);
    // Whatever is answered after the end changes nothing: an answer may come twice.
    if (letter?.stage !== 'printed' || !row || row.ended === 1) continue;
    counts[await recordOne(ctx, { letter, row }, answer)] += 1;
  }
  await keepSteps(
    ctx,
    [...letters.values()].map((letter) => letter.person_id),
  );
  return { arrived: counts.arrived, failed: counts.failed };
}

type Known = { letter: LetterInRun; row: DeliveryRow };

async function recordOne(
  ctx: WriteContext,
  { letter, row }: Known,
  { status, notifyId, on }: DeliveryAnswer,
) {
  if (status === 'not-taken') {
    const detail = 'GOV.UK Notify did not take it; it waits';
    await addInvitationEvents(ctx.db, [eventOf(ctx, letter, { kind: 'spoilt', detail })]);
    await forgetDelivery(ctx.db, letter.id);
    return 'open';
  }
  const known = believed(ctx, row, status);
  const { outcome, words } = meaningOf(known, letter.channel);
  await keepDelivery(ctx.db, {
    ...row,
    notify_id: notifyId ?? row.notify_id,
    status: known,
    asked_at: ctx.clock.now(),
    ended: outcome === 'open' ? 0 : 1,
  });
  if (outcome === 'open') return outcome;
  const event =
    outcome === 'arrived'
      ? ({ kind: 'posted', on: dayBetween(ctx, row, on) } as const)
      : ({ kind: 'returned', detail: words } as const);
  await addInvitationEvents(ctx.db, [eventOf(ctx, letter, event)]);
  return outcome;
}

/** That it knows nothing of a message is final only when it would have forgotten it; until then it may just be late. */
function believed(ctx: WriteContext, row: DeliveryRow, status: DeliveryStatus): DeliveryStatus {
  if (status !== 'forgotten') return status;
  const days = secondsBetween(row.handed_at, ctx.clock.now()) / 86_400;
  return days > daysOfAnswers ? status : row.status;
}

/** The day it arrived, never before it was handed over nor after today, whatever another clock says. */
function dayBetween(ctx: WriteContext, row: DeliveryRow, on: IsoDate | null): IsoDate {
  const handed = dayInEngland(row.handed_at);
  const today = ctx.clock.today();
  if (on === null || on > today) return today;
  return on < handed ? handed : on;
}
