import { expect, test } from 'vitest';
import { foldMobile } from '../../../shared/people/sharedMobile.ts';
import { aPracticeWith } from '../../support/aPractice.ts';

const mobile = (number: string) => ({ 'Mobile telephone': number });

test('what somebody refuses is recorded by kind and way, and taken back with its history', async () => {
  const { call, as, people } = await aPracticeWith([{}]);
  const personId = people[0]?.id ?? '';
  const ann = as({ id: 'ann', name: 'Ann Bell', role: 'admin' });
  const dissent = { personId, kind: 'test-results' as const, way: 'text' as const };
  await ann('people.recordDissent', {
    ...dissent,
    version: 1,
    dissents: true,
    reason: 'Her son reads her texts',
  });
  const record = await call('people.recordDissent', {
    ...dissent,
    version: 2,
    dissents: false,
    reason: 'A phone of her own now',
  });

  expect(record.dissents).toMatchObject([
    {
      kind: 'test-results',
      way: 'text',
      dissents: true,
      by: 'Ann Bell',
      reason: 'Her son reads her texts',
    },
    { kind: 'test-results', way: 'text', dissents: false, by: 'Helen Cross' },
  ]);
  expect(record.staffEntries.map(({ value }) => value)).toEqual([
    'Taken back: Test results by text',
    'Does not want: Test results by text',
  ]);
});

test('the preferred way of contact is one of the national nine, and no list changes what staff recorded', async () => {
  const { call, people } = await aPracticeWith([{}]);
  const personId = people[0]?.id ?? '';
  const record = await call('people.recordContactMethod', { personId, version: 1, method: '8' });

  expect(record.contactMethod).toBe('8');
  expect(record.staffEntries).toMatchObject([{ field: 'Preferred contact', value: 'No telephone contact' }]);
  await expect(
    call('people.recordContactMethod', { personId, version: 2, method: '10' as '9' }),
  ).rejects.toMatchObject({ code: 'invalid-input' });
});

test('hard case 11: a mobile two people have is shared, however it is written, until somebody says whose it is', async () => {
  const { call, people } = await aPracticeWith([
    { 'Family Name': 'Oakley', ...mobile('07700 900456') },
    { 'Family Name': 'Pawlak', ...mobile('+44 7700 900456') },
    { 'Family Name': 'Quill', ...mobile('07700900789') },
  ]);
  const standingOf = async (index: number) =>
    (await call('people.findPerson', { personId: people[index]?.id ?? '' })).contact?.mobileStanding;
  expect([await standingOf(0), await standingOf(1), await standingOf(2)]).toEqual([
    'shared',
    'shared',
    'unshared',
  ]);

  const own = { personId: people[0]?.id ?? '', version: 1, answer: 'own' as const };
  await call('people.answerMobile', own);
  await call('people.answerMobile', {
    personId: people[1]?.id ?? '',
    version: 1,
    answer: 'carer',
    whose: 'Maureen Oakley, his daughter',
  });

  expect([await standingOf(0), await standingOf(1)]).toEqual(['own', 'carer']);
  const { contact } = await call('people.findPerson', { personId: people[1]?.id ?? '' });
  expect(contact?.mobileOf).toBe('Maureen Oakley, his daughter');
});

test('a mobile is nobody else’s any more when the other person has died or moved away', async () => {
  const { call, people } = await aPracticeWith([mobile('07700900456'), mobile('07700 900 456')]);
  const [first, second] = people;
  await call('people.recordDeath', {
    personId: first?.id ?? '',
    version: 1,
    death: { kind: 'formal', on: null },
  });

  const { contact } = await call('people.findPerson', { personId: second?.id ?? '' });
  expect(contact?.mobileStanding).toBe('unshared');
});

test('where the letters of a restricted person go is neither seen nor changed by a role nobody has named', async () => {
  const { call, asRole, people } = await aPracticeWith([mobile('07700900456')]);
  const personId = people[0]?.id ?? '';
  const carer = {
    name: 'Eirlys Bevan',
    relationship: 'daughter',
    needs: [],
    address: { lines: ['9 Secret Lane'], town: 'Beckside', postcode: 'ZZ99 3AB' },
  };
  const record = { personId, carer, askedOn: '2026-04-07', reason: 'Asked for' };
  await call('people.recordLetterCarer', { ...record, version: 1 });
  await call('people.changeRestriction', { personId, version: 2, restricted: true, reason: 'Asked for' });

  const seen = await asRole('admin')('people.findPerson', { personId });
  expect(seen.contact).toBeNull();
  expect(JSON.stringify(seen)).not.toMatch(/Eirlys|Secret Lane/);
  const admin = asRole('admin');
  await expect(admin('people.recordLetterCarer', { ...record, version: 3 })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(admin('people.answerMobile', { personId, version: 3, answer: 'own' })).rejects.toMatchObject({
    code: 'not-allowed',
  });
});

test('the database compares numbers as the program does, however they are written', async () => {
  const written = [
    '07700900456',
    '+44 (0)7700 900-456',
    '0044 7700.900456',
    '00440 7700900456',
    '+447700900456',
  ];
  const { call, people } = await aPracticeWith([...written.map(mobile), mobile('+353 85 0123456')]);

  const standings = await Promise.all(
    people.map(async ({ id }) => {
      const { contact } = await call('people.findPerson', { personId: id });
      return [foldMobile(contact?.mobile ?? null), contact?.mobileStanding];
    }),
  );
  expect(standings.filter(([number]) => number === '07700900456')).toHaveLength(5);
  for (const [number, standing] of standings)
    expect(standing).toBe(number === '07700900456' ? 'shared' : 'unshared');
});
