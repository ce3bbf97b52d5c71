import { Problem } from '../../shared/problem.ts';
import type { Job, StartRunning } from '../jobs/job.ts';
import { keepLetters } from '../jobs/keepLetters.ts';

/** The job processes under way, by number. */
export function createJobDesk(startJob: StartRunning) {
  const kept = keepLetters(startJob);
  const jobs = new Map<number, Job>();
  let last = 0;

  return {
    start(name: string): number {
      jobs.set((last += 1), kept.start(name));
      return last;
    },
    ask(id: number, request: unknown, onReport: (report: unknown) => void): Promise<unknown> {
      const job = jobs.get(id);
      return job ? job.ask(request, onReport) : Promise.reject(new Problem('cancelled'));
    },
    end(id: number): void {
      jobs.get(id)?.end();
      jobs.delete(id);
    },
    endAll(): void {
      for (const id of jobs.keys()) this.end(id);
      kept.endIdle();
    },
  };
}
