import loadHighs from 'highs';
import { scoreOf } from '../../../shared/booking/plan/puzzle.ts';
import type { PlanProof } from '../../../shared/booking/plan/plan.contract.ts';
import { Problem } from '../../../shared/problem.ts';
import { PlanRequest, type PlanReport } from './planRequest.ts';
import { solvePlan, type PlanSolved } from './solvePlan.ts';

/** The plan job's one question. Refuses a request that is not one. */
export async function answerPlanRequest(
  request: unknown,
  report: (report: PlanReport) => void,
): Promise<PlanReport> {
  const parsed = PlanRequest.safeParse(request);
  if (!parsed.success) throw new Problem('invalid-input', 'the plan');
  const { puzzle, seconds, gap } = parsed.data;
  const began = performance.now();
  const clock = () => (performance.now() - began) / 1000;
  const asReport = (solved: PlanSolved): PlanReport => ({
    choices: solved.choices,
    proof: proofOf(solved, { gap, seconds: clock() }),
  });
  const highs = await loadHighs();
  const solved = solvePlan(highs, puzzle, {
    // The solver looks at its clock between steps, and the answer has still to be sent.
    seconds: seconds * 0.96,
    gap,
    clock,
    onBetter: (better) => report(asReport(better)),
  });
  return asReport(solved);
}

/** With fewer people than could be placed, points say nothing: then it is not proven. */
function proofOf(
  { choices, peopleAtMost, pointsAtLeast }: PlanSolved,
  { gap, seconds }: { gap: number; seconds: number },
): PlanProof {
  const { placed, cost } = scoreOf(choices);
  const share = cost === 0 ? 0 : (cost - pointsAtLeast) / cost;
  const isMost = placed === peopleAtMost;
  const kind = !isMost || share > gap ? 'time-limit' : share <= 0 ? 'optimal' : 'within';
  return {
    kind,
    percent: isMost ? Math.ceil(Math.max(0, share) * 1000) / 10 : null,
    peopleAtMost,
    seconds: Math.round(seconds * 10) / 10,
  };
}
