import { TellingRules, usualTellingRules } from '../../shared/letter/tellingRules.ts';
import type { Reader } from '../db/store.ts';
import { findSetting } from '../practice/settings.sql.ts';

export const tellingRulesId = 'telling';

/** How people are told of their appointments and reminded of them, as the practice has set it. */
export function findTellingRules(db: Reader) {
  return findSetting(db, tellingRulesId, { schema: TellingRules, usual: usualTellingRules });
}
