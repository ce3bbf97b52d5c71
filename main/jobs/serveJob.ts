import { replyOf } from '../../shared/problem.ts';
import type { Reply } from '../../shared/problem.ts';
import type { JobMessage, JobRequest } from './job.ts';

/** What a job does with one request; it may report as often as it likes before it answers. */
export type JobHandler = (request: unknown, report: (report: unknown) => void) => Promise<unknown>;

/** Electron's side of a utilityProcess, which Node's types do not know. */
type ParentPort = {
  on: (event: 'message', listener: (event: { data: unknown }) => void) => void;
  postMessage: (message: JobMessage) => void;
};

/** The process's own side: answers what it is asked, under Node's child_process and Electron's utilityProcess alike. */
export function serveJob(handler: JobHandler): void {
  const { parentPort } = process as typeof process & { parentPort?: ParentPort };
  if (parentPort) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window: it has no origin
    const send = (message: JobMessage): void => parentPort.postMessage(message);
    parentPort.on('message', ({ data }) => void answer(handler, data, send));
    return;
  }
  // Whoever asked is gone, and may have been killed: nobody would ever end this process.
  const end = () => process.exit();
  process.on('disconnect', end);
  const send = (message: JobMessage) => process.send?.(message, undefined, {}, (error) => error && end());
  process.on('message', (data) => void answer(handler, data, send));
}

async function answer(
  handler: JobHandler,
  data: unknown,
  send: (message: JobMessage) => void,
): Promise<void> {
  const { id, request } = data as JobRequest;
  try {
    const value = await handler(request, (report) => send({ id, report }));
    send({ id, reply: { ok: true, value } });
  } catch (error) {
    send({ id, reply: failure(error) });
  }
}

/** The kind and place of a bug, without its message, which may quote a patient's words. */
export function failure(error: unknown): Reply {
  const reply = replyOf(error);
  if (reply.detail !== undefined || !(error instanceof Error)) return reply;
  return { ...reply, detail: `${error.name} ${/^\s+at .*$/m.exec(error.stack ?? '')?.[0].trim() ?? ''}` };
}
