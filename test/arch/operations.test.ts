import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handlerNamed, services } from '../../main/services.ts';
import { api, kindOf } from '../../shared/api.ts';
import { roles, type Contract } from '../../shared/contract.ts';
import { openTestCore } from '../support/openTestCore.ts';
import { rolesTable } from '../support/rolesTable.ts';
import { projectFolder } from './sources.ts';

const contract: Contract = api;
const names = Object.keys(contract);
const guarded = Object.entries(contract).filter(([, { kind }]) => kind !== 'gate');
// Not even null is an input: what is allowed is refused one step later, and nothing is done.
const nonsense = null;

test('every operation has the function that answers it, and every function an operation', () => {
  expect(Object.keys(services).toSorted()).toEqual(names.toSorted());
  expect(names.filter((name) => typeof handlerNamed(name) !== 'function')).toEqual([]);
});

test('every operation is named after its feature and what it does', () => {
  const features = [
    'practice',
    'people',
    'register',
    'recall',
    'letter',
    'evidence',
    'triage',
    'booking',
    'results',
  ];
  const odd = names.filter((name) => {
    const [feature = '', verb = ''] = name.split('.');
    return !features.includes(feature) || !/^[a-z]+(?:[A-Z][a-z]+)*$/.test(verb);
  });

  expect(odd).toEqual([]);
});

test('every operation somebody must be signed in for says who may ask', () => {
  expect(guarded.filter(([, operation]) => operation.roles.length === 0).map(([name]) => name)).toEqual([]);
});

test.each(roles)('%s is let through to what the role allows and to nothing else', async (role) => {
  const { asRole } = await openTestCore();
  const call = asRole(role) as (name: string, input: unknown) => Promise<unknown>;

  const answers = new Map<string, unknown>();
  for (const [name] of guarded) {
    answers.set(name, await call(name, nonsense).catch((problem: { code: unknown }) => problem.code));
  }

  const expected = new Map(
    guarded.map(([name, operation]) => [
      name,
      operation.roles.includes(role) ? 'invalid-input' : 'not-allowed',
    ]),
  );
  expect(Object.fromEntries(answers)).toEqual(Object.fromEntries(expected));
});

test('nobody gets past a locked screen', async () => {
  const { send, session } = await openTestCore();
  session.actor = null;

  for (const [name] of guarded)
    await expect(send(name, nonsense)).rejects.toMatchObject({ code: 'not-signed-in' });
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'practice', 'practice.', ''])(
  'there is no operation "%s"',
  async (name) => {
    const { send } = await openTestCore();

    await expect(send(name, {})).rejects.toMatchObject({ code: 'unknown-operation' });
    expect(kindOf(name)).toBeNull();
    expect(handlerNamed(name)).toBeUndefined();
  },
);

const readme = join(projectFolder, 'README.md');
const isShown = existsSync(readme) && readFileSync(readme, 'utf8').includes('<!-- roles -->');

test.skipIf(!isShown)('the README shows who may do what, as it is', () => {
  expect(readFileSync(readme, 'utf8')).toContain(`<!-- roles -->\n\n${rolesTable()}\n`);
});
