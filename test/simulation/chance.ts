/** Chance that falls the same way every time for the same seed (mulberry32). */
export type Chance = {
  happens(probability: number): boolean;
  oneOf<T>(choices: readonly T[]): T;
  /** 0 to below `count`. */
  below(count: number): number;
};

export function createChance(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    happens: (probability) => next() < probability,
    below: (count) => Math.floor(next() * count),
    oneOf: (choices) => {
      const one = choices[Math.floor(next() * choices.length)];
      if (one === undefined) throw new Error('Nothing to choose from');
      return one;
    },
  };
}
