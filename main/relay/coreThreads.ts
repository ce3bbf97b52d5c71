import { Problem } from '../../shared/problem.ts';
import type { Purpose } from '../db/store.ts';
import { startCoreThread, type CoreThread, type ThreadHandlers } from './coreThread.ts';
import type { WorkerStart } from './messages.ts';

// In the order they are closed: readers first, so that the writer folds the write-ahead log back into the file.
const purposes = ['stage', 'read', 'write'] as const;

/** The core as its three threads, each started when it is needed or soon will be, and ended together. */
export function createCoreThreads(
  start: Omit<WorkerStart, 'purpose'>,
  handlers: Omit<ThreadHandlers, 'ready'>,
) {
  let threads = new Map<Purpose, CoreThread>();
  let ending: Promise<void> = Promise.resolve();

  function thread(purpose: Purpose): CoreThread {
    const found = threads.get(purpose);
    if (found) return found;
    const core = threads;
    const isCurrent = () => core === threads;
    const started = startCoreThread(
      { ...start, purpose },
      {
        // A core that is being ended signs nobody in, hands no key on and asks for nothing: that would start the next one.
        answerAsk: (from, ask) =>
          isCurrent() ? handlers.answerAsk(from, ask) : Promise.reject(new Problem('closing')),
        heard: (message) => isCurrent() && handlers.heard(message),
        // Three that read their sources at once would each take three times as long, and the window waits for one.
        ready: () => isCurrent() && purposes.forEach((each) => thread(each)),
        // Half a core would answer half of what is asked: one thread's death is the end of all.
        stopped: (which) => isCurrent() && handlers.stopped(which),
      },
    );
    threads.set(purpose, started);
    return started;
  }

  async function close(old: Map<Purpose, CoreThread>): Promise<void> {
    for (const purpose of purposes) await old.get(purpose)?.send({ kind: 'close' });
    await Promise.all([...old.values()].map((each) => each.end()));
  }

  return {
    /** The thread for a kind of work. The others follow once the first is ready. */
    thread,
    /** Whether this thread is one of the core that runs, and not of one that is being ended. */
    has: (which: CoreThread) => [...threads.values()].includes(which),
    /** Closes the database and ends the threads; with them goes the key. */
    end(): Promise<void> {
      const old = threads;
      threads = new Map();
      ending = ending.then(() => close(old));
      return ending;
    },
    /** The next core must not start while the last one still holds the practice's folder. */
    ended: () => ending,
  };
}
