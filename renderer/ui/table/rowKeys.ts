/** Where a key leads in a list: a row's index, or null when the key does not move. */
export function rowAfterKey(
  key: string,
  list: { current: number; total: number; page: number },
): number | null {
  const { current, total, page } = list;
  const to = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return total - 1;
  if (!(key in to)) return null;
  return Math.min(Math.max(to[key as keyof typeof to], 0), total - 1);
}
