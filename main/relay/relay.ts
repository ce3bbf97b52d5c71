import { randomUUID } from 'node:crypto';
import { kindOf } from '../../shared/api.ts';
import type { HouseEvent } from '../../shared/events.ts';
import { Problem, replyOf, type Reply } from '../../shared/problem.ts';
import type { Session } from '../context.ts';
import type { Which } from '../core.ts';
import type { Purpose } from '../db/store.ts';
import type { Job } from '../jobs/job.ts';
import { createFileShelf, type FileShelf } from './fileShelf.ts';
import { createJobDesk } from './jobDesk.ts';
import type { Ask, WorkerStart } from './messages.ts';
import { startCoreThread, type CoreThread } from './coreThread.ts';

export type RelayOptions = Omit<WorkerStart, 'purpose'> & {
  startJob(name: string): Job;
  /** Milliseconds without a touch after which a session is locked; 10 minutes. */
  idleAfter: number;
};

export type Relay = ReturnType<typeof createRelay>;
type Listener = (event: HouseEvent) => void;

// In the order they are closed: readers first, so that the writer folds the write-ahead log back into the file.
const purposes = ['stage', 'read', 'write'] as const;

/**
 * Stands between a shell and the core's threads: sends each request to the thread that answers its kind, keeps who is
 * signed in, and ends the core when nobody is.
 */
export function createRelay(options: RelayOptions) {
  const sessions = new Map<string, { session: Session; touched: number; listeners: Set<Listener> }>();
  const cancels = new Map<string, Int32Array>();
  const shelf: FileShelf = createFileShelf();
  const jobs = createJobDesk(options.startJob);
  let threads: Map<Purpose, CoreThread> | null = null;

  function thread(purpose: Purpose): CoreThread {
    const { startJob: _startJob, idleAfter: _idleAfter, ...start } = options;
    threads ??= new Map(
      purposes.map((each) => [each, startCoreThread({ ...start, purpose: each }, { answerAsk, heard })]),
    );
    const found = threads.get(purpose);
    if (!found) throw new Problem('closing');
    return found;
  }

  let openedElsewhere: Promise<unknown> = Promise.resolve();
  function heard(
    message:
      | { kind: 'opened'; which: Which; key: string }
      | { kind: 'signed-in'; sessionId: string; actor: Session['actor'] },
  ) {
    if (message.kind === 'signed-in') {
      const known = sessions.get(message.sessionId);
      if (known) known.session.actor = message.actor;
      return;
    }
    const { which, key } = message;
    openedElsewhere = Promise.all(
      (['read', 'stage'] as const).map((each) => thread(each).send({ kind: 'open', which, key })),
    );
  }

  async function run(session: Session, text: string, listeners: Iterable<Listener>): Promise<string> {
    const { id, operation } = JSON.parse(text) as { id: string; operation: string };
    const kind = kindOf(operation);
    if (!kind) throw new Problem('unknown-operation', operation);
    const purpose = kind === 'query' ? 'read' : kind === 'task' ? 'stage' : 'write';
    const cancel = new SharedArrayBuffer(4);
    cancels.set(id, new Int32Array(cancel));
    try {
      const reply = await thread(purpose).send(
        { kind: 'run', session, text, cancel },
        (done, total, what) => {
          for (const listener of listeners) listener({ kind: 'progress', requestId: id, done, total, what });
        },
      );
      // A sign-in is over when every thread can answer.
      if (kind === 'gate') await openedElsewhere;
      return reply;
    } finally {
      cancels.delete(id);
    }
  }

  async function answerAsk(from: CoreThread, ask: Ask): Promise<unknown> {
    switch (ask.what) {
      case 'call': {
        const text = `{"id":${JSON.stringify(ask.requestId)},"operation":${JSON.stringify(ask.name)},"input":${ask.inputText}}`;
        return run(ask.session, text, []);
      }
      case 'access': {
        const reply = JSON.parse(await thread('write').send({ kind: 'access', row: ask.row })) as Reply;
        if (!reply.ok) throw new Problem(reply.code, reply.detail);
        return null;
      }
      case 'open-file':
        return shelf.incoming(ask.handle);
      case 'offer-file':
        return shelf.offer({ name: ask.name, type: ask.type, bytes: ask.bytes });
      case 'job-start':
        return jobs.start(ask.name);
      case 'job-ask':
        return jobs.ask(ask.jobId, ask.request, (report) => from.report(ask.jobId, report));
      case 'job-end':
        return jobs.end(ask.jobId);
    }
  }

  async function endCore(): Promise<void> {
    const ending = threads;
    threads = null;
    jobs.endAll();
    shelf.clear();
    if (!ending) return;
    for (const purpose of purposes) await ending.get(purpose)?.send({ kind: 'close' });
    await Promise.all([...ending.values()].map((each) => each.end()));
  }

  async function endSession(id: string): Promise<void> {
    const known = sessions.get(id);
    if (!known) return;
    known.session.actor = null;
    for (const listener of known.listeners) listener({ kind: 'locked' });
    if (![...sessions.values()].some(({ session }) => session.actor)) await endCore();
  }

  async function lockAll(): Promise<void> {
    for (const id of sessions.keys()) await endSession(id);
    await endCore();
  }

  const idleTimer = setInterval(
    () => {
      const before = performance.now() - options.idleAfter;
      for (const [id, { session, touched }] of sessions)
        if (session.actor && touched < before) void endSession(id);
    },
    Math.min(options.idleAfter, 15_000),
  );
  idleTimer.unref();

  return {
    shelf,
    newSession(): string {
      const id = randomUUID();
      sessions.set(id, { session: { id, actor: null }, touched: performance.now(), listeners: new Set() });
      return id;
    },
    hasSession: (id: string) => sessions.has(id),
    isSignedIn: (id: string) => sessions.get(id)?.session.actor !== null,
    touch(id: string): void {
      const known = sessions.get(id);
      if (known) known.touched = performance.now();
    },
    listen(id: string, listener: Listener): () => void {
      sessions.get(id)?.listeners.add(listener);
      return () => sessions.get(id)?.listeners.delete(listener);
    },
    /** The text of a Reply for the text of a request; never rejects. */
    async answer(id: string, text: string): Promise<string> {
      const known = sessions.get(id);
      try {
        if (!known) throw new Problem('not-signed-in');
        return await run(known.session, text, known.listeners);
      } catch (error) {
        return JSON.stringify(
          error instanceof SyntaxError ? replyOf(new Problem('invalid-input')) : replyOf(error),
        );
      }
    },
    cancel(requestId: string): void {
      const flag = cancels.get(requestId);
      if (flag) Atomics.store(flag, 0, 1);
    },
    lock: endSession,
    /** The computer sleeps or its screen is locked. */
    lockAll,
    async close(): Promise<void> {
      clearInterval(idleTimer);
      await lockAll();
    },
  };
}
