import { answerPlanRequest } from '../../main/jobs/plan/answerPlanRequest.ts';
import type { PlanReport } from '../../main/jobs/plan/planRequest.ts';
import { greedyPlan } from '../../shared/booking/plan/greedyPlan.ts';
import { layOut } from '../../shared/booking/plan/layOut.ts';
import { scoreOf, type Choices, type MonthPuzzle } from '../../shared/booking/plan/puzzle.ts';
import { PuzzleRead } from '../../shared/booking/plan/plan.contract.ts';
import { daysBetween } from '../../shared/time/isoDate.ts';
import { aBusyMonth } from '../shared/booking/plan/aMonth.ts';
import { figureOf, single, type Figure } from './figure.ts';

const people = 300;
const seconds = 60;

/** A month of 300 people with 15 % of capacity to spare: the first answer, the best one, and what they leave. */
export async function planFigures(): Promise<Figure[]> {
  const puzzle = PuzzleRead.parse(aBusyMonth({ count: people, spare: 0.15, seed: 1 }));
  const samples: number[] = [];
  let first: Choices = [];
  for (let turn = 0; turn < 12; turn += 1) {
    const began = performance.now();
    first = greedyPlan(puzzle);
    samples.push(performance.now() - began);
  }
  const before = process.cpuUsage();
  const began = performance.now();
  const best = await answerPlanRequest({ puzzle, seconds, gap: 0.01 }, () => undefined);
  const took = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  return [
    figureOf(
      { what: 'the first plan of a month', people, goal: { p95: 100 }, note: left(puzzle, first) },
      samples,
      null,
    ),
    single({
      what: 'the best plan of that month',
      people,
      unit: 's',
      value: took,
      goal: { p95: seconds },
      note: `${left(puzzle, best.choices)}, ${proofIn(best)}; ${((user + system) / 1e6).toFixed(0)} s of processor time`,
    }),
    single({
      what: '… its peak memory',
      people,
      unit: 'MB',
      value: process.resourceUsage().maxRSS / 1024,
      goal: { p95: 1000 },
    }),
  ];
}

function proofIn({ proof }: PlanReport): string {
  return `${proof.kind}${proof.percent === null ? '' : `, within ${proof.percent} %`}`;
}

/** `33 unplaced, 10,368 points, 14.2 days waited`: from the tests to the conversation, in the mean. */
function left(puzzle: MonthPuzzle, choices: Choices): string {
  const { placed, cost } = scoreOf(choices);
  const days = layOut(puzzle, choices).flatMap(({ tests, conversation }) =>
    tests && conversation ? [daysBetween(tests.run.onDay, conversation.run.onDay)] : [],
  );
  const waited = days.reduce((sum, one) => sum + one, 0) / Math.max(1, days.length);
  return `${puzzle.people.length - placed} unplaced, ${cost} points, ${waited.toFixed(1)} days waited`;
}
