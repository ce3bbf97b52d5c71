/**
 * What each run can hold, as rows. The first of a run is its places. The others say what whole people make of it: in a run
 * of 5 places at most 2 people of 2 places or more sit, since `floor(places / 2)` of all who sit there sum to at most
 * `floor(5 / 2)`. True of every answer with whole people, and what makes the bound worth something.
 */
export type Room = {
  rows: readonly RoomRow[];
  /** The rows of each run, by their numbers. */
  ofRun: readonly (readonly number[])[];
  /** Places of each run. */
  capacity: readonly number[];
};
export type RoomRow = { run: number; by: number; atMost: number };

const divisors = [2, 3, 4, 5, 6, 7, 8, 9];

export function roomOf(capacity: readonly number[]): Room {
  const rows: RoomRow[] = [];
  const ofRun = capacity.map((places, run) => {
    // A divisor that leaves nothing over says no more than the places do.
    const finer = divisors.filter((by) => by <= places && places % by > 0);
    return [1, ...finer].map((by) => rows.push({ run, by, atMost: Math.floor(places / by) }) - 1);
  });
  return { rows, ofRun, capacity };
}

/** What 0, 1, 2 … places of each run are worth, all its rows together. */
export function pricesOfPlaces({ ofRun, rows, capacity }: Room, duals: Float64Array): Float64Array[] {
  return ofRun.map((its, run) =>
    Float64Array.from({ length: (capacity[run] ?? 0) + 1 }, (_, places) =>
      its.reduce((sum, row) => sum + Math.floor(places / (rows[row]?.by ?? 1)) * (duals[row] ?? 0), 0),
    ),
  );
}
