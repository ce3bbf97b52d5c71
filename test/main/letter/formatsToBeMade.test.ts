import { expect, test } from 'vitest';
import { brailleCode, moonCode, openedWithSupplier, ordered } from './aSupplier.ts';

const may = { month: '2026-05' };
const easyReadCode = '796161000000101';
const polishInterpreterCode = '203901000000102';

test('a letter in braille is listed to be made, ordered, received and posted, and then counts as an invitation', async () => {
  const practice = await openedWithSupplier([brailleCode]);
  const { call, clock, personId } = practice;
  await expect(call('letter.listFormats', {})).resolves.toMatchObject({
    total: 1,
    counts: { 'to-order': 1 },
    lines: [{ personId, format: 'Braille', state: 'to-order', supplierIds: ['dots'], needs: ['braille'] }],
  });

  const invitationId = await ordered(practice);
  await expect(call('letter.listFormats', {})).resolves.toMatchObject({
    lines: [
      { state: 'ordered', supplier: 'Beckside Dots', orderedOn: '2026-04-07', expectedOn: '2026-04-14' },
    ],
  });
  clock.set('2026-04-13');
  await call('letter.recordFormat', { invitationId, event: 'received', on: '2026-04-13' });
  await expect(call('letter.listFormats', {})).resolves.toMatchObject({ lines: [{ state: 'received' }] });
  clock.set('2026-04-14');
  const posted = await call('letter.recordFormat', { invitationId, event: 'posted', on: '2026-04-14' });

  expect(posted).toEqual({ stage: 'posted', pulled: null });
  await expect(call('letter.listFormats', {})).resolves.toMatchObject({ total: 0 });
  await expect(call('letter.listHeld', may)).resolves.toMatchObject({
    lines: [{ holds: [{ code: 'format' }, { code: 'written-recently', until: '2026-04-28' }] }],
  });
  const [round] = await call('recall.listCycles', { personId });
  expect(JSON.stringify(round)).toContain('2026-04-14');
});

test('an ordered letter is in no letter run: it is not printed, and nobody makes a second one', async () => {
  const practice = await openedWithSupplier([brailleCode, '']);
  const { call } = practice;
  await ordered(practice);

  await expect(call('letter.listRuns', {})).resolves.toMatchObject({ total: 0 });
  const held = await call('letter.listHeld', may);
  expect(held.lines[0]?.holds.map(({ code }) => code)).toEqual(['format', 'in-another-run']);
  const again = await call('letter.orderFormats', { items: practice.items.slice(0, 1), supplierId: 'dots' });
  expect(again).toMatchObject({ invitationIds: [], held: [{ sentence: 'Already in another run' }] });
  await expect(call('letter.printRun', { ...may, expected: 1 })).resolves.toMatchObject({
    run: { printed: 1 },
  });
});

test('hard case 3: a death between ordering and posting keeps the letter here', async () => {
  const practice = await openedWithSupplier([brailleCode]);
  const { call, personId } = practice;
  const invitationId = await ordered(practice);
  await call('people.recordDeath', { personId, version: 2, death: { kind: 'informal', on: null } });

  const posted = await call('letter.recordFormat', { invitationId, event: 'posted', on: '2026-04-07' });

  expect(posted).toMatchObject({ stage: 'withdrawn', pulled: expect.stringMatching(/died/) });
  await expect(call('letter.listFormats', {})).resolves.toMatchObject({ total: 0 });
});

test('hard case 12: a format that changes between ordering and posting keeps the letter here', async () => {
  const practice = await openedWithSupplier([brailleCode]);
  const { call, personId } = practice;
  const invitationId = await ordered(practice);
  const needs = [{ kind: 'other' as const, term: 'x', code: moonCode }];
  await call('people.recordNeeds', { personId, version: 2, needs, askedOn: '2026-04-07' });

  await expect(
    call('letter.recordFormat', { invitationId, event: 'posted', on: '2026-04-07' }),
  ).resolves.toMatchObject({ stage: 'withdrawn', pulled: expect.stringMatching(/format/) });
  await expect(call('letter.listFormats', {})).resolves.toMatchObject({
    lines: [{ state: 'to-order', format: 'Requires information in Moon alphabet' }],
  });
});

test('whoever died since the list was looked at is not ordered, and the others are', async () => {
  const practice = await openedWithSupplier([brailleCode, brailleCode]);
  const { call, personId } = practice;
  await call('people.recordDeath', { personId, version: 2, death: { kind: 'formal', on: null } });

  const { invitationIds, held } = await call('letter.orderFormats', {
    items: practice.items,
    supplierId: 'dots',
  });

  expect(invitationIds).toHaveLength(1);
  expect(held).toMatchObject([{ personId, sentence: 'Has died' }]);
});

test('a cancelled order makes the person due again', async () => {
  const practice = await openedWithSupplier([brailleCode]);
  const invitationId = await ordered(practice);
  await practice.call('letter.recordFormat', {
    invitationId,
    event: 'cancelled',
    on: '2026-04-07',
    reason: 'The supplier has closed',
  });

  await expect(practice.call('letter.listFormats', {})).resolves.toMatchObject({
    lines: [{ state: 'to-order' }],
  });
});

test('easy read is written by hand: in English it is printed here, in a language nobody has written it is a task', async () => {
  const { call, personId } = await openedWithSupplier([easyReadCode]);
  await expect(call('letter.listFormats', {})).resolves.toMatchObject({ total: 0 });
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 1 });

  const codes = [easyReadCode, polishInterpreterCode];
  const needs = codes.map((code) => ({ kind: 'other' as const, term: 'x', code }));
  await call('people.recordNeeds', { personId, version: 2, needs, askedOn: '2026-04-07' });

  await expect(call('letter.listFormats', {})).resolves.toMatchObject({
    total: 1,
    lines: [{ state: 'no-template', format: 'Easy read in Polish', supplierIds: [] }],
  });
});

test('hard case 15: two people ordering the same letter order it once', async () => {
  const practice = await openedWithSupplier([brailleCode]);
  const order = { items: practice.items, supplierId: 'dots' };
  const both = await Promise.allSettled([
    practice.call('letter.orderFormats', order),
    practice.asRole('admin')('letter.orderFormats', order),
  ]);

  const made = both.flatMap((one) => (one.status === 'fulfilled' ? one.value.invitationIds : []));
  expect(made).toHaveLength(1);
});
