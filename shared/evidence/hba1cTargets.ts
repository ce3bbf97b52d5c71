import { z } from 'zod';
import { QofYear } from '../time/qofYear.ts';
import type { RuleOfYear } from './qofRules.ts';

function target(which: string) {
  const wrong = `Enter 20 to 120 mmol/mol for ${which}`;
  return z.int(wrong).min(20, wrong).max(120, wrong);
}

/** What the practice sets in place of the targets of the rule; mmol/mol, whole numbers. */
export const HbA1cTargets = z.object({
  /** They count for this QOF year and those after it, until others do. */
  fromYear: QofYear,
  target: target('the HbA1c target'),
  /** With moderate or severe frailty. */
  targetIfFrail: target('people with frailty'),
  /** Where they come from, as staff will read it. */
  source: z.string().trim().min(1, 'Say where they come from').max(300, 'Use 300 characters or fewer'),
});
export type HbA1cTargets = z.infer<typeof HbA1cTargets>;

/** Each year once; empty: those of the rules. */
export const EvidenceTargets = z
  .array(HbA1cTargets)
  .max(20)
  .refine(
    (all) => new Set(all.map(({ fromYear }) => fromYear)).size === all.length,
    'Two targets begin in the same year',
  );

/** The rule of a year with the targets the practice has set for it; its version says so. */
export function withTargets(ruled: RuleOfYear, all: readonly HbA1cTargets[]): RuleOfYear {
  const set = all
    .filter(({ fromYear }) => fromYear <= ruled.year)
    .reduce<HbA1cTargets | null>((last, one) => (last && last.fromYear > one.fromYear ? last : one), null);
  if (set === null) return ruled;
  const { rule } = ruled;
  const { target, targetIfFrail, source } = set;
  return {
    ...ruled,
    rule: {
      ...rule,
      version: `${rule.version}; HbA1c ${target}, ${targetIfFrail} with frailty`,
      hba1c: { ...rule.hba1c, target, targetIfFrail, targetSource: source },
    },
  };
}
