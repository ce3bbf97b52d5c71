/** Numbers that are the same every time for the same seed (mulberry32); for invented data only. */
export type Random = {
  /** 0 up to, not including, 1 */
  next(): number;
  /** Whole number, both ends included. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T;
  /** Bell-shaped around 0, about -3 to 3. */
  bell(): number;
};

export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick(list) {
      const picked = list[Math.floor(next() * list.length)];
      if (picked === undefined) throw new RangeError('Nothing to pick from');
      return picked;
    },
    bell: () => (next() + next() + next() + next() - 2) * 1.7,
  };
}

/** Anything that comes with how often it happens. */
export type Weighted = { weight: number };

/** A function that picks by weight. */
export function pickerOf<T extends Weighted>(list: readonly T[]): (random: Random) => T {
  let sum = 0;
  const upTo = list.map(({ weight }) => (sum += weight));
  return (random) => {
    const at = random.next() * sum;
    const found = list[upTo.findIndex((end) => at < end)];
    if (found === undefined) throw new RangeError('Nothing to pick from');
    return found;
  };
}
