import { defaultDueRules } from '../../shared/recall/dueRules.ts';
import { earliestInvitation } from '../../shared/recall/earliestInvitation.ts';
import { monthAndYear } from '../../shared/format.ts';
import { addDays, addToMonth, monthOf, type IsoDate } from '../../shared/time/isoDate.ts';
import { monthsOfQofYear, qofYearOf } from '../../shared/time/qofYear.ts';
import type { Clock, WriteContext } from '../context.ts';
import type { Store } from '../db/store.ts';
import { withEvidence } from '../evidence/withEvidence.ts';
import { buildRun } from '../letter/buildRun.ts';
import { confirmPosted } from '../letter/confirmPosted.ts';
import { markPrinted } from '../letter/markPrinted.ts';
import { judgeCohort } from '../letter/previewRun.ts';
import { lettersIn } from '../letter/runOfLetters.ts';
import { note } from '../recall/moveMonths.ts';

type Past = Pick<WriteContext, 'actor' | 'newId' | 'progress'> & {
  /** Who confirmed the runs, which are larger than one person makes alone. */
  secondPerson: string;
  store: Pick<Store, 'write'>;
  clock: Clock;
};

/** One in so many people of the groups a GP looks at first still waits for the GP's word. */
const waitsForGp = 10;

/** Days from the first letter until whoever has not been reviewed is reminded; they are reminded of the older months. */
const reminderAfter = 21;
const monthsUntilReminded = 4;

/**
 * The letters of the months behind, as the practice would have written them: the GP's word first, then made, printed
 * and posted on the days they were due, and a reminder where months have passed. This month's are left for whoever
 * looks around.
 */
export async function writeSampleLetters(past: Past): Promise<void> {
  const today = past.clock.today();
  for (const month of monthsOfQofYear(qofYearOf(today))) {
    const due = earliestInvitation({ plannedMonth: month, lastReviewOn: null, rules: defaultDueRules });
    if (due.by >= today) return;
    past.progress(0, 0, `Writing the letters of ${monthAndYear(month)}`);
    await onDay(past, due.from, async (ctx) => {
      await decideAsGp(ctx, month);
      await writeMonth(ctx, month, past.secondPerson);
    });
    if (addToMonth(month, monthsUntilReminded) <= monthOf(today))
      await onDay(past, addDays(due.from, reminderAfter), (ctx) => writeMonth(ctx, month, past.secondPerson));
  }
}

function onDay(past: Past, day: IsoDate, work: (ctx: WriteContext) => Promise<void>): Promise<void> {
  return past.store.write((db) =>
    withEvidence({ ...past, db, clock: dayOf(day), peopleChanged: nobody }, work),
  );
}

const nobody = () => Promise.resolve();

async function decideAsGp(ctx: WriteContext, month: string): Promise<void> {
  const waiting = (await judgeCohort(ctx, questionOf(month))).judged.filter(({ holds }) =>
    holds.some(({ code }) => code === 'waiting-for-gp'),
  );
  for (const [index, { row }] of waiting.entries()) {
    if (index % waitsForGp === 0) continue;
    const sentence = 'GP review: invite by letter';
    await note(ctx, { cycleId: row.cycle_id, kind: 'gp-invite', sentence, reason: null });
  }
}

const questionOf = (month: string) => ({ month, groupIds: [], channel: 'letter' as const });

async function writeMonth(ctx: WriteContext, month: string, secondPerson: string): Promise<void> {
  const question = questionOf(month);
  const { judged } = await judgeCohort(ctx, question);
  const expected = judged.filter(({ letter, holds }) => letter !== null && holds.length === 0).length;
  if (expected === 0) return;
  const confirmed = { by: secondPerson, at: ctx.clock.now() };
  const run = await buildRun(ctx, { ...question, expected, confirmed });
  const drawn = new Set((await lettersIn(ctx.db, [run.id])).map(({ id }) => id));
  await markPrinted(ctx, run.id, { drawn, again: false });
  const posted = addDays(ctx.clock.today(), 1);
  await confirmPosted({ ...ctx, clock: dayOf(posted) }, { runId: run.id, postedOn: posted, spoilt: [] });
}

/** Nine in the morning of a day. */
function dayOf(day: IsoDate): Clock {
  return { today: () => day, now: () => `${day}T09:00:00.000Z` };
}
