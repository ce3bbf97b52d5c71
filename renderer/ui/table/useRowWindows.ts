import { ref, shallowReactive, shallowRef } from 'vue';
import { usualWindow } from '../../../shared/list.ts';

/** At most so many windows are kept; the longest unused go first. */
const keptWindows = 40;

/**
 * Rows that arrive in windows as one scrolls: `need` asks for what is missing, once each, and `rowAt` gives what
 * has come. After the question has changed, or to try again, `forget` drops all and asks anew for what is in sight;
 * late answers to the old question are dropped too.
 */
export function useRowWindows<Row>(
  ask: (from: number, count: number) => Promise<readonly Row[]>,
  windowSize = usualWindow,
) {
  const windows = shallowReactive(new Map<number, readonly Row[]>());
  const asked = new Set<number>();
  const problem = shallowRef<unknown>(null);
  const generation = ref(0);
  let wanted = { from: 0, count: 0 };

  async function load(place: number) {
    const asking = generation.value;
    asked.add(place);
    try {
      const rows = await ask(place * windowSize, windowSize);
      if (asking === generation.value) keep(place, rows);
    } catch (caught) {
      if (asking !== generation.value) return;
      asked.delete(place);
      problem.value = caught;
    }
  }

  function keep(place: number, rows: readonly Row[]) {
    problem.value = null;
    windows.set(place, rows);
    const oldest = windows.keys().next().value;
    if (windows.size <= keptWindows || oldest === undefined) return;
    windows.delete(oldest);
    asked.delete(oldest);
  }

  function need(from: number, count: number) {
    wanted = { from, count };
    const last = Math.floor((from + Math.max(count, 1) - 1) / windowSize);
    for (let place = Math.floor(from / windowSize); place <= last; place++) {
      if (!asked.has(place)) void load(place);
    }
  }

  function forget() {
    generation.value++;
    asked.clear();
    windows.clear();
    problem.value = null;
    if (wanted.count > 0) need(wanted.from, wanted.count);
  }

  /** Puts a changed row in the place of the old one, so that nothing else moves. */
  function replace(isSame: (row: Row) => boolean, changed: Row) {
    for (const [place, rows] of windows) {
      if (rows.some(isSame))
        windows.set(
          place,
          rows.map((row) => (isSame(row) ? changed : row)),
        );
    }
  }

  const rowAt = (index: number): Row | undefined =>
    windows.get(Math.floor(index / windowSize))?.[index % windowSize];
  return { rowAt, need, forget, replace, problem };
}
