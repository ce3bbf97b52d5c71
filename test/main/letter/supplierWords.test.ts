import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { brailleCode, openedWithSupplier, ordered } from './aSupplier.ts';

test('a supplier is not sent what they do not make', async () => {
  const practice = await openedWithSupplier(['936601000000105']);
  await expect(ordered(practice)).resolves.toBe('');
  await expect(practice.call('letter.listFormats', {})).resolves.toMatchObject({
    lines: [{ format: 'Audio', supplierIds: [] }],
  });
});

test('a supplier gets the words of the letter, as text and as a page, without address and NHS number', async () => {
  const practice = await openedWithSupplier([brailleCode]);
  const { call, host, people } = practice;
  const invitationId = await ordered(practice);
  const { files } = await call('letter.exportFormats', { invitationIds: [invitationId] });

  const name = files[0]?.name ?? '';
  const zip = unzipSync(host.offered.get(name)?.bytes ?? new Uint8Array());
  expect(Object.keys(zip)).toEqual([
    '1 Mrs Maureen Oakley, Braille.txt',
    '1 Mrs Maureen Oakley, Braille.html',
  ]);
  const [text = '', html = ''] = Object.values(zip).map((bytes) => strFromU8(bytes));
  expect(text).toContain('Dear Mrs Oakley');
  expect(html).toMatch(/<html lang="en">[\s\S]*<h1>Please book your yearly health check/);
  const number = people[0]?.nhsNumber ?? '';
  for (const one of [text, html]) {
    expect(one).not.toMatch(/Quarry Bank|ZZ99 4DT/);
    expect(one.replaceAll(' ', '')).not.toContain(number);
  }
});

test('the words of somebody restricted since the order are handed to nobody', async () => {
  const practice = await openedWithSupplier([brailleCode]);
  const { call, personId } = practice;
  const invitationId = await ordered(practice);
  await call('people.changeRestriction', { personId, version: 2, restricted: true, reason: 'Asked for' });

  await expect(call('letter.exportFormats', { invitationIds: [invitationId] })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(
    call('letter.recordFormat', { invitationId, event: 'posted', on: '2026-04-07' }),
  ).resolves.toMatchObject({ stage: 'withdrawn' });
});
