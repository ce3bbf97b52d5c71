import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../shared/time/isoDate.ts';
import type { Clock } from './context.ts';

/** The practice's clock: days are days in England, whatever the computer's time zone says. */
export const systemClock: Clock = {
  today: () => Temporal.Now.plainDateISO('Europe/London').toString(),
  now: () => Temporal.Now.instant().toString({ fractionalSecondDigits: 3 }),
};

/** The day in England of an instant as other systems write it. */
export function dayInEngland(instant: string): IsoDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDate().toString();
}

/** UUID version 7 (RFC 9562): rows sort by the time they were made. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Temporal.Now.instant().epochMilliseconds, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
