import type { RuleShown } from './evidence.contract.ts';
import type { RuleOfYear } from './qofRules.ts';

/** The rule of a year as pages and files name it. */
export function ruleShown({ rule, borrowed }: RuleOfYear): RuleShown {
  return {
    version: rule.version,
    source: rule.source,
    notVerified: rule.notVerified,
    borrowed,
    daysApart: rule.daysApart,
    effectiveFrom: rule.effectiveFrom,
    effectiveTo: rule.effectiveTo,
    acrossRegisters: [...rule.acrossRegisters],
    hba1cSource: rule.hba1c.source,
    hba1cTarget: rule.hba1c.target,
    hba1cTargetIfFrail: rule.hba1c.targetIfFrail,
    hba1cTargetSource: rule.hba1c.targetSource,
  };
}
