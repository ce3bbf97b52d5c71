import { computed, type ComputedRef } from 'vue';

type Frame = { width: number; height: number; axisWidth: number; months: readonly unknown[] };

/** A piece of a column: from `below` up by `amount`, in the unit of the scale. */
type Stacked = { below: number; amount: number };

/**
 * Where things stand in a picture of months side by side: heights from the greatest amount, which ends `top` pixels
 * under the edge, and columns beside an axis. All in pixels.
 */
export function useColumnScale(frame: Readonly<Frame>, greatest: ComputedRef<number>, top: number) {
  const y = (amount: number) => frame.height - (amount / greatest.value) * (frame.height - top);
  const column = computed(() => (frame.width - frame.axisWidth) / Math.max(frame.months.length, 1));
  const x = (month: number) => frame.axisWidth + month * column.value;
  const gap = computed(() => Math.max(2, Math.min(5, column.value / 12)));
  const tall = ({ below, amount }: Stacked) => y(below) - y(below + amount);
  /** Where words stand so that they are in the middle of a piece. */
  const middle = (piece: Stacked) => y(piece.below) - tall(piece) / 2 + 4;
  return { y, column, x, gap, tall, middle };
}
