import { z } from 'zod';
import { PuzzleRead, type PlanProof } from '../../../shared/booking/plan/plan.contract.ts';
import type { Choices } from '../../../shared/booking/plan/puzzle.ts';

/** What the plan's process is asked: a month, how long it may take, and how near to the best is near enough. */
export const PlanRequest = z.object({
  puzzle: PuzzleRead,
  /** s */
  seconds: z.number().min(0.1).max(600),
  /** A share: 0.01 is 1 %. */
  gap: z.number().min(0).max(1),
});
export type PlanRequest = z.infer<typeof PlanRequest>;

/** An answer, better than the one reported before, and how good it is known to be. */
export type PlanReport = { choices: Choices; proof: PlanProof };
