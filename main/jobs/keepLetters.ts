import { Problem } from '../../shared/problem.ts';
import type { Job, RunningJob, StartJob, StartRunning } from './job.ts';

type Kept = { job: RunningJob; asked: number; ending?: NodeJS.Timeout };

export type KeepLetters = {
  /** Starts the jobs; who asks for letters may be given a process that has drawn some before. */
  start: StartJob;
  /** The practice is locked: no process stays that was ever asked. */
  endIdle(): void;
};

/** Typst keeps what it has laid out: after so many requests, or a long one, a process is not kept. */
const requestsEach = 25;
const lettersEach = 10;

/**
 * Keeps the process that draws letters for whoever draws next, `idleFor` milliseconds: nine tenths of the time that one
 * letter takes is Typst starting. What is ended at work or has failed is ended for good, and what died while it waited is
 * left out.
 */
export function keepLetters(startJob: StartRunning, idleFor = 60_000): KeepLetters {
  const idle = new Set<Kept>();

  function take(): Kept {
    for (const kept of idle) {
      idle.delete(kept);
      clearTimeout(kept.ending);
      if (!kept.job.isOver()) return kept;
    }
    return { job: startJob('letters'), asked: 0 };
  }

  function keep(kept: Kept): void {
    idle.add(kept);
    kept.ending = setTimeout(() => forget(kept), idleFor);
  }

  function forget(kept: Kept): void {
    idle.delete(kept);
    clearTimeout(kept.ending);
    kept.job.end();
  }

  function borrow(): Job {
    const kept = take();
    let atWork = 0;
    let spent = false;
    let ended = false;

    return {
      async ask(request, onReport) {
        if (ended) throw new Problem('cancelled');
        atWork += 1;
        kept.asked += 1;
        spent ||= isLong(request);
        try {
          return await kept.job.ask(request, onReport);
        } catch (error) {
          spent = true;
          throw error;
        } finally {
          atWork -= 1;
        }
      },
      end() {
        if (ended) return;
        ended = true;
        if (atWork > 0 || spent || kept.asked >= requestsEach) kept.job.end();
        else keep(kept);
      },
    };
  }

  return {
    start: (name) => (name === 'letters' ? borrow() : startJob(name)),
    endIdle: () => [...idle].forEach(forget),
  };
}

/** A request of many letters; a day's sheets are few pages. */
function isLong(request: unknown): boolean {
  const letters = (request as { letters?: unknown } | null)?.letters;
  return Array.isArray(letters) && letters.length > lettersEach;
}
