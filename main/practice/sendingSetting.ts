import { nothingSetUp, Sending } from '../../shared/practice/sending.ts';
import type { Reader } from '../db/store.ts';
import { findSetting } from './settings.sql.ts';

export const sendingId = 'sending';

/** What the practice sends with, the key included: never part of an answer as it is. */
export function findSendingSetting(db: Reader) {
  return findSetting(db, sendingId, { schema: Sending, usual: nothingSetUp });
}
