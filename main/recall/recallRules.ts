import { dueRulesOn, type DueRules } from '../../shared/recall/dueRules.ts';
import { daysBetweenSent, sendingSteps } from '../../shared/recall/ladder.ts';
import { defaultRecallRules, RecallRules } from '../../shared/recall/recallRules.ts';
import { KeptLimits } from '../../shared/recall/stuckLimits.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { Reader } from '../db/store.ts';
import { findSetting, type Setting } from '../practice/settings.sql.ts';

const KeptRules = RecallRules.extend({ limits: KeptLimits });

/** The practice's recall rules, or those the program comes with. */
export function findRecallRules(db: Reader): Promise<Setting<RecallRules>> {
  return findSetting(db, 'recall', { schema: KeptRules, usual: defaultRecallRules });
}

/** The due rules of a day; how often and how close together things are sent is the ladder's. */
export function dueRulesIn({ due, ladder }: RecallRules, day: IsoDate): DueRules {
  return {
    ...dueRulesOn(day, due),
    letters: sendingSteps(ladder),
    daysBetweenLetters: daysBetweenSent(ladder),
  };
}
