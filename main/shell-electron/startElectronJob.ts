import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import { createJob, type JobMessage, type RunningJob } from '../jobs/job.ts';

/** Starts `main/jobs/<name>` as a utility process: a fused Electron cannot run as Node. */
export function startElectronJob(name: string): RunningJob {
  const file = new URL(`../jobs/${name}${extname(import.meta.url)}`, import.meta.url);
  const child = utilityProcess.fork(fileURLToPath(file), [], {
    serviceName: `House of Care ${name}`,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { job, receive, died } = createJob({
    send: (message) => child.postMessage(message),
    kill: () => child.kill(),
  });
  child.on('message', (message: JobMessage) => receive(message));
  child.on('exit', (code) => died(`${name} ended with ${code}`));
  return job;
}
