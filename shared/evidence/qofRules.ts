import type { Register } from '../register/facts.ts';
import type { IsoDate } from '../time/isoDate.ts';
import { qofYearName, type QofYear } from '../time/qofYear.ts';

/** What one year's contract says of invitations, as data; a new year or a mid-year update is a new row. */
export type QofRule = {
  /** `2026/27, PRN02356, July 2026 update` */
  version: string;
  effectiveFrom: IsoDate;
  effectiveTo: IsoDate;
  source: string;
  /** What nobody could verify, as staff will read it; null where there is nothing. */
  notVerified: string | null;
  /** The second invitation is this many calendar days after the first, or more. */
  daysApart: number;
  /** For these registers, invitations count only after a latest HbA1c above target (mmol/mol, whole numbers). */
  hba1c: {
    registers: readonly Register[];
    target: number;
    targetIfFrail: number;
    /** Of the rule that two invitations must follow. */
    source: string;
    targetSource: string;
  };
  /** Diagnosed or registered in so many months up to the last day of the year: left out of the indicator as it is. */
  recent: { registers: readonly Register[]; months: number; source: string };
  /** Indicators of each register's own; a register without an entry has no rule this year. */
  indicators: Partial<Readonly<Record<Register, readonly string[]>>>;
  /** Indicators that read several registers; they give none of them a rule of its own. */
  acrossRegisters: readonly string[];
};

/**
 * Two invitations at least 7 calendar days apart, in the year, on different days; cervical screening (CS005, CS006) is
 * the exception and is not kept here (rules.md 3.2; guidance as quoted by Insight Solutions). Indicator ids: a public
 * rule-set project that checked them line by line (rules.md 3.2). CKD has no QOF domain in 2026/27.
 */
export const qofRules: readonly QofRule[] = [
  {
    version: '2026/27, PRN02356, July 2026 update',
    effectiveFrom: '2026-04-01',
    effectiveTo: '2027-03-31',
    source:
      'QOF guidance on personalised care adjustments: two invitations at two unique time points in the QOF year, ' +
      'separated by a minimum of 7 calendar days',
    notVerified:
      'Whether 2026/27 changes the wording on invitations could not be verified; that of 2025/26 is used.',
    daysApart: 7,
    hba1c: {
      registers: ['DM'],
      target: 58,
      targetIfFrail: 75,
      source: 'DM020 and DM021, rule 8 of the business rules',
      targetSource: 'background: common knowledge that a clinician has to confirm',
    },
    recent: {
      registers: ['DM', 'HTN'],
      months: 9,
      source: 'Business rules: diagnosed or registered in the 9 months up to and including 31 March',
    },
    indicators: {
      DM: ['DM006', 'DM014', 'DM020', 'DM021', 'DM034', 'DM035', 'DM036', 'DM037'],
      NDH: ['NDH003'],
      HTN: ['HYP010', 'HYP011'],
      CHD: ['CHD005'],
      STIA: ['STIA007'],
      AF: ['AF006', 'AF008'],
      HF: ['HF007', 'HF008', 'HF009'],
      AST: ['AST014', 'AST015'],
      COPD: ['COPD010'],
      SMI: ['MH002', 'MH003', 'MH006', 'MH007', 'MH011', 'MH012'],
      DEM: ['DEM004'],
    },
    acrossRegisters: ['CHOL003', 'CHOL004', 'CD001', 'CD002'],
  },
];

/** The rule a year is counted by. `borrowed`: the year has no row of its own, the nearest one is used and it is said. */
export type RuleOfYear = { year: QofYear; rule: QofRule; borrowed: boolean };

export function qofRuleFor(year: QofYear, rules: readonly QofRule[] = qofRules): RuleOfYear {
  const { last } = daysOfQofYear(year);
  const inOrder = rules.toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1));
  const begun = inOrder.findLast((rule) => rule.effectiveFrom <= last) ?? inOrder[0];
  if (!begun) throw new Error(`No QOF rule is known for ${qofYearName(year)}`);
  return { year, rule: begun, borrowed: begun.effectiveFrom > last || begun.effectiveTo < last };
}

/** A register has a rule in a year when an indicator reads it. */
export function hasRule({ indicators }: QofRule, register: Register): boolean {
  return (indicators[register] ?? []).length > 0;
}

/** 1 April and 31 March. */
export function daysOfQofYear(year: QofYear): { first: IsoDate; last: IsoDate } {
  return { first: `${year}-04-01`, last: `${year + 1}-03-31` };
}
