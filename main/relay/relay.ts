import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { kindOf } from '../../shared/api.ts';
import type { HouseEvent } from '../../shared/events.ts';
import { Problem, replyOf, type Reply } from '../../shared/problem.ts';
import type { Session } from '../context.ts';
import type { Which } from '../core.ts';
import type { StartRunning } from '../jobs/job.ts';
import { createFileShelf, type FileShelf } from './fileShelf.ts';
import { createJobDesk } from './jobDesk.ts';
import type { Ask, WorkerStart } from './messages.ts';
import type { CoreThread } from './coreThread.ts';
import { createCoreThreads } from './coreThreads.ts';

export type RelayOptions = Omit<WorkerStart, 'purpose'> & {
  startJob: StartRunning;
  /** Milliseconds without a touch after which a session is locked; 10 minutes. */
  idleAfter: number;
};

export type Relay = ReturnType<typeof createRelay>;
type Listener = (event: HouseEvent) => void;

/** What every request is, whatever it asks. The id is kept with what was changed: a repeat is known by it. */
const Envelope = z.object({ id: z.string().min(1).max(100), operation: z.string().max(100) });

/**
 * Stands between a shell and the core's threads: sends each request to the thread that answers its kind, keeps who is
 * signed in, and ends the core when nobody is.
 */
export function createRelay(options: RelayOptions) {
  const sessions = new Map<string, { session: Session; touched: number; listeners: Set<Listener> }>();
  const cancels = new Map<string, Int32Array>();
  const shelf: FileShelf = createFileShelf();
  const jobs = createJobDesk(options.startJob);
  const { startJob: _startJob, idleAfter: _idleAfter, ...start } = options;
  const core = createCoreThreads(start, { answerAsk, heard, stopped: () => void lockAll() });

  let openedElsewhere: Promise<string[]> = Promise.resolve([]);
  function heard(
    message:
      | { kind: 'opened'; which: Which; key: string }
      | { kind: 'signed-in'; sessionId: string; actor: Session['actor'] },
  ) {
    if (message.kind === 'signed-in') {
      const known = sessions.get(message.sessionId);
      if (known) Object.assign(known, { touched: performance.now() }).session.actor = message.actor;
      return;
    }
    const { which, key } = message;
    openedElsewhere = Promise.all(
      (['read', 'stage'] as const).map((each) => core.thread(each).send({ kind: 'open', which, key })),
    );
  }

  async function run(session: Session, text: string, listeners: Iterable<Listener>): Promise<string> {
    const { success, data } = Envelope.safeParse(JSON.parse(text));
    if (!success) throw new Problem('invalid-input', 'the envelope');
    const { id, operation } = data;
    const kind = kindOf(operation);
    if (!kind) throw new Problem('unknown-operation', operation);
    const purpose = kind === 'query' ? 'read' : kind === 'task' ? 'stage' : 'write';
    const cancel = new SharedArrayBuffer(4);
    cancels.set(id, new Int32Array(cancel));
    try {
      await core.ended();
      const tell = (event: HouseEvent) => [...listeners].forEach((listener) => listener(event));
      const reply = await core.thread(purpose).send(
        { kind: 'run', session, text, cancel },
        {
          progress: (done, total, what) => tell({ kind: 'progress', requestId: id, done, total, what }),
          soFar: (answer) => tell({ kind: 'so-far', requestId: id, answer }),
        },
      );
      return kind === 'gate' ? await onceOpen(session, reply) : reply;
    } finally {
      cancels.delete(id);
    }
  }

  /** A sign-in is over when every thread can answer, and fails when one cannot. */
  async function onceOpen(session: Session, reply: string): Promise<string> {
    const failed = (await openedElsewhere).find((text) => !(JSON.parse(text) as Reply).ok);
    if (failed === undefined) return reply;
    openedElsewhere = Promise.resolve([]);
    await endSession(session.id);
    return failed;
  }

  async function answerAsk(from: CoreThread, ask: Ask): Promise<unknown> {
    switch (ask.what) {
      case 'call': {
        const text = `{"id":${JSON.stringify(ask.requestId)},"operation":${JSON.stringify(ask.name)},"input":${ask.inputText}}`;
        return run(ask.session, text, []);
      }
      case 'access': {
        const reply = JSON.parse(await core.thread('write').send({ kind: 'access', row: ask.row })) as Reply;
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

  function endCore(): Promise<void> {
    for (const flag of cancels.values()) Atomics.store(flag, 0, 1);
    jobs.endAll();
    shelf.clear();
    // A thread may have asked for a job while it was being ended.
    return core.end().then(() => jobs.endAll());
  }

  /** Whether anybody was signed in there. */
  function leave(id: string): boolean {
    const known = sessions.get(id);
    if (!known?.session.actor) return false;
    known.session.actor = null;
    for (const listener of known.listeners) listener({ kind: 'locked' });
    return true;
  }

  async function endSession(id: string): Promise<void> {
    // A window without anybody in it must not end the core under somebody who is just signing in elsewhere.
    if (leave(id) && ![...sessions.values()].some(({ session }) => session.actor)) await endCore();
  }

  function lockAll(): Promise<void> {
    for (const id of sessions.keys()) leave(id);
    return endCore();
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
    isSignedIn: (id: string) => Boolean(sessions.get(id)?.session.actor),
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
    /** The window or command line of a session is gone. */
    async forget(id: string): Promise<void> {
      await endSession(id);
      sessions.delete(id);
    },
    /** The computer sleeps or its screen is locked. */
    lockAll,
    async close(): Promise<void> {
      clearInterval(idleTimer);
      await lockAll();
    },
  };
}
