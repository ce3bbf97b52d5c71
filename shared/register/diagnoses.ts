import type { IsoDate } from '../time/isoDate.ts';
import type { ReadCondition } from './readConditions.ts';
import { isOn } from './readConditions.ts';
import type { RegisterRule } from './registerRule.ts';

/** What a record holds for one register on one day. */
export type Diagnoses = {
  /** Everything that names the condition, whether it still counts or not. */
  recorded: ReadCondition[];
  /** What still counts, earliest first, undated last. */
  standing: ReadCondition[];
  /** Days after today on which something recorded as resolved takes effect. */
  changesOn: IsoDate[];
};

/** Sorts one person's conditions for a rule: which name it, and which of those nothing later takes away. */
export function diagnosesFor(
  rule: RegisterRule,
  conditions: readonly ReadCondition[],
  today: IsoDate,
): Diagnoses {
  const resolved = conditions.filter((condition) => isOn(condition, rule.resolvedLists));
  const recorded = named(rule, conditions, resolved.length > 0).filter(
    (condition) => !resolved.includes(condition),
  );
  const resolvedOn = resolved.flatMap(({ fact }) => fact.onsetOn ?? fact.resolvedOn ?? []);
  const inForce =
    resolvedOn
      .filter((day) => day <= today)
      .toSorted()
      .at(-1) ?? null;
  const ended = recorded.flatMap(({ fact }) => (fact.status === 'resolved' ? (fact.resolvedOn ?? []) : []));

  return {
    recorded,
    standing: recorded.filter((condition) => stands(condition, rule, { inForce, today })).toSorted(byDate),
    changesOn: [...resolvedOn, ...ended].filter((day) => day > today),
  };
}

function named(
  rule: RegisterRule,
  conditions: readonly ReadCondition[],
  hasResolved: boolean,
): ReadCondition[] {
  const exact = conditions.filter(
    (condition) =>
      isOn(condition, rule.lists) ||
      condition.answeredAs === rule.register ||
      condition.byHeading === rule.register,
  );
  if (exact.length > 0 || hasResolved) return exact;
  return conditions.filter((condition) => isOn(condition, rule.generalLists));
}

type Moment = { inForce: IsoDate | null; today: IsoDate };

// Only what is known takes a diagnosis away: without a date on either side it stands.
function stands({ fact }: ReadCondition, rule: RegisterRule, { inForce, today }: Moment): boolean {
  if (fact.status === 'resolved' && (fact.resolvedOn === null || fact.resolvedOn <= today)) return false;
  if (fact.onsetOn === null) return true;
  if (rule.diagnosedFrom !== null && fact.onsetOn < rule.diagnosedFrom) return false;
  return inForce === null || inForce <= fact.onsetOn;
}

function byDate(one: ReadCondition, other: ReadCondition): number {
  return (one.fact.onsetOn ?? '9999').localeCompare(other.fact.onsetOn ?? '9999');
}
