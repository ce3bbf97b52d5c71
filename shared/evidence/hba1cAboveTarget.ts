import type { Register } from '../register/facts.ts';
import type { IsoDate } from '../time/isoDate.ts';
import type { QofRule } from './qofRules.ts';

/** mmol/mol, as recorded; `comparator` where the laboratory gave a bound. */
export type HbA1c = { on: IsoDate; value: number; comparator: '<' | '<=' | '>' | '>=' | null };

/** Whole mmol/mol. */
export type HbA1cAboveTarget = { on: IsoDate; value: number; target: number };

export type HbA1cQuestion = {
  register: Register;
  rule: QofRule;
  /** The last day that matters. */
  until: IsoDate;
  results: readonly HbA1c[];
  /** Moderate or severe frailty. */
  frail: boolean;
};

/**
 * The latest HbA1c, where it is above target: two invitations must then follow it (DM020 and DM021, rule 8; rules.md
 * 3.2). Values are compared as whole mmol/mol, as laboratories report them; of two on one day the higher stands.
 */
export function hba1cAboveTarget({
  register,
  rule,
  until,
  results,
  frail,
}: HbA1cQuestion): HbA1cAboveTarget | null {
  if (!rule.hba1c.registers.includes(register)) return null;
  const [latest] = results
    .filter(({ on }) => on <= until)
    .toSorted((one, other) => (one.on === other.on ? other.value - one.value : one.on < other.on ? 1 : -1));
  if (!latest) return null;

  const target = frail ? rule.hba1c.targetIfFrail : rule.hba1c.target;
  const value = Math.round(latest.value);
  const isAbove = value > target || (value === target && latest.comparator === '>');
  return isAbove ? { on: latest.on, value, target } : null;
}
