import { setTimeout as sleep } from 'node:timers/promises';
import { largestWindow } from '../../shared/list.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { House } from './openHouse.ts';
import { timed } from './timings.ts';

const sorts = ['name', 'group', 'lastReview', 'plannedMonth'] as const;

/** One window of the register after another, in other orders and places. */
export function askForList({ ask }: House, today: string, turn: number): Promise<unknown> {
  const sort = sorts[turn % sorts.length] ?? 'name';
  return ask('register.listMembers', {
    year: qofYearOf(today),
    sort,
    limit: largestWindow,
    from: (turn % 10) * largestWindow,
  });
}

/** Asks for a window every 100 ms until it is told to stop, and tells what each took. */
export function watchLists(house: House, today: string, took: (milliseconds: number) => void) {
  const stopping = new AbortController();
  const watching = (async () => {
    for (let turn = 0; !stopping.signal.aborted; turn += 1) {
      const milliseconds = await timed(() => askForList(house, today, turn));
      took(milliseconds);
      await sleep(Math.max(0, 100 - milliseconds));
    }
  })();
  return {
    stop: (): Promise<void> => {
      stopping.abort();
      return watching;
    },
  };
}
