import { AccessSettings } from '../../shared/people/accessSettings.ts';
import type { Reader } from '../db/store.ts';
import { findSetting } from '../practice/settings.sql.ts';

/** How the practice meets needs: reviews, longer visits, suppliers of formats. */
export function findAccessSettings(db: Reader) {
  return findSetting(db, 'accessible-information', {
    schema: AccessSettings,
    usual: AccessSettings.parse({}),
  });
}
