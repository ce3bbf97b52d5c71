import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { testPractice } from '../../support/openTestCore.ts';
import { openRelay } from './openRelay.ts';

const notSignedIn = { ok: false, code: 'not-signed-in' };
/** A password that takes a second or so: the writing thread is busy for as long. */
const slow = { memory: 65_536, passes: 3, lanes: 1 };

test('a window signs in, and every thread answers it', async () => {
  const { newWindow } = openRelay();
  const { call, setUp, events } = newWindow();
  await expect(call('practice.listStaff', {})).resolves.toEqual(notSignedIn);

  await setUp();

  await expect(call('practice.listStaff', {})).resolves.toMatchObject({
    ok: true,
    value: [{ role: 'manager' }],
  });
  await expect(call('practice.changeDetails', { ...testPractice, version: 1 })).resolves.toMatchObject({
    value: { version: 2 },
  });
  await expect(call('practice.findDetails', {})).resolves.toMatchObject({ value: { version: 2 } });
  expect(events).toEqual([]);
});

test('a question is answered while a long change is under way', async () => {
  const { newWindow } = openRelay({ passwordCost: slow });
  const { call, setUp } = newWindow();
  await setUp();
  const order: string[] = [];

  const member = { name: 'Siân Prosser', role: 'admin', password: 'another fine password' } as const;
  await Promise.all([
    call('practice.addMember', member).then(() => order.push('added')),
    call('practice.findDetails', {}).then(() => order.push('found')),
  ]);

  expect(order).toEqual(['found', 'added']);
});

test('a repeated request is answered from the first, also when both are under way', async () => {
  const { newWindow } = openRelay();
  const { call, setUp } = newWindow();
  await setUp();
  const member = { name: 'Siân Prosser', role: 'admin', password: 'another fine password' } as const;

  const answers = await Promise.all([
    call('practice.addMember', member, 'pressed-twice'),
    call('practice.addMember', member, 'pressed-twice'),
  ]);

  expect(answers[1]).toEqual(answers[0]);
  await expect(call('practice.listStaff', {})).resolves.toMatchObject({ value: { length: 2 } });
});

test('a locked window is told so, nobody can go on in it, and its owner signs in again at once', async () => {
  const { relay, newWindow } = openRelay();
  const { session, call, setUp, signIn, events } = newWindow();
  const { id } = await setUp();

  const locking = relay.lock(session);
  const [answer, again] = await Promise.all([call('practice.listStaff', {}), signIn(id), locking]);

  expect(answer).toEqual(notSignedIn);
  expect(again).toMatchObject({ ok: true });
  expect(events).toEqual([{ kind: 'locked' }]);
});

test('a window nobody touches is locked, and one in use is not', async () => {
  const { relay, newWindow } = openRelay({ idleAfter: 400 });
  const { session, setUp, events } = newWindow();
  await setUp();

  for (let touch = 0; touch < 8; touch += 1) {
    relay.touch(session);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(relay.isSignedIn(session)).toBe(true);

  await vi.waitFor(() => expect(events).toEqual([{ kind: 'locked' }]), 5_000);
  expect(relay.isSignedIn(session)).toBe(false);
});

test('when the last window is locked the database is closed and its log folded back', async () => {
  const { relay, folder, newWindow } = openRelay();
  const [first, second] = [newWindow(), newWindow()];
  const { id } = await first.setUp();
  await second.signIn(id);

  await relay.lock(first.session);
  await expect(second.call('practice.listStaff', {})).resolves.toMatchObject({ ok: true });
  await relay.lock(second.session);

  expect(() => readFileSync(join(folder, 'practice.db-wal'))).toThrow('ENOENT');
});

test('nobody is signed in without a window of ours', async () => {
  const { relay } = openRelay();

  expect(relay.isSignedIn('no such window')).toBe(false);
  expect(JSON.parse(await relay.answer('no such window', '{}'))).toEqual(notSignedIn);
});

test.each([
  ['no JSON', 'id=1', 'invalid-input'],
  ['no object', 'null', 'invalid-input'],
  ['no request id', '{"operation":"practice.findWelcome","input":{}}', 'invalid-input'],
  ['an operation of every object', '{"id":"1","operation":"__proto__","input":{}}', 'unknown-operation'],
  ['an operation nobody knows', '{"id":"1","operation":"practice.erase","input":{}}', 'unknown-operation'],
])('a request with %s is refused', async (_what, text, code) => {
  const { relay, newWindow } = openRelay();

  expect(JSON.parse(await relay.answer(newWindow().session, text))).toMatchObject({ ok: false, code });
});
