import { z } from 'zod';
import { DueRules, defaultDueRules } from './dueRules.ts';
import { Ladder, defaultLadder } from './ladder.ts';
import { StepDelays, defaultStepDelays } from './stepDelays.ts';
import { StuckLimits, defaultStuckLimits } from './stuckLimits.ts';

/** Everything a practice sets about its recall: when, how, how long between steps, and from when somebody is stuck. */
export const RecallRules = z.object({
  /** Dated: those that have begun last are in force (`dueRulesOn`). */
  due: z.array(DueRules).min(1).max(20),
  ladder: Ladder,
  delays: StepDelays,
  limits: StuckLimits,
});
export type RecallRules = z.infer<typeof RecallRules>;

export const defaultRecallRules: RecallRules = {
  due: [defaultDueRules],
  ladder: defaultLadder,
  delays: defaultStepDelays,
  limits: defaultStuckLimits,
};
