import type { Channel } from '../../shared/recall/channel.ts';
import { missingFor } from '../../shared/letter/sending.ts';
import type { SendingSettings } from '../../shared/letter/sending.contract.ts';
import { Problem } from '../../shared/problem.ts';
import type { Reader } from '../db/store.ts';
import { findPractice } from '../practice/practice.sql.ts';
import { findSendingSetting } from '../practice/sendingSetting.ts';

/** What the practice sends with, the key included; for those who sign requests, and no answer of any operation. */
export async function findSending(db: Reader) {
  const { value, version } = await findSendingSetting(db);
  return { sending: value, version, sample: (await findPractice(db))?.sample === 1 };
}

/** Of the key only its end. */
export async function sendingShown(db: Reader): Promise<SendingSettings> {
  const { sending, version, sample } = await findSending(db);
  const { apiKey, ...others } = sending;
  return { ...others, keyEnding: apiKey?.slice(-4) ?? null, sample, version };
}

/** Throws `sample-sends-nothing` or `sending-not-set-up` where a channel cannot be used. */
export async function mustBeReady(db: Reader, channel: Channel): Promise<void> {
  const { sending, sample } = await findSending(db);
  if (missingFor(channel, sending, sample) === null) return;
  throw new Problem(sample ? 'sample-sends-nothing' : 'sending-not-set-up');
}
