import { parentPort, workerData } from 'node:worker_threads';
import type { Call } from '../shared/api.ts';
import { Problem, replyOf, type Reply } from '../shared/problem.ts';
import { addAuditRow } from './audit.sql.ts';
import { newId, systemClock } from './clock.ts';
import { createCore } from './core.ts';
import type { Request } from './dispatch.ts';
import type { Ask, FromWorker, ToWorker, WorkerStart } from './relay/messages.ts';
import { createWorkerHost } from './relay/workerHost.ts';

/** The core in a thread of its own, with one of its connections: JSON text in, JSON text out. */
const start = workerData as WorkerStart;
const say = (message: FromWorker) => parentPort?.postMessage(message);

const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
let lastAsk = 0;
const ask = (what: Ask) =>
  new Promise<unknown>((resolve, reject) => {
    waiting.set((lastAsk += 1), { resolve, reject });
    say({ kind: 'ask', id: lastAsk, ask: what });
  });
const { host, jobReported } = createWorkerHost(ask);

const core = createCore({
  folder: start.folder,
  ...(start.postgresUrl === undefined ? {} : { postgresUrl: start.postgresUrl }),
  clock: systemClock,
  newId,
  passwordCost: start.passwordCost,
  host,
  purposes: [start.purpose],
  callFor: callThroughRelay,
  ...(start.purpose === 'write'
    ? {}
    : { recordAccess: async (row) => void (await ask({ what: 'access', row })) }),
  onOpened: (which, key) => start.purpose === 'write' && say({ kind: 'opened', which, key }),
  onSignedIn: (sessionId, actor) => say({ kind: 'signed-in', sessionId, actor }),
});

function callThroughRelay(request: Request): Call {
  return async (name, input) => {
    const inputText = JSON.stringify(input);
    const text = String(
      await ask({ what: 'call', session: request.session, name, inputText, requestId: newId() }),
    );
    const reply = JSON.parse(text) as Reply;
    if (!reply.ok) throw new Problem(reply.code, reply.detail);
    return reply.value as never;
  };
}

async function answer(message: Extract<ToWorker, { kind: 'run' }>): Promise<Reply> {
  const flag = new Int32Array(message.cancel);
  const { id, operation, input } = JSON.parse(message.text) as {
    id: string;
    operation: string;
    input: unknown;
  };
  const value = await core.run({
    id,
    session: message.session,
    name: operation,
    input,
    progress: (done, total, what) => say({ kind: 'progress', id: message.id, done, total, what }),
    soFar: (value) => say({ kind: 'so-far', id: message.id, text: JSON.stringify(value) }),
    // In shared memory, because a thread busy with SQL would never read a message.
    cancelled: () => Atomics.load(flag, 0) === 1,
  });
  return { ok: true, value };
}

async function replying(id: number, work: () => Promise<Reply>): Promise<void> {
  const reply = await work().catch((error: unknown) => {
    logUnexpected(error);
    return replyOf(error);
  });
  say({ kind: 'done', id, text: JSON.stringify(reply) });
}

/** A bug leaves its kind and place, never its message: that may hold what was being worked on. */
function logUnexpected(error: unknown): void {
  if (error instanceof Problem) return;
  const place =
    error instanceof Error ? (error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []) : [];
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  process.stderr.write(
    `unexpected ${error instanceof Error ? error.name : typeof error} ${code}\n${place.slice(0, 6).join('\n')}\n`,
  );
}

const done: Reply = { ok: true, value: null };

parentPort?.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'run':
      return void replying(message.id, () => answer(message));
    case 'open':
      return void replying(message.id, () => core.open(message.which, message.key).then(() => done));
    case 'close':
      return void replying(message.id, () => core.close().then(() => done));
    case 'access':
      return void replying(message.id, () =>
        core.write((db) => addAuditRow(db, message.row)).then(() => done),
      );
    case 'job-report':
      return jobReported(message.jobId, message.report);
    case 'asked':
      waiting.get(message.id)?.resolve(message.answer);
      break;
    case 'ask-failed': {
      const reply = JSON.parse(message.text) as Reply & { ok: false };
      waiting.get(message.id)?.reject(new Problem(reply.code, reply.detail));
      break;
    }
  }
  waiting.delete(message.id);
});
say({ kind: 'ready' });
