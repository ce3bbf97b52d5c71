import { expect, test } from 'vitest';
import { aPracticeWith } from '../../support/aPractice.ts';

const gout = { 'Condition term': 'Gout', 'Condition code': '90560007' };

async function listed({ call }: Awaited<ReturnType<typeof aPracticeWith>>): Promise<number> {
  return (await call('register.findYear', { year: 2026 })).total;
}

test('a list the practice puts in place decides at once, and the shipped one can be put back', async () => {
  const opened = await aPracticeWith([gout]);
  expect(await listed(opened)).toBe(0);
  const file = opened.host.give('mine.csv', 'code,term\r\n90560007,Gout\r\n');

  await opened.call('register.readCodeList', { list: 'RARTH_COD', file, version: 'Our list, April 2026' });
  expect(await listed(opened)).toBe(1);
  const lists = await opened.call('register.listCodeLists', {});
  expect(lists.find(({ list }) => list === 'RARTH_COD')).toMatchObject({ codes: 1, replaced: true });

  await opened.call('register.readCodeList', { list: 'RARTH_COD', file: null, version: 'shipped' });
  expect(await listed(opened)).toBe(0);
});

test.each([
  ['a line that is no code', 'code,term\r\n90560007,Gout\r\nGout,90560007\r\n', 'file-unreadable'],
  ['no columns by those names', 'concept,words\r\n90560007,Gout\r\n', 'file-wrong-kind'],
  ['nothing in it', 'code,term\r\n', 'file-unreadable'],
])('a list with %s is refused as a whole', async (_what, text, code) => {
  const { call, host } = await aPracticeWith([gout]);
  const file = host.give('mine.csv', text);

  await expect(
    call('register.readCodeList', { list: 'RARTH_COD', file, version: '1' }),
  ).rejects.toMatchObject({ code });
  const lists = await call('register.listCodeLists', {});
  expect(lists.every(({ replaced }) => !replaced)).toBe(true);
});
