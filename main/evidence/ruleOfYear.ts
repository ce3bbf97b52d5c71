import { EvidenceTargets, withTargets } from '../../shared/evidence/hba1cTargets.ts';
import { qofRuleFor, type RuleOfYear } from '../../shared/evidence/qofRules.ts';
import type { QofYear } from '../../shared/time/qofYear.ts';
import type { Reader } from '../db/store.ts';
import { findSetting } from '../practice/settings.sql.ts';

export const targetsId = 'evidence-targets';

/** The HbA1c targets the practice has set; none until it does. */
export function findTargets(db: Reader) {
  return findSetting(db, targetsId, { schema: EvidenceTargets, usual: [] });
}

/** The rule a year is counted by in this practice. */
export async function ruleOfYear(db: Reader, year: QofYear): Promise<RuleOfYear> {
  return withTargets(qofRuleFor(year), (await findTargets(db)).value);
}
