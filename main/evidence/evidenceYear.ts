import type { z } from 'zod';
import type { evidenceContract } from '../../shared/evidence/evidence.contract.ts';
import { hasRule } from '../../shared/evidence/qofRules.ts';
import { recentFrom } from '../../shared/evidence/recentFor.ts';
import { ruleShown } from '../../shared/evidence/ruleShown.ts';
import { registers } from '../../shared/register/facts.ts';
import { registerNames } from '../../shared/register/registerNames.ts';
import type { QofYear } from '../../shared/time/qofYear.ts';
import type { Reader } from '../db/store.ts';
import { countFound, figuresOf } from './evidence.sql.ts';
import { ruleOfYear } from './ruleOfYear.ts';

type Year = z.input<(typeof evidenceContract)['evidence.findYear']['output']>;

/** The figures of a year, register by register; every figure is the number of rows of its list. */
export async function evidenceYear(db: Reader, year: QofYear): Promise<Year> {
  const ruled = await ruleOfYear(db, year);
  const { rule } = ruled;
  const figures = Map.groupBy(await figuresOf(db, year), (row) => row.register);
  return {
    year,
    rule: ruleShown(ruled),
    registers: registers
      .filter((register) => hasRule(rule, register))
      .map((register) => {
        const rows = figures.get(register) ?? [];
        return {
          register,
          name: registerNames[register].name,
          indicators: [...(rule.indicators[register] ?? [])],
          people: sumOf(rows, () => true),
          none: sumOf(rows, ({ counting }) => counting === 0),
          one: sumOf(rows, ({ counting }) => counting === 1),
          two: sumOf(rows, ({ counting }) => counting === 2),
          stillDue: sumOf(rows, ({ still_due }) => still_due === 1),
          recent: rule.recent.registers.includes(register)
            ? sumOf(rows, ({ recent }) => recent !== null)
            : null,
        };
      }),
    stillDue: await countFound(db, { year, register: null, show: 'still-due' }),
    recentFrom: recentFrom(year, rule),
    withoutRule: registers
      .filter((register) => !hasRule(rule, register))
      .map((register) => ({ register, name: registerNames[register].name })),
  };
}

type Alike = Awaited<ReturnType<typeof figuresOf>>[number];

function sumOf(rows: readonly Alike[], fits: (row: Alike) => boolean): number {
  return rows.filter(fits).reduce((sum, { n }) => sum + n, 0);
}
