import type { Host } from '../host.ts';
import type { Job } from '../jobs/job.ts';
import { readableFile } from './fileShelf.ts';
import type { Ask, FileAnswer } from './messages.ts';

/** The shell's help as a core in a worker thread sees it: every act is asked of the relay. */
export function createWorkerHost(ask: (what: Ask) => Promise<unknown>) {
  const listeners = new Map<number, (report: unknown) => void>();

  function startJob(name: string): Job {
    const jobId = ask({ what: 'job-start', name }).then(Number);
    let turn: Promise<unknown> = jobId;
    return {
      // A job answers one request at a time, so its reports belong to the request under way.
      ask(request, onReport) {
        const mine = turn.then(async () => {
          const id = await jobId;
          if (onReport) listeners.set(id, onReport);
          return ask({ what: 'job-ask', jobId: id, request });
        });
        turn = mine.catch(() => undefined);
        return mine;
      },
      end: () => void jobId.then((id) => ask({ what: 'job-end', jobId: id })),
    };
  }

  const host: Host = {
    openFile: async (handle) => readableFile((await ask({ what: 'open-file', handle })) as FileAnswer),
    offerFile: async (file) => String(await ask({ what: 'offer-file', ...file })),
    startJob,
  };
  return { host, jobReported: (jobId: number, report: unknown) => listeners.get(jobId)?.(report) };
}
