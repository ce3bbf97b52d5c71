import type { Host, HostFile } from '../../main/host.ts';
import { keepLetters } from '../../main/jobs/keepLetters.ts';
import { startNodeJob } from '../../main/jobs/startNodeJob.ts';
import { Problem } from '../../shared/problem.ts';

/** Each process that a test is done with draws for the next; the tests of the job itself start one each. */
const letters = keepLetters(startNodeJob, 1000);

/** A shell without a window: files are given by the test, jobs are real processes. */
export function testHost() {
  const files = new Map<string, HostFile>();
  const offered = new Map<string, { name: string; type: string; bytes: Uint8Array }>();

  const host: Host = {
    openFile: (handle) => {
      const file = files.get(handle);
      return file ? Promise.resolve(file) : Promise.reject(new Problem('not-found'));
    },
    offerFile: (file) => {
      offered.set(file.name, file);
      return Promise.resolve(file.name);
    },
    startJob: letters.start,
  };
  return {
    host,
    offered,
    /** Gives the program a file as if a user had chosen it. */
    give(name: string, content: string | Uint8Array): string {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      files.set(name, {
        name,
        size: bytes.length,
        open: async function* () {
          for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536);
        },
      });
      return name;
    },
  };
}
