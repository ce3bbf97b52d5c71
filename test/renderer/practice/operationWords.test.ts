import { expect, test } from 'vitest';
import { operationWords } from '../../../renderer/practice/operationWords.ts';
import { api } from '../../../shared/api.ts';

test('the audit trail says in words whatever it can hold, never the name of an operation', () => {
  const noted = Object.entries(api).filter(
    ([, { kind, opens }]) => kind === 'command' || kind === 'task' || opens !== undefined,
  );
  const bare = noted.flatMap(([name]) => (operationWords(name, 'changed') === name ? [name] : []));
  expect(bare).toEqual([]);
});
