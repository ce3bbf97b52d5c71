/** Milliseconds a piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Seconds of processor time of this process while something is done, all threads together: what others do is left out. */
export async function processorSeconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** A question with its two ways to be asked: through the door and by hand. */
export type Asked = { name: string; door(): Promise<unknown>; hand(): Promise<unknown> };

/**
 * Asks every question in turn, several rounds, once through the door and once by hand each time, so that whatever else
 * the computer does falls on both. The first round warms up and is not counted.
 */
export async function askInTurn(questions: readonly Asked[], rounds: number) {
  const door = new Map<string, number[]>();
  const hand: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, ...ways } of questions) {
      const through = await timed(ways.door);
      const byHand = await timed(ways.hand);
      if (round === 0) continue;
      door.set(name, [...(door.get(name) ?? []), through]);
      hand.push(byHand);
    }
  }
  const middles = [...door].map(([name, samples]) => ({ name, middle: middleOf(samples) }));
  const slowest = middles.toSorted((one, other) => other.middle - one.middle)[0];
  return {
    door: [...door.values()].flat(),
    hand,
    slowest: slowest ? `slowest: ${slowest.name}, ${slowest.middle.toFixed(1)} ms` : '',
  };
}

function middleOf(samples: readonly number[]): number {
  return samples.toSorted((one, other) => one - other)[Math.floor(samples.length / 2)] ?? 0;
}
