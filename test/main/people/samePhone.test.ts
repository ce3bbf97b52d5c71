import { expect, test } from 'vitest';

import { aPerson, aPracticeWith, nhsNumberOf } from '../../support/aPractice.ts';
import { aList, importList } from '../../support/importing.ts';

const list = (said: Record<string, string>) => aList([aPerson({ 'NHS Number': nhsNumberOf(1), ...said })]);
const april = { extractOn: '2026-04-05' };

test('a number another system only spaces otherwise is no change, no notice, and stays as it was written', async () => {
  const opened = await aPracticeWith([{ Mobile: '07700 900513' }]);

  for (const [index, Mobile] of ['07700900513', '+44 7700 900513'].entries()) {
    const { people } = await importList(opened, list({ Mobile }), { extractOn: `2026-04-0${5 + index}` });
    expect(people).toMatchObject({ changed: 0, unchanged: 1 });
  }
  await expect(opened.call('recall.listNotices', {})).resolves.toMatchObject({ total: 0 });
  const personId = opened.people[0]?.id ?? '';
  const { contact } = await opened.call('people.findPerson', { personId });
  expect(contact?.mobile).toBe('07700 900513');
});

test('another number is taken', async () => {
  const opened = await aPracticeWith([{ Mobile: '07700 900513' }]);
  const { people } = await importList(opened, list({ Mobile: '07700 900514' }), april);
  expect(people).toMatchObject({ changed: 1 });
});

test('a number that a newer list says is the husband’s is a change and is told of', async () => {
  const opened = await aPracticeWith([{ Mobile: '07700 900513' }]);
  const { people } = await importList(opened, list({ Mobile: '07700 900513 husband' }), april);
  expect(people).toMatchObject({ changed: 1, unchanged: 0 });
  await expect(opened.call('recall.listNotices', {})).resolves.toMatchObject({
    lines: [{ kind: 'number' }],
  });
});
