import { parentPort, workerData } from 'node:worker_threads';
import { failure } from '../serveJob.ts';
import { draw } from './draw.ts';
import type { FromThread, ToThread } from './drawInThread.ts';

/** The thread's own side: one batch, then nothing more. */
const { request, typst } = workerData as ToThread;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: it has no origin
const send = (message: FromThread): void => parentPort?.postMessage(message);

try {
  const value = await draw(request, typst, (progress) => send({ progress }));
  send({ reply: { ok: true, value } });
} catch (error) {
  send({ reply: failure(error) });
}
