import { defaultRangeExtractor, type Range, type VirtualItem, useVirtualizer } from '@tanstack/vue-virtual';
import { computed, type Ref } from 'vue';

/** What the window over the rows depends on. */
export type VirtualRows = {
  scrollBox: Readonly<Ref<HTMLElement | null>>;
  total: () => number;
  rowHeight: () => number;
  headHeight: () => number;
  /** Stays in the page however far one scrolls, so that focus is never lost. */
  current: () => number;
};

/** The rows to draw, each with the empty space before it, and the space after the last. */
export function useVirtualRows({ scrollBox, total, rowHeight, headHeight, current }: VirtualRows) {
  const virtualizer = useVirtualizer(
    computed(() => {
      const always = current();
      return {
        count: total(),
        getScrollElement: () => scrollBox.value,
        estimateSize: rowHeight,
        overscan: 8,
        scrollMargin: headHeight(),
        rangeExtractor: (range: Range) => withCurrent(range, always),
      };
    }),
  );
  // Rows that leave are measured once more as nothing; moving the list for that would lose the place.
  virtualizer.value.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  // For a moment after the number of rows changed the library names rows whose place it has not worked out yet.
  const items = computed(() =>
    (virtualizer.value.getVirtualItems() as (VirtualItem | undefined)[]).filter((item) => item !== undefined),
  );
  const placed = computed(() => {
    let end = headHeight();
    return items.value.map((item) => {
      const gap = item.start - end;
      end = item.end;
      return { index: item.index, gap };
    });
  });
  const spaceAfter = computed(() => {
    const last = items.value.at(-1);
    return last ? virtualizer.value.getTotalSize() + headHeight() - last.end : 0;
  });
  const visible = computed(() => {
    const range = virtualizer.value.range;
    return range ? { from: range.startIndex, count: range.endIndex - range.startIndex + 1 } : null;
  });
  return { virtualizer, placed, spaceAfter, visible };
}

function withCurrent(range: Range, current: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (current >= range.count || indexes.includes(current)) return indexes;
  return [...indexes, current].sort((a, b) => a - b);
}
