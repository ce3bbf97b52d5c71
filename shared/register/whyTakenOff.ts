import { screenDate } from '../format.ts';
import type { Diagnoses } from './diagnoses.ts';
import type { MedicineStanding } from './medicineStanding.ts';
import type { ReadCondition } from './readConditions.ts';
import { isOn } from './readConditions.ts';
import { plainTerm, recordedWords } from './recordedWords.ts';
import type { RegisterRule } from './registerRule.ts';

type Off = {
  rule: RegisterRule;
  conditions: readonly ReadCondition[];
  diagnoses: Diagnoses;
  other: MedicineStanding | null;
};

/** Why nothing puts a person on a register, in one sentence. */
export function whyTakenOff({ rule, conditions, diagnoses, other }: Off): string {
  const last = latest(diagnoses.recorded);
  const resolved = latest(conditions.filter((condition) => isOn(condition, rule.resolvedLists)));
  const notCounted = conditions.find((condition) => isOn(condition, rule.notCountedLists));

  if (last && isTooOld(last, rule)) {
    return `${recordedWords(last)}; only diagnoses from ${screenDate(rule.diagnosedFrom ?? '')} count`;
  }
  if (last && last.fact.status === 'resolved') return `${recordedWords(last)}, ${endedWords(last)}`;
  if (last && resolved) return `${recordedWords(last)}, then ${laterWords(resolved)}`;
  if (resolved) return `${recordedWords(resolved)}, and no active diagnosis`;
  if (notCounted) return `${recordedWords(notCounted)}, which this practice does not count`;
  if (other?.state === 'lapsed')
    return `Lithium last issued ${screenDate(other.lastIssuedOn)}, and no diagnosis recorded`;
  return 'Nothing recorded for this register';
}

function latest(conditions: readonly ReadCondition[]): ReadCondition | undefined {
  return conditions
    .toSorted((one, other) => (one.fact.onsetOn ?? '').localeCompare(other.fact.onsetOn ?? ''))
    .at(-1);
}

function isTooOld({ fact }: ReadCondition, { diagnosedFrom }: RegisterRule): boolean {
  return diagnosedFrom !== null && fact.onsetOn !== null && fact.onsetOn < diagnosedFrom;
}

function endedWords({ fact }: ReadCondition): string {
  return fact.resolvedOn === null ? 'and marked as resolved' : `resolved ${screenDate(fact.resolvedOn)}`;
}

function laterWords({ fact }: ReadCondition): string {
  const term = plainTerm(fact.term);
  const words = /^[A-Z][a-z]/.test(term) ? term.charAt(0).toLowerCase() + term.slice(1) : term;
  return fact.onsetOn === null ? words : `${words} on ${screenDate(fact.onsetOn)}`;
}
