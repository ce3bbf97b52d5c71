import { expect, test } from 'vitest';
import { effectScope, nextTick } from 'vue';
import { useSecondPerson } from '../../../renderer/letter/useSecondPerson.ts';
import { Problem } from '../../../shared/problem.ts';

const second = () => effectScope().run(useSecondPerson) ?? expect.fail('nobody confirms');

test('what is missing is said at its field, until somebody puts it right', async () => {
  const { typed, check, errorAt } = second();
  expect(check()).toBeNull();
  expect([errorAt('secondPerson'), errorAt('secondPassword')]).toEqual([
    'Choose who confirms',
    'Enter their password',
  ]);
  typed.memberId = 'm2';
  await nextTick();
  expect([errorAt('secondPerson'), errorAt('secondPassword')]).toEqual([undefined, 'Enter their password']);
  typed.password = 't';
  await nextTick();
  expect(errorAt('secondPassword')).toBeUndefined();
  expect(check()).toEqual({ memberId: 'm2', password: 't' });
});

test('a wrong password is said until another is typed', async () => {
  const { typed, explain, errorAt } = second();
  Object.assign(typed, { memberId: 'm2', password: 'not this one' });
  await nextTick();
  expect(explain(new Problem('wrong-password'))).toBe(true);
  expect(errorAt('secondPassword')).toBe('That password is not right.');
  typed.password = 'another';
  await nextTick();
  expect(errorAt('secondPassword')).toBeUndefined();
});
