/**
 * A whole number split by shares into whole numbers, none above its share: the largest remainders are rounded up first.
 * What the shares cannot hold is left out.
 */
export function inShares(total: number, shares: readonly number[]): number[] {
  const all = shares.reduce((sum, one) => sum + one, 0);
  const wanted = Math.min(total, all);
  if (wanted <= 0) return shares.map(() => 0);
  const exact = shares.map((share) => (wanted * share) / all);
  const parts = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .toSorted((one, other) => other.rest - one.rest || one.at - other.at);
  const over = wanted - parts.reduce((sum, one) => sum + one, 0);
  for (const { at } of byRemainder.slice(0, over)) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
}
