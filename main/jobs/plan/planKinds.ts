import type { Choices, MonthPuzzle, PlanOption } from '../../../shared/booking/plan/puzzle.ts';
import type { createWays, Ways } from '../../../shared/booking/plan/ways.ts';

/**
 * People who can be seen in the same ways for the same points. The solver decides how many of them go which way, never
 * who: that halves what it has to look at, and keeps it from trying the same answer with two names swapped.
 */
export type PlanKind = {
  ways: Ways;
  /** Their numbers in the puzzle. */
  members: readonly number[];
};

/** One way for one kind; how many of the kind take it is what is decided. */
export type Column = { kind: number; option: PlanOption };

export function kindsOf({ people }: MonthPuzzle, ways: ReturnType<typeof createWays>): PlanKind[] {
  const numbered = people.map((person, index) => ({ index, theirs: ways(person) }));
  return [...Map.groupBy(numbered, ({ theirs }) => theirs)].map(([theirs, some]) => ({
    ways: theirs,
    members: some.map(({ index }) => index),
  }));
}

export type Columns = {
  all: readonly Column[];
  /** Whether it was not there yet. */
  add(column: Column): boolean;
  numberOf(column: Column): number | undefined;
};

/** The ways looked at so far, each once; from the start those of an answer. */
export function createColumns(kinds: readonly PlanKind[], choices: Choices): Columns {
  const all: Column[] = [];
  const known = new Map<string, number>();
  const keyOf = ({ kind, option }: Column) => `${kind} ${option.tests} ${option.talk}`;
  const columns: Columns = {
    all,
    add(column) {
      const key = keyOf(column);
      if (known.has(key)) return false;
      known.set(key, all.push(column) - 1);
      return true;
    },
    numberOf: (column) => known.get(keyOf(column)),
  };
  eachTaken(kinds, choices, (column) => void columns.add(column));
  return columns;
}

function eachTaken(kinds: readonly PlanKind[], choices: Choices, visit: (column: Column) => void): void {
  for (const [kind, { members }] of kinds.entries()) {
    for (const member of members) {
      const option = choices[member];
      if (option) visit({ kind, option });
    }
  }
}

/** How often each column is taken in an answer. */
export function countsOf(columns: Columns, kinds: readonly PlanKind[], choices: Choices): Float64Array {
  const counts = new Float64Array(columns.all.length);
  eachTaken(kinds, choices, (column) => {
    const number = columns.numberOf(column);
    if (number !== undefined) counts[number] = (counts[number] ?? 0) + 1;
  });
  return counts;
}

/** Who goes which way: of each kind the first in the puzzle get the cheapest. */
export function choicesIn(
  columns: Columns,
  { kinds, people }: { kinds: readonly PlanKind[]; people: number },
  counts: ArrayLike<number>,
): Choices {
  const choices: (PlanOption | null)[] = Array.from({ length: people }, () => null);
  const taken = kinds.map((): PlanOption[] => []);
  for (const [number, { kind, option }] of columns.all.entries()) {
    for (let left = Math.round(counts[number] ?? 0); left > 0; left -= 1) taken[kind]?.push(option);
  }
  for (const [kind, { members }] of kinds.entries()) {
    const options = (taken[kind] ?? []).toSorted((one, other) => one.cost - other.cost);
    for (const [turn, member] of members.entries()) choices[member] = options[turn] ?? null;
  }
  return choices;
}
