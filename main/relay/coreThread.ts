import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Problem, replyOf, type Reply } from '../../shared/problem.ts';
import type { Ask, FromWorker, ToWorker, WorkerStart } from './messages.ts';

export type ThreadHandlers = {
  /** The thread has read its sources and takes up what it was sent. */
  ready?(): void;
  answerAsk(thread: CoreThread, ask: Ask): Promise<unknown>;
  heard(message: Exclude<FromWorker, { kind: 'ready' | 'done' | 'progress' | 'so-far' | 'ask' }>): void;
  /** The thread has ended without being told to. */
  stopped(thread: CoreThread): void;
};
/** What is heard of a request before its reply. */
type Waiting = {
  progress(done: number, total: number, what: string): void;
  /** An answer that may still be replaced, as JSON text. */
  soFar(text: string): void;
};
type Sent = { resolve(text: string): void; waiting: Waiting | undefined };

/** One core in its thread: what is sent comes back as the text of a Reply, whatever happens to the thread. */
export type CoreThread = {
  send(message: Unnumbered<ToWorker>, waiting?: Waiting): Promise<string>;
  report(jobId: number, report: unknown): void;
  end(): Promise<void>;
};
type Unnumbered<M> = M extends { id: number } ? Omit<M, 'id'> : never;

// Three threads that each let garbage lie as long as one program would take three times the memory in a long import.
const resourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 1024 };

export function startCoreThread(start: WorkerStart, handlers: ThreadHandlers): CoreThread {
  // The same file as source and as built.
  const file = new URL(`../coreWorker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, { workerData: start, resourceLimits });
  const sent = new Map<number, Sent>();
  let last = 0;
  let ended = false;

  const post = (message: ToWorker) => worker.postMessage(message);
  const thread: CoreThread = {
    send: (message, waiting) =>
      new Promise((resolve) => {
        if (ended) return resolve(JSON.stringify(replyOf(new Problem('closing'))));
        sent.set((last += 1), { resolve, waiting });
        post({ ...message, id: last } as ToWorker);
      }),
    report: (jobId, report) => post({ kind: 'job-report', jobId, report }),
    end: async () => {
      ended = true;
      await worker.terminate();
    },
  };

  worker.on('message', (message: FromWorker) => {
    switch (message.kind) {
      case 'ready':
        handlers.ready?.();
        break;
      case 'done':
        sent.get(message.id)?.resolve(message.text);
        sent.delete(message.id);
        break;
      case 'progress':
        sent.get(message.id)?.waiting?.progress(message.done, message.total, message.what);
        break;
      case 'so-far':
        sent.get(message.id)?.waiting?.soFar(message.text);
        break;
      case 'ask':
        void handlers.answerAsk(thread, message.ask).then(
          (answer) => post({ kind: 'asked', id: message.id, answer }),
          (error: unknown) =>
            post({ kind: 'ask-failed', id: message.id, text: JSON.stringify(replyOf(error)) }),
        );
        break;
      default:
        handlers.heard(message);
    }
  });
  worker.on('exit', () => {
    if (!ended) handlers.stopped(thread);
    ended = true;
    const lost: Reply = replyOf(new Problem('closing'));
    for (const one of sent.values()) one.resolve(JSON.stringify(lost));
    sent.clear();
  });
  worker.on('error', (error) => {
    const code = 'code' in error ? ` ${String(error.code)}` : '';
    process.stderr.write(`a core thread stopped: ${error.name}${code}\n`);
  });
  return thread;
}
