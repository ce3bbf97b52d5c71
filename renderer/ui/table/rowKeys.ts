/** Where a key leads in a list: a row's index, or null when the key does not move or there is no row yet. */
export function rowAfterKey(
  key: string,
  list: { current: number; total: number; page: number },
): number | null {
  const { current, total, page } = list;
  if (total === 0) return null;
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

/** Whether a press was for a link, button or box within the row, not for the row. */
export const isOnControl = ({ target, currentTarget }: Event): boolean =>
  target !== currentTarget && (target as Element).closest('a, button, input, label') !== null;

/**
 * Two presses of one row open it. A press of a button in it is none of them, also where the row it belonged to has gone
 * before the second one.
 */
export function rowClicks() {
  let pressed: readonly unknown[] = [];
  return {
    /** Whether the press was for the row. */
    on(event: Event, row: unknown): boolean {
      const isForRow = !isOnControl(event);
      pressed = isForRow ? [pressed.at(-1), row] : [];
      return isForRow;
    },
    isDouble: (row: unknown): boolean => row !== undefined && pressed[0] === row && pressed[1] === row,
  };
}
