import { CheckSettings } from '../../shared/register/checks.ts';
import type { Reader } from '../db/store.ts';
import { findSetting } from '../practice/settings.sql.ts';

/** How long results count and which checks by choice this practice does. */
export function findCheckSettings(db: Reader) {
  return findSetting(db, 'checks', { schema: CheckSettings, usual: CheckSettings.parse({}) });
}
