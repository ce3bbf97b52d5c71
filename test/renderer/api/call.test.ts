import { expect, test } from 'vitest';
import { createCall } from '../../../renderer/api/call.ts';
import { createEvents } from '../../../renderer/api/events.ts';
import { aFakeTransport } from './aFakeTransport.ts';

function aCall(answers: (object | 'lost')[]) {
  const fake = aFakeTransport(answers);
  const events = createEvents(fake.transport);
  events.start();
  let last = 0;
  const call = createCall({
    transport: fake.transport,
    events,
    newId: () => `request-${(last += 1)}`,
    pause: async () => undefined,
  });
  return { ...fake, call };
}

const details = { ok: true, value: { people: 3, sentences: [] } };
const move = { who: { personIds: ['p1'], year: 2026 }, toMonth: '2027-01', reason: 'Away' };

test('gives what the program answers', async () => {
  const { call, sent } = aCall([details]);

  await expect(call('recall.findMove', { who: move.who, toMonth: '2027-01' })).resolves.toEqual(
    details.value,
  );
  expect(sent[0]).toMatchObject({ id: 'request-1', operation: 'recall.findMove' });
});

test('asks again for a lost answer under the same request id, so that nothing is done twice', async () => {
  const { call, sent } = aCall(['lost', { ok: true, value: { moved: 1, deferred: 0, refused: [] } }]);

  await call('recall.moveMonth', move);
  expect(sent.map(({ id }) => id)).toEqual(['request-1', 'request-1']);
});

test('never repeats a task, which has no memory of its request', async () => {
  const { call, sent } = aCall(['lost', details]);

  await expect(call('letter.reprint', { runId: 'r1' })).rejects.toMatchObject({ code: 'no-answer' });
  expect(sent).toHaveLength(1);
});

test('says that there is no answer after the third try', async () => {
  const { call, sent } = aCall(['lost', 'lost', 'lost', details]);

  await expect(call('practice.listStaff', {})).rejects.toMatchObject({ code: 'no-answer' });
  expect(sent).toHaveLength(3);
});

test('throws the problem the program gives, with its sentence', async () => {
  const { call } = aCall([{ ok: false, code: 'held', detail: 'x' }]);

  await expect(call('practice.listStaff', {})).rejects.toMatchObject({
    code: 'held',
    message: 'This letter cannot go yet.',
    detail: 'x',
  });
});

test('a running request is stopped by its id, and one stopped before is not sent', async () => {
  const { call, cancelled, sent } = aCall([details]);
  const stopper = new AbortController();
  const running = call('practice.listStaff', {}, { signal: stopper.signal });
  stopper.abort();

  await running;
  expect(cancelled).toEqual(['request-1']);
  await expect(call('practice.listStaff', {}, { signal: stopper.signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(sent).toHaveLength(1);
});

test('progress reaches only the request it belongs to', async () => {
  const { call, tell } = aCall([details]);
  const heard: number[] = [];
  const running = call('practice.listStaff', {}, { onProgress: ({ done }) => heard.push(done) });
  tell({ kind: 'progress', requestId: 'request-1', done: 5, total: 10, what: 'Reading' });
  tell({ kind: 'progress', requestId: 'another', done: 7, total: 10, what: 'Reading' });

  await running;
  expect(heard).toEqual([5]);
});

test('an answer that may still be replaced reaches only the task it belongs to, and none comes after its end', async () => {
  const { call, tell } = aCall([{ ok: true, value: { best: 3 } }]);
  const heard: unknown[] = [];
  const running = call(
    'booking.planMonth',
    { month: '2026-05' },
    { onSoFar: (answer) => heard.push(answer) },
  );
  tell({ kind: 'so-far', requestId: 'request-1', answer: '{"best":1}' });
  tell({ kind: 'so-far', requestId: 'another', answer: '{"best":2}' });
  expect(await running).toEqual({ best: 3 });
  tell({ kind: 'so-far', requestId: 'request-1', answer: '{"best":4}' });
  expect(heard).toEqual([{ best: 1 }]);
});
