import type { z } from 'zod';
import type { evidenceContract } from '../../shared/evidence/evidence.contract.ts';
import { hasRule, qofRuleFor } from '../../shared/evidence/qofRules.ts';
import { recentFrom } from '../../shared/evidence/recentFor.ts';
import { ruleShown } from '../../shared/evidence/ruleShown.ts';
import { registers } from '../../shared/register/facts.ts';
import { registerNames } from '../../shared/register/registerNames.ts';
import type { QofYear } from '../../shared/time/qofYear.ts';
import type { Reader } from '../db/store.ts';
import { countFound, figuresOf } from './evidence.sql.ts';

type Year = z.input<(typeof evidenceContract)['evidence.findYear']['output']>;

/** The figures of a year, register by register; every figure is the number of rows of its list. */
export async function evidenceYear(db: Reader, year: QofYear): Promise<Year> {
  const ruled = qofRuleFor(year);
  const { rule } = ruled;
  const figures = new Map((await figuresOf(db, year)).map((row) => [row.register, row]));
  return {
    year,
    rule: ruleShown(ruled),
    registers: registers
      .filter((register) => hasRule(rule, register))
      .map((register) => {
        const { none = 0, one = 0, two = 0, still_due = 0, recent = 0 } = figures.get(register) ?? {};
        return {
          register,
          name: registerNames[register].name,
          indicators: [...(rule.indicators[register] ?? [])],
          people: none + one + two,
          none,
          one,
          two,
          stillDue: still_due,
          recent: rule.recent.registers.includes(register) ? recent : null,
        };
      }),
    stillDue: await countFound(db, { year, register: null, show: 'still-due' }),
    recentFrom: recentFrom(year, rule),
    withoutRule: registers
      .filter((register) => !hasRule(rule, register))
      .map((register) => ({ register, name: registerNames[register].name })),
  };
}
