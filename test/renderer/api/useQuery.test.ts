import { effectScope, nextTick, ref } from 'vue';
import { expect, test } from 'vitest';
import type { PageCall } from '../../../renderer/api/call.ts';
import { useQuery } from '../../../renderer/api/useQuery.ts';
import { Problem } from '../../../shared/problem.ts';

/** A call whose answers come when the test lets them. */
function aSlowCall() {
  const waiting: { input: unknown; give(value: unknown): void; fail(error: Error): void }[] = [];
  const call = ((_name: string, input: unknown) =>
    new Promise((give, fail) => waiting.push({ input, give, fail }))) as PageCall;
  return { call, waiting };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

test('asks again when the question changes, and drops the late answer to the one before', async () => {
  const { call, waiting } = aSlowCall();
  const year = ref(2026);
  const scope = effectScope();
  const query = scope.run(() => useQuery(call, 'register.findYear', () => ({ year: year.value })));
  year.value = 2027;
  await nextTick();

  waiting[1]?.give({ year: 2027 });
  await settle();
  waiting[0]?.give({ year: 2026 });
  await settle();
  expect(query?.data.value).toEqual({ year: 2027 });
  expect(query?.loading.value).toBe(false);
  scope.stop();
});

test('what was shown goes with its question, unless it may stay until the next answer', async () => {
  const { call, waiting } = aSlowCall();
  const search = ref('a');
  const scope = effectScope();
  const [gone, kept] = scope.run(() => [
    useQuery(call, 'people.listPeople', () => ({ search: search.value })),
    useQuery(call, 'people.listPeople', () => ({ search: search.value }), { keep: true }),
  ]) ?? [null, null];
  for (const one of waiting) one.give({ total: 1, lines: [] });
  await settle();
  search.value = 'ab';
  await nextTick();

  expect(gone?.data.value).toBeNull();
  expect(kept?.data.value).toEqual({ total: 1, lines: [] });
  scope.stop();
});

test('nothing is asked while there is no question', () => {
  const { call, waiting } = aSlowCall();
  const scope = effectScope();
  const query = scope.run(() => useQuery(call, 'people.listPeople', () => null));

  expect(waiting).toHaveLength(0);
  expect(query?.loading.value).toBe(false);
  scope.stop();
});

test('a problem stands until the question is asked again with success', async () => {
  const { call, waiting } = aSlowCall();
  const scope = effectScope();
  const query = scope.run(() => useQuery(call, 'practice.listStaff', () => ({})));
  waiting[0]?.fail(new Problem('no-answer'));
  await settle();
  expect(query?.problem.value?.code).toBe('no-answer');

  const again = query?.reload();
  waiting[1]?.give([]);
  await again;
  expect(query?.problem.value).toBeNull();
  expect(query?.data.value).toEqual([]);
  scope.stop();
});
