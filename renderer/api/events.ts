import type { HouseEvent } from '../../shared/events.ts';
import type { Transport } from './transport.ts';

/** How far a long job is; `total` 0 means that it is not known. */
export type JobProgress = { done: number; total: number; what: string };

export type HouseEvents = ReturnType<typeof createEvents>;

/** What the program tells the page unasked: progress of a request, that it has been locked, that data changed. */
export function createEvents(transport: Pick<Transport, 'listen'>) {
  const running = new Map<string, (progress: JobProgress) => void>();
  const answering = new Map<string, (answer: unknown) => void>();
  const lockListeners = new Set<() => void>();
  const changeListeners = new Set<(what: string) => void>();

  function hear(event: HouseEvent) {
    if (event.kind === 'progress') running.get(event.requestId)?.(event);
    else if (event.kind === 'so-far') answering.get(event.requestId)?.(JSON.parse(event.answer));
    else if (event.kind === 'locked') for (const listener of lockListeners) listener();
    else for (const listener of changeListeners) listener(event.what);
  }

  return {
    start: () => transport.listen(hear),
    onProgress(requestId: string, listener: (progress: JobProgress) => void) {
      running.set(requestId, listener);
      return () => void running.delete(requestId);
    },
    /** A whole answer of a task that goes on. */
    onSoFar(requestId: string, listener: (answer: unknown) => void) {
      answering.set(requestId, listener);
      return () => void answering.delete(requestId);
    },
    onLocked(listener: () => void) {
      lockListeners.add(listener);
      return () => void lockListeners.delete(listener);
    },
    onChanged(listener: (what: string) => void) {
      changeListeners.add(listener);
      return () => void changeListeners.delete(listener);
    },
  };
}
