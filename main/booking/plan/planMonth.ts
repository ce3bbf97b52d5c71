import { counted } from '../../../shared/format.ts';
import { greedyPlan } from '../../../shared/booking/plan/greedyPlan.ts';
import type { MonthPlan, MonthRead, PlanProof } from '../../../shared/booking/plan/plan.contract.ts';
import { scoreOf, type Choices } from '../../../shared/booking/plan/puzzle.ts';
import { Problem } from '../../../shared/problem.ts';
import type { YearMonth } from '../../../shared/time/isoDate.ts';
import type { TaskContext } from '../../context.ts';
import type { PlanReport, PlanRequest } from '../../jobs/plan/planRequest.ts';
import { planOf } from './planAnswer.ts';

/** The first answer, at once. */
export function firstPlan(read: MonthRead): MonthPlan {
  return planOf(read, { choices: greedyPlan(read.puzzle), proof: unproven('first', read) });
}

function unproven(kind: PlanProof['kind'], { puzzle }: MonthRead): PlanProof {
  return { kind, percent: null, peopleAtMost: puzzle.people.length, seconds: 0 };
}

type Asked = { month: YearMonth; seconds: number };

/**
 * The best answer within some seconds, made in a process of its own. Cancelled the process is ended at once and the best
 * answer until then is given. Throws `plan-failed` where the process died: nothing has been pencilled in.
 */
export async function planMonth(ctx: TaskContext, { month, seconds }: Asked): Promise<MonthPlan> {
  const read = await ctx.call('booking.findMonthPuzzle', { month });
  if (ctx.cancelled()) throw new Problem('cancelled');
  if (read.puzzle.people.length === 0) return firstPlan(read);
  const best = await solved(ctx, read, seconds);
  return planOf(read, best ?? { choices: greedyPlan(read.puzzle), proof: unproven('stopped', read) });
}

/** Seconds between two answers that are shown while a better one is looked for. */
const showEvery = 2;

type Answer = { choices: Choices; proof: PlanProof };

/** The last that was heard of the process; null where it was ended before it said anything. */
async function solved(ctx: TaskContext, read: MonthRead, seconds: number): Promise<Answer | null> {
  const job = ctx.host.startJob('plan');
  let last: PlanReport | null = null;
  let since = 0;
  let shown: PlanReport | null = null;
  /** The best until now is shown as it is while the search goes on; not so often that nobody can read it. */
  const showBest = () => {
    if (last === null || last === shown) return;
    shown = last;
    ctx.soFar(planOf(read, last));
  };
  const tell = () => ctx.progress(Math.min(since, seconds), seconds, wordsFor(last, since));
  const watch = setInterval(() => {
    since += 0.25;
    if (ctx.cancelled()) job.end();
    else if (Number.isInteger(since)) tell();
    if (!ctx.cancelled() && since % showEvery === 0) showBest();
  }, 250);
  tell();
  try {
    const request: PlanRequest = { puzzle: read.puzzle, seconds, gap: 0.01 };
    return (await job.ask(request, (report) => {
      last = report as PlanReport;
      tell();
    })) as PlanReport;
  } catch (error) {
    if (ctx.cancelled()) return stopped(last);
    const died = error instanceof Problem && error.code === 'unexpected';
    throw died ? new Problem('plan-failed', error.detail) : error;
  } finally {
    clearInterval(watch);
    job.end();
  }
}

function stopped(last: PlanReport | null): Answer | null {
  return last && { choices: last.choices, proof: { ...last.proof, kind: 'stopped' } };
}

function wordsFor(last: PlanReport | null, seconds: number): string {
  const elapsed = `${Math.floor(seconds)} s`;
  if (last === null) return `Looking for a better answer: ${elapsed}`;
  const { placed } = scoreOf(last.choices);
  const within =
    last.proof.percent === null ? '' : `, within ${last.proof.percent} % of the best there can be`;
  return `Better answer found: ${counted(placed, 'person', 'people')} placed${within}. ${elapsed}`;
}
