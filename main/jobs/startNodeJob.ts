import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createJob } from './job.ts';
import type { JobMessage, RunningJob } from './job.ts';

/**
 * Starts `main/jobs/<name>` as a Node process. What it works on goes by message, never in arguments, which other
 * programs on the computer can read; what it complains about goes to this process's stderr.
 */
export function startNodeJob(name: string): RunningJob {
  const child = fork(fileURLToPath(jobFile(name)), [], {
    serialization: 'advanced',
    execArgv: [],
    env: ownEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { job, receive, died } = createJob({
    send: (message) => child.send(message, (error) => error && died(`${name} took no request`)),
    kill: () => child.kill('SIGKILL'),
  });
  child.on('message', (message) => receive(message as JobMessage));
  child.on('error', (error) => died(`${name} did not run: ${error.name}`));
  child.on('exit', (code, signal) => died(`${name} ended with ${signal ?? code}`));
  return job;
}

/** Beside this file, with its ending: the sources run as they are, and a build may put this code one folder up. */
function jobFile(name: string): URL {
  const here = new URL('.', import.meta.url);
  const folder = here.pathname.endsWith('/jobs/') ? here : new URL('jobs/', here);
  return new URL(`${name}${extname(fileURLToPath(import.meta.url))}`, folder);
}

/** Without the flags someone set for the program that starts it: a debugger's port can be held only once. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _flags, ...environment } = process.env;
  return environment;
}
