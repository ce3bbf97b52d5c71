import { Problem } from '../../shared/problem.ts';
import type { Reply } from '../../shared/problem.ts';

/** A process of its own for slow, pure work. It knows nothing but what it is asked, and may be ended at any moment. */
export type Job = {
  /** Rejects with the job's own Problem; with `unexpected` when it died, with `cancelled` when it was ended. */
  ask(request: unknown, onReport?: (report: unknown) => void): Promise<unknown>;
  /** At once, whatever it is doing. What was asked and not answered is rejected. */
  end(): void;
};

/** A job as the shell that started it has it. */
export type RunningJob = Job & {
  /** Ended, or dead by itself: it answers no more. */
  isOver(): boolean;
};

/** As a shell starts it. */
export type StartRunning = (name: string) => RunningJob;

/** Shells start the jobs; each knows its own kind of process. */
export type StartJob = (name: string) => Job;

export type JobRequest = { id: number; request: unknown };
export type JobMessage = { id: number; report: unknown } | { id: number; reply: Reply };

type Pending = {
  resolve: (value: unknown) => void;
  reject: (problem: Problem) => void;
  onReport: ((report: unknown) => void) | undefined;
};

/** How a shell reaches its kind of process. */
export type JobWire = { send: (message: JobRequest) => void; kill: () => void };

/** The asking side, the same for every kind of process: the shell passes on messages and the news of a death. */
export function createJob(wire: JobWire): {
  job: RunningJob;
  receive: (message: JobMessage) => void;
  died: (how: string) => void;
} {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let over: Problem | null = null;

  function finish(problem: Problem): void {
    over ??= problem;
    for (const { reject } of pending.values()) reject(over);
    pending.clear();
  }

  function ask(request: unknown, onReport?: (report: unknown) => void): Promise<unknown> {
    if (over) return Promise.reject(over);
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject, onReport });
      wire.send({ id, request });
    });
  }

  function end(): void {
    finish(new Problem('cancelled'));
    wire.kill();
  }

  return {
    job: { ask, end, isOver: () => over !== null },
    receive: (message) => deliver(pending, message),
    died: (how) => finish(new Problem('unexpected', how)),
  };
}

function deliver(pending: Map<number, Pending>, message: JobMessage): void {
  const waiting = pending.get(message.id);
  if (!waiting) return;
  if ('report' in message) return waiting.onReport?.(message.report);

  pending.delete(message.id);
  if (message.reply.ok) waiting.resolve(message.reply.value);
  else waiting.reject(new Problem(message.reply.code, message.reply.detail));
}
