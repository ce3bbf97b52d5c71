import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openRelay } from './openRelay.ts';
import { setUpInput } from '../../support/justSetUp.ts';
import { createCoreThreads } from '../../../main/relay/coreThreads.ts';

test('what a thread was asked when it died is answered, and the next sign-in starts a new core', async () => {
  const { newWindow } = openRelay();
  const { call, setUp, signIn, events } = newWindow();
  const { id } = await setUp();
  const member = { name: 'Siân Prosser', role: 'admin', password: 'another fine password' } as const;

  const { Worker } = await import('node:worker_threads');
  const terminate = vi.spyOn(Worker.prototype, 'postMessage').mockImplementationOnce(function (this: Worker) {
    void this.terminate();
  });
  const answer = await call('practice.addMember', member);
  terminate.mockRestore();

  expect(answer).toMatchObject({ ok: false, code: 'closing' });
  await vi.waitFor(() => expect(events).toEqual([{ kind: 'locked' }]));
  await expect(signIn(id)).resolves.toMatchObject({ ok: true });
  await expect(call('practice.listStaff', {})).resolves.toMatchObject({ value: { length: 1 } });
});

test('a core that is being ended signs nobody in and hands its key to no other thread', async () => {
  const heard = vi.fn<() => void>();
  const text = JSON.stringify({ id: 'set-up', operation: 'practice.setUp', input: setUpInput });
  const session = { id: 'window', actor: null };

  const reply = await startThreads(
    async ({ thread, end }) => {
      const writer = thread('write');
      await writer.send({ kind: 'close' });
      // The others still read their sources: to close them takes longer than what the writer was asked.
      const answer = writer.send({ kind: 'run', session, text, cancel: new SharedArrayBuffer(4) });
      await Promise.all([end(), answer]);
      return answer;
    },
    { heard },
  );

  expect(JSON.parse(reply)).toMatchObject({ ok: true });
  expect(heard).not.toHaveBeenCalled();
});

test('the thread that knows the names starts alone, and the others once it has read its sources', async () => {
  const { Worker } = await import('node:worker_threads');
  const posted = vi.spyOn(Worker.prototype, 'postMessage');
  onTestFinished(() => posted.mockRestore());
  const closed = () =>
    new Set(posted.mock.contexts.filter((_, at) => isClose(posted.mock.calls[at]?.[0]))).size;

  await startThreads(({ thread }) => thread('write'));
  expect(closed()).toBe(1);

  posted.mockClear();
  await startThreads(({ thread }) => thread('write').send({ kind: 'close' }));
  expect(closed()).toBe(3);
});

test('threads that were ended answer that the program is closing', async () => {
  const stopped = vi.fn<() => void>();
  const writer = await startThreads(({ thread }) => thread('write'), { stopped });

  expect(JSON.parse(await writer.send({ kind: 'close' }))).toMatchObject({ code: 'closing' });
  expect(stopped).not.toHaveBeenCalled();
});

/** Threads on an empty folder, ended when `work` is done. */
async function startThreads<T>(
  work: (threads: ReturnType<typeof createCoreThreads>) => T | Promise<T>,
  { stopped = () => {}, heard = () => {} } = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'house-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const threads = createCoreThreads(
    { folder, passwordCost: { memory: 8, passes: 1, lanes: 1 } },
    { answerAsk: () => Promise.resolve(null), heard, stopped },
  );
  const done = await work(threads);
  await threads.end();
  return done;
}

const isClose = (message: unknown) =>
  typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'close';
