import type { Half } from '../../../shared/booking/plan/planHalves.ts';
import type { PlanOption } from '../../../shared/booking/plan/puzzle.ts';
import { eachWay, optionOf, type Ways } from '../../../shared/booking/plan/ways.ts';
import type { Column } from './planKinds.ts';
import { costOf, type Master } from './planModel.ts';

/** What so many places of a run, each person of a kind and each person at all is worth in an answer that divides people. */
export type Prices = { kinds: ArrayLike<number>; rooms: readonly ArrayLike<number>[]; person: number };

export type Priced = {
  /** The best of each kind first. */
  columns: Column[];
  /** How much better all the ways there are together could make the answer; 0 or less. */
  most: number;
  /** No way that was left out costs the answer less than this; `within` where none was left out for want of room. */
  leftOutFrom: number;
};

/** At most so many ways of each kind, and none that makes the answer worse by this much or more. */
type Wanted = { perKind: number; within: number };

/** Looks at every way there is at some prices: below 0 it would make the answer better, by so much. */
export function priceWays(master: Master, prices: Prices, wanted: Wanted): Priced {
  const priced: Priced = { columns: [], most: 0, leftOutFrom: wanted.within };
  const hasRoom = ({ index, places }: Half) => places <= (master.room.capacity[index] ?? 0);
  const points = costOf({ kind: 0, option: optionOf(null, null, 1) }, master.goal);
  const bonus = costOf({ kind: 0, option: optionOf(null, null, 0) }, master.goal);
  const perPoint = points - bonus;
  for (const [kind, { ways, members }] of master.kinds.entries()) {
    const best = createBest(wanted);
    const base = bonus - (prices.kinds[kind] ?? 0) - prices.person;
    eachWay(roomy(ways, hasRoom), (one, two, cost) => {
      const worth = base + perPoint * cost - priceOf(one, prices) - priceOf(two, prices);
      if (worth < best.limit()) best.put(worth, () => optionOf(one, two, cost));
    });
    priced.most += members.length * Math.min(0, best.found[0]?.worth ?? 0);
    priced.leftOutFrom = Math.min(priced.leftOutFrom, best.limit());
    for (const { option } of best.found) priced.columns.push({ kind, option: option() });
  }
  return priced;
}

function priceOf(half: Half | null, { rooms }: Prices): number {
  return half === null ? 0 : (rooms[half.index]?.[half.places] ?? 0);
}

function roomy(ways: Ways, hasRoom: (half: Half) => boolean): Ways {
  const { first, talks } = ways;
  return { ...ways, first: first && first.filter(hasRoom), talks: talks && talks.filter(hasRoom) };
}

/** Keeps the few that are worth most, which are the lowest. */
function createBest({ perKind, within }: Wanted) {
  const found: { worth: number; option: () => PlanOption }[] = [];
  return {
    found,
    limit: () => (found.length < perKind ? within : (found.at(-1)?.worth ?? within)),
    put(worth: number, option: () => PlanOption) {
      let place = found.length;
      while (place > 0 && (found[place - 1]?.worth ?? 0) > worth) place -= 1;
      found.splice(place, 0, { worth, option });
      if (found.length > perKind) found.pop();
    },
  };
}
