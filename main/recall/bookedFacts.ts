import type { BookedFacts } from '../../shared/recall/bookedAction.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { BookedRow } from './rounds.sql.ts';

const toCome = ['booked', 'arrived', 'in-room'];

/** What the appointment book says of one round: what is to come, what fell away and was not replaced, what was missed. */
export function bookedFacts(rows: readonly BookedRow[]): BookedFacts {
  const of = (part: BookedRow['part']) => rows.filter((row) => row.part === part);
  return {
    tests: dayToCome(of('tests')),
    conversation: dayToCome(of('conversation')),
    testsFellAwayOn: fellAwayOn(of('tests')),
    conversationFellAwayOn: fellAwayOn(of('conversation')),
    missed: rows.filter(({ state }) => state === 'did-not-attend').length,
  };
}

function dayToCome(rows: readonly BookedRow[]): IsoDate | null {
  return rows.findLast(({ state }) => toCome.includes(state))?.on_day ?? null;
}

function fellAwayOn(rows: readonly BookedRow[]): IsoDate | null {
  const stands = rows.some(({ state }) => toCome.includes(state) || state === 'done');
  const last = rows
    .map(({ changed_at }) => changed_at)
    .toSorted()
    .at(-1);
  return stands || last === undefined ? null : last.slice(0, 10);
}
