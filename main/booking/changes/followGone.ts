import { fallAwayWords } from '../../../shared/booking/otherHalf.ts';
import { listInWords, screenDate } from '../../../shared/format.ts';
import type { WriteContext } from '../../context.ts';
import { keepSteps } from '../../recall/keepSteps.ts';
import { changeState } from '../bookPlace.ts';
import { deleteHold } from '../places.sql.ts';
import { appointmentsOfGone, cancelledOfThoseBack, holdsOfGone, peopleGone } from './gone.sql.ts';
import { closedNow, openTasks } from './pinboard.ts';
import { settleOffersOf, settleTasksOfPeople, settleTellTasksOf } from './settleTasks.sql.ts';

// Below what either engine binds at most, with room for the rest of the question.
const chunk = 500;

/**
 * What the book owes to what the record says (hard case 3): whoever has died or left has no appointments and no hold, at
 * once and both halves; whoever is back again is on the pinboard, since the places may be somebody else's by now.
 */
export async function followGone(ctx: WriteContext, personIds: readonly string[]): Promise<void> {
  for (let from = 0; from < personIds.length; from += chunk) {
    const ids = personIds.slice(from, from + chunk);
    await letGo(ctx, ids);
    await pinThoseBack(ctx, ids);
  }
}

async function letGo(ctx: WriteContext, ids: readonly string[]): Promise<void> {
  for (const { id } of await holdsOfGone(ctx.db, ids)) await deleteHold(ctx.db, id);
  const rows = await appointmentsOfGone(ctx.db, ids, ctx.clock.today());
  for (const { id, version, died } of rows) {
    const reason = fallAwayWords[died === 1 ? 'died' : 'left'];
    await changeState(ctx, id, { to: 'cancelled', version, reason });
    await settleOffersOf(ctx.db, [id], closedNow(ctx, reason));
  }
  const closing = closedNow(ctx, 'No longer a patient here');
  // Also of whoever has nothing to come any more: nobody rings the house of somebody who has died. What else was to be done
  // asks nobody while they are gone, and asks again when they are back.
  await settleTellTasksOf(ctx.db, await peopleGone(ctx.db, ids), closing);
  const gone = [...new Set(rows.map(({ person_id }) => person_id))];
  if (gone.length === 0) return;
  await settleTasksOfPeople(ctx.db, gone, closing);
  await keepSteps(ctx, gone);
}

async function pinThoseBack(ctx: WriteContext, ids: readonly string[]): Promise<void> {
  const reasons = [fallAwayWords.died, fallAwayWords.left];
  const rows = await cancelledOfThoseBack(ctx.db, ids, { reasons, today: ctx.clock.today() });
  await openTasks(
    ctx,
    [...Map.groupBy(rows, (row) => row.cycle_id).values()].flatMap(([first, ...rest]) => {
      if (!first) return [];
      const days = listInWords([first, ...rest].map(({ on_day }) => screenDate(on_day)));
      return [
        {
          person_id: first.person_id,
          cycle_id: first.cycle_id,
          appointment_id: first.id,
          kind: 'rebook-pair' as const,
          sentence: `Back again: the appointments of ${days} were cancelled`,
          due_on: ctx.clock.today(),
        },
      ];
    }),
  );
}
