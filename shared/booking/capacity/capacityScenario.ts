import type { CapacityChange, PlannedMove } from './capacityChange.ts';
import { afterMove, movesOf } from './capacityMoves.ts';
import type { CapacityYear } from './capacityYear.ts';

/** The year as it would be. */
export type Scenario = {
  year: CapacityYear;
  /** Minutes every conversation is longer. */
  longer: number;
  /** What would be planned anew, group by group, in the order it was said. */
  moves: PlannedMove[];
};

/** The year with some changes made, one after the other; without any it is the year as it stands. */
export function withChanges(year: CapacityYear, changes: readonly CapacityChange[]): Scenario {
  return changes.reduce(withChange, { year, longer: 0, moves: [] });
}

function withChange(before: Scenario, change: CapacityChange): Scenario {
  const { year } = before;
  switch (change.kind) {
    case 'extra-day':
      return { ...before, year: withExtraDay(year, change) };
    case 'nurse-led': {
      const groups = year.groups.map((group) =>
        group.id === change.groupId ? { ...group, conversationWith: 'nurse' as const } : group,
      );
      return { ...before, year: { ...year, groups } };
    }
    case 'longer':
      return { ...before, longer: before.longer + change.minutes };
    default: {
      const moves = movesOf(change, year.cells, year);
      const cells = moves.reduce(afterMove, year.cells);
      return { ...before, year: { ...year, cells }, moves: [...before.moves, ...moves] };
    }
  }
}

function withExtraDay(
  year: CapacityYear,
  { clinician, weekday, minutes }: Extract<CapacityChange, { kind: 'extra-day' }>,
): CapacityYear {
  const added = year.weekdays.map(({ month, days }) => ({
    month,
    kind: clinician,
    minutes: (days[weekday - 1] ?? 0) * minutes,
    opened: 0,
    booked: 0,
  }));
  return { ...year, supply: [...year.supply, ...added.filter((one) => one.minutes > 0)] };
}
