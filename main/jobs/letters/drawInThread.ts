import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Problem, type Reply } from '../../../shared/problem.ts';
import type { DrawingProgress, DrawnLetters, DrawRequest } from './letterRequest.ts';
import type { Typst } from './typesetter.ts';

export type ToThread = { request: DrawRequest; typst: Typst };
/** How far a thread is, and in the end what it drew or why it did not. */
export type FromThread = { progress: DrawingProgress } | { reply: Reply };

/**
 * Draws one batch in a thread of its own, which is gone afterwards: Typst keeps all it has laid out. Threads share
 * the program, so that what V8 has learnt about it in one batch serves the next.
 */
export async function drawInThread(
  request: DrawRequest,
  typst: Typst,
  report: (progress: DrawingProgress) => void,
): Promise<DrawnLetters> {
  const workerData: ToThread = { request, typst };
  const thread = new Worker(threadFile(), { workerData });
  try {
    return await new Promise<DrawnLetters>((resolve, reject) => {
      thread.on('message', (message: FromThread) => {
        if ('progress' in message) report(message.progress);
        else if (message.reply.ok) resolve(message.reply.value as DrawnLetters);
        else reject(new Problem(message.reply.code, message.reply.detail));
      });
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Problem('letters-failed', `a thread ended with ${code}`)));
    });
  } finally {
    await thread.terminate();
  }
}

/** Beside this file, with its ending, or in `jobs/letters` below it when a build has moved this code up. */
function threadFile(): URL {
  const here = new URL('.', import.meta.url);
  const name = `drawThread${extname(import.meta.url)}`;
  return new URL(here.pathname.endsWith('/letters/') ? name : `letters/${name}`, here);
}
