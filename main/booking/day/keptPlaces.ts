import type { DayCell } from '../../../shared/booking/day.contract.ts';
import type { Occupied } from '../../../shared/booking/dayCells.ts';
import { listName } from '../../../shared/format.ts';
import { secondsBetween, type Instant } from '../../../shared/time/isoDate.ts';
import type { KeptPlaceRow } from './day.sql.ts';

type Of<K extends DayCell['kind']> = Omit<Extract<DayCell, { kind: K }>, 'place' | 'startsAt' | 'minutes'>;
/** A reason why places are kept free, or whoever holds them. */
export type Kept = Of<'blocked'> | Of<'held'>;

/** Places kept free or held as neighbours that belong together; a hold that has lapsed holds nothing. */
export function occupiedBeside(rows: readonly KeptPlaceRow[], now: Instant): Occupied<Kept>[] {
  const found: (Occupied<Kept> & { key: string })[] = [];
  for (const row of rows) {
    const what = keptIn(row, now);
    if (!what) continue;
    const key = row.hold_id ?? `why ${row.blocked}`;
    const last = found.at(-1);
    if (last && last.key === key && last.first + last.count === row.place) last.count += 1;
    else found.push({ key, first: row.place, count: 1, what });
  }
  return found.map(({ first, count, what }) => ({ first, count, what }));
}

function keptIn(row: KeptPlaceRow, now: Instant): Kept | null {
  if (row.blocked !== null) return { kind: 'blocked', why: row.blocked };
  if (row.hold_id === null || row.until === null || row.until <= now) return null;
  return {
    kind: 'held',
    holdId: row.hold_id,
    personId: row.person_id ?? '',
    name: listName({
      familyName: row.family_name ?? '',
      givenName: row.given_name ?? '',
      title: row.title,
    }),
    heldBy: row.held_by ?? '',
    minutesLeft: Math.max(1, Math.ceil(secondsBetween(now, row.until) / 60)),
  };
}
