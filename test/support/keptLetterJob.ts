import type { Job, StartJob } from '../../main/jobs/job.ts';
import { startNodeJob } from '../../main/jobs/startNodeJob.ts';
import { Problem } from '../../shared/problem.ts';

/** Typst keeps what it has laid out: after so many requests a process is ended, and the next is a new one. */
const requestsEach = 50;
/** How long a process nobody needs waits for the next letter, in milliseconds. */
const idleFor = 1000;

type Kept = { job: Job; asked: number; ending?: NodeJS.Timeout };
const idle: Kept[] = [];

/**
 * Starts jobs as the Node shell does, and keeps the process that draws letters for whoever draws next: nine tenths of
 * the time a letter takes in a test is Typst starting. What is ended at work is ended for good, as always. The tests of
 * the job itself, of the shells and of killed programs start a process each.
 */
export const startOrKeep: StartJob = (name) => (name === 'letters' ? borrowed() : startNodeJob(name));

function borrowed(): Job {
  const kept = idle.pop() ?? { job: startNodeJob('letters'), asked: 0 };
  clearTimeout(kept.ending);
  let atWork = 0;
  let broken = false;
  let ended = false;

  return {
    async ask(request, onReport) {
      if (ended) throw new Problem('cancelled');
      atWork += 1;
      kept.asked += 1;
      try {
        return await kept.job.ask(request, onReport);
      } catch (error) {
        broken = true;
        throw error;
      } finally {
        atWork -= 1;
      }
    },
    end() {
      if (ended) return;
      ended = true;
      if (atWork > 0 || broken || kept.asked >= requestsEach) return kept.job.end();
      kept.ending = setTimeout(() => endIdle(kept), idleFor);
      idle.push(kept);
    },
  };
}

function endIdle(kept: Kept): void {
  idle.splice(idle.indexOf(kept), 1);
  kept.job.end();
}
