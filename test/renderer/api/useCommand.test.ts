import { effectScope } from 'vue';
import { expect, test } from 'vitest';
import type { PageCall } from '../../../renderer/api/call.ts';
import { useCommand } from '../../../renderer/api/useCommand.ts';
import { Problem } from '../../../shared/problem.ts';

const input = { memberId: 'm1', version: 1 };

test('a second press while the first runs does nothing', async () => {
  let asked = 0;
  let give: (value: unknown) => void = () => undefined;
  const call = (() => {
    asked += 1;
    return new Promise<unknown>((resolve) => (give = resolve));
  }) as PageCall;
  const scope = effectScope();
  const ending = scope.run(() => useCommand(call, 'practice.endMember'));
  const first = ending?.run(input);
  const second = ending?.run(input);
  give({ id: 'm1' });

  expect(await second).toBeNull();
  expect(await first).toEqual({ id: 'm1' });
  expect(asked).toBe(1);
  expect(ending?.busy.value).toBe(false);
  scope.stop();
});

test('a refusal gives no answer and the problem in words, and can be tried again', async () => {
  const call = (() => Promise.reject(new Problem('last-manager'))) as PageCall;
  const scope = effectScope();
  const ending = scope.run(() => useCommand(call, 'practice.endMember'));

  expect(await ending?.run(input)).toBeNull();
  expect(ending?.problem.value?.message).toBe('At least one practice manager must be able to sign in.');
  expect(ending?.busy.value).toBe(false);
  scope.stop();
});
