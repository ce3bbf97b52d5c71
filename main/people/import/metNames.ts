/**
 * Which of an import's people goes by which name, as numbers: a hundred thousand people take a few megabytes. Two names
 * may fall on one number, so what is found here is looked at again.
 */
export type MetNames = {
  /** The numbers of whoever may go by one of these names. */
  find(names: readonly string[]): number[];
  add(name: string, metNo: number): void;
};

export function createMetNames(): MetNames {
  const numbers = new Map<number, number | number[]>();
  const known = (name: string) => [numbers.get(shortOf(name)) ?? []].flat();

  return {
    find: (names) => [...new Set(names.flatMap(known))],
    add(name, metNo) {
      const before = known(name);
      if (before.includes(metNo)) return;
      numbers.set(shortOf(name), before.length === 0 ? metNo : [...before, metNo]);
    },
  };
}

/** 30 bits of a text (FNV-1a): a number that small is kept without an object of its own. */
function shortOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 2;
}
