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
import { createSessions, type Listener } from './sessions.ts';

export type RelayOptions = Omit<WorkerStart, 'purpose'> & {
  startJob: StartRunning;
  /** Milliseconds without a touch after which a session is locked; 10 minutes. */
  idleAfter: number;
};

export type Relay = ReturnType<typeof createRelay>;

/** What every request is, whatever it asks. The id is kept with what was changed: a repeat is known by it. */
const Envelope = z.object({ id: z.string().min(1).max(100), operation: z.string().max(100) });

/**
 * Stands between a shell and the core's threads: sends each request to the thread that answers its kind, keeps who is
 * signed in, and ends the core when nobody is.
 */
export function createRelay(options: RelayOptions) {
  const sessions = createSessions();
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
    if (message.kind === 'signed-in') return sessions.signIn(message.sessionId, message.actor);
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
      const thread = core.thread(purpose);
      const reply = await thread.send(
        { kind: 'run', session, text, cancel },
        {
          progress: (done, total, what) => tell({ kind: 'progress', requestId: id, done, total, what }),
          soFar: (answer) => tell({ kind: 'so-far', requestId: id, answer }),
        },
      );
      return kind === 'gate' ? await onceOpen(session, reply, thread) : reply;
    } finally {
      cancels.delete(id);
    }
  }

  /** A sign-in is over when every thread can answer, and fails when one cannot or everything was locked meanwhile. */
  async function onceOpen(session: Session, reply: string, thread: CoreThread): Promise<string> {
    const failed = (await openedElsewhere).find((text) => !(JSON.parse(text) as Reply).ok);
    sessions.touch(session.id);
    if (!core.has(thread)) throw new Problem('closing');
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

  async function endSession(id: string): Promise<void> {
    // A window without anybody in it must not end the core under somebody who is just signing in elsewhere.
    if (sessions.leave(id) && !sessions.isAnybodySignedIn()) await endCore();
  }

  function lockAll(): Promise<void> {
    for (const id of sessions.ids()) sessions.leave(id);
    return endCore();
  }

  const idleTimer = setInterval(
    () => sessions.idleFor(options.idleAfter).forEach((id) => void endSession(id)),
    Math.min(options.idleAfter, 15_000),
  );
  idleTimer.unref();

  return {
    shelf,
    newSession: sessions.open,
    hasSession: (id: string) => sessions.find(id) !== undefined,
    isSignedIn: sessions.isSignedIn,
    touch: sessions.touch,
    listen: sessions.listen,
    /** The text of a Reply for the text of a request; never rejects. */
    async answer(id: string, text: string): Promise<string> {
      const session = sessions.find(id);
      try {
        if (!session) throw new Problem('not-signed-in');
        return await run(session, text, sessions.listenersOf(id));
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
      sessions.forget(id);
    },
    /** The computer sleeps or its screen is locked. */
    lockAll,
    async close(): Promise<void> {
      clearInterval(idleTimer);
      await lockAll();
    },
  };
}
