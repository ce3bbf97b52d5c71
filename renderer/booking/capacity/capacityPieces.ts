import type { MonthFigures } from '../../../shared/booking/capacity/capacityDemand.ts';
import type { CapacityGroup } from '../../../shared/booking/capacity/capacityYear.ts';
import type { YearMonth } from '../../../shared/time/isoDate.ts';

/** Where the reader is: a month and, in its column, a group; null is the whole column. */
export type Place = { month: YearMonth; groupId: string | null };

/** A group's part of a column: from `below` up, in minutes. */
export type Piece = { month: YearMonth; groupId: string; letter: string; below: number; minutes: number };

/** The parts of one column, from the bottom up in the order of the groups. */
export function piecesOfMonth({ month, byGroup }: MonthFigures, groups: readonly CapacityGroup[]): Piece[] {
  let below = 0;
  return groups.flatMap(({ id, letter }) => {
    const minutes = byGroup.find(({ groupId }) => groupId === id)?.load.minutes ?? 0;
    if (minutes <= 0) return [];
    const piece = { month, groupId: id, letter, below, minutes };
    below += minutes;
    return [piece];
  });
}
