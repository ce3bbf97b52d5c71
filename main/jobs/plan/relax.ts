import type { Highs } from 'highs';
import type { Columns } from './planKinds.ts';
import { costOf, matrixOf, modelOf, type Master } from './planModel.ts';
import { priceWays, type Prices } from './priceWays.ts';
import { pricesOfPlaces } from './room.ts';

/** `bound`: no answer with whole people is below it, whichever of all the ways it takes. Without prices nothing is known. */
export type Relaxed = {
  bound: number;
  prices: Prices | null;
  /** How much of each way that answer takes, in the order of the columns. */
  shares: Float64Array;
};

/** Ways of each kind brought in at a time, and how much better one has to make the answer. */
const wanted = { perKind: 6, within: -1e-6 };

/**
 * The best answer if people could be divided, over every way there is: begins with few ways, and brings in those that the
 * answer so far says are worth it, until there is none (column generation). The ways it brought in are what the answer
 * with whole people is then made from; its value is what that answer is measured by.
 */
export function relax(
  highs: Highs,
  columns: Columns,
  { master, secondsLeft }: { master: Master; secondsLeft: () => number },
): Relaxed {
  const model = highs.createModel(modelOf(highs, columns.all, { ...master, whole: false }));
  let last: Relaxed = { bound: -Infinity, prices: null, shares: new Float64Array() };
  try {
    model.options.set({ output_flag: false });
    while (secondsLeft() > 0) {
      model.options.set({ time_limit: model.getRunTime() + Math.max(0.1, secondsLeft()) });
      if (model.run().modelStatus !== highs.constants.modelStatus.optimal) break;
      const { rowDual, colValue: shares } = model.getSolution();
      const prices = pricesIn(rowDual, master);
      const priced = priceWays(master, prices, wanted);
      last = { bound: Math.max(last.bound, model.getObjectiveValue() + priced.most), prices, shares };
      const added = priced.columns.filter((column) => columns.add(column));
      if (added.length === 0) break;
      model.addCols({
        cost: Float64Array.from(added, (column) => costOf(column, master.goal)),
        lower: new Float64Array(added.length),
        upper: new Float64Array(added.length).fill(highs.infinity),
        matrix: matrixOf(added, master),
      });
    }
    return last;
  } finally {
    model.dispose();
  }
}

function pricesIn(duals: Float64Array, { kinds, room, goal }: Master): Prices {
  const rooms = kinds.length + room.rows.length;
  return {
    kinds: duals.slice(0, kinds.length),
    rooms: pricesOfPlaces(room, duals.subarray(kinds.length, rooms)),
    person: typeof goal === 'number' ? (duals[rooms] ?? 0) : 0,
  };
}
