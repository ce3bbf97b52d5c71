import type { Purpose } from '../db/store.ts';
import { Problem } from '../../shared/problem.ts';
import { startCoreThread, type CoreThread, type ThreadHandlers } from './coreThread.ts';
import type { WorkerStart } from './messages.ts';

// In the order they are closed: readers first, so that the writer folds the write-ahead log back into the file.
const purposes = ['stage', 'read', 'write'] as const;

/** The core as its three threads, started when first needed and ended together. */
export function createCoreThreads(start: Omit<WorkerStart, 'purpose'>, handlers: ThreadHandlers) {
  let threads: Map<Purpose, CoreThread> | null = null;
  let ending: Promise<void> = Promise.resolve();

  // Half a core would answer half of what is asked: one thread's death is the end of all.
  const stopped = (which: CoreThread) => {
    if ([...(threads?.values() ?? [])].includes(which)) handlers.stopped(which);
  };

  async function close(old: Map<Purpose, CoreThread>): Promise<void> {
    for (const purpose of purposes) await old.get(purpose)?.send({ kind: 'close' });
    await Promise.all([...old.values()].map((each) => each.end()));
  }

  return {
    /** The thread for a kind of work; starts all three where there are none. */
    thread(purpose: Purpose): CoreThread {
      threads ??= new Map(
        purposes.map((each) => [
          each,
          startCoreThread({ ...start, purpose: each }, { ...handlers, stopped }),
        ]),
      );
      const found = threads.get(purpose);
      if (!found) throw new Problem('closing');
      return found;
    },
    /** Closes the database and ends the threads; with them goes the key. */
    end(): Promise<void> {
      const old = threads;
      threads = null;
      if (old) ending = ending.then(() => close(old));
      return ending;
    },
    /** The next core must not start while the last one still holds the practice's folder. */
    ended: () => ending,
  };
}
