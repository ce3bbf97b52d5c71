import { expect, test } from 'vitest';
import { aPerson, aPracticeWith } from '../../support/aPractice.ts';
import { aList, importList, stage } from '../../support/importing.ts';

const braille = '936661000000109';
const wheelchair = '1108191000000103';
const given = (code: string | null, more: object = {}) => ({
  kind: 'other' as const,
  term: 'as typed',
  code,
  ...more,
});

async function opened(rows: Parameters<typeof aPracticeWith>[0] = [{ 'Family Name': 'Oakley' }]) {
  const practice = await aPracticeWith(rows);
  return { ...practice, personId: practice.people[0]?.id ?? '' };
}

test('a need has the words, the kind and the group of its code, since when it is there and when somebody asks again', async () => {
  const { call, personId } = await opened();
  const record = await call('people.recordNeeds', {
    personId,
    version: 1,
    needs: [given(braille), given(wheelchair)],
    askedOn: '2026-04-06',
  });

  expect(record.needsInFull).toMatchObject([
    {
      kind: 'braille',
      term: 'Requires information in contracted (Grade 2) Braille',
      group: '004',
      since: '2026-04-06',
      reviewedOn: '2026-04-06',
      reviewDueOn: '2027-04-06',
    },
    { kind: 'other', term: 'Requires wheelchair access', group: '009' },
  ]);
  expect(record).toMatchObject({ needsReviewOn: '2027-04-06', needsAskedOn: '2026-04-06' });
});

test('no code is made up: one that is in neither the national list nor the record is refused', async () => {
  const { call, personId } = await opened();
  const recorded = call('people.recordNeeds', {
    personId,
    version: 1,
    needs: [given('123456789')],
    askedOn: '2026-04-06',
  });

  await expect(recorded).rejects.toMatchObject({ code: 'invalid-input' });
});

test('a code that stands in two groups is kept under the one it was chosen in, and under no other', async () => {
  const { call, personId } = await opened();
  const dog = '862731000000105';
  const { needsInFull } = await call('people.recordNeeds', {
    personId,
    version: 1,
    needs: [given(dog, { group: '009' })],
    askedOn: '2026-04-06',
  });
  expect(needsInFull).toMatchObject([{ group: '009' }]);
  const wrong = await call('people.recordNeeds', {
    personId,
    version: 2,
    needs: [given(dog, { group: '001' })],
    askedOn: '2026-04-06',
  });
  expect(wrong.needsInFull).toMatchObject([{ group: '007', since: '2026-04-06' }]);
});

test('needs to review: overdue first, then those due soon, then those a list brought and nobody has asked about', async () => {
  const { call, people, clock } = await opened([
    { 'Family Name': 'Oakley', 'Communication needs': 'Braille' },
    { 'Family Name': 'Pawlak' },
    { 'Family Name': 'Quill' },
    { 'Family Name': 'Rowe' },
  ]);
  const [oakley, pawlak, quill] = people;
  const ask = (personId = '', askedOn = '', reviewDueOn: string | null = null) =>
    call('people.recordNeeds', {
      personId,
      version: 1,
      needs: [given(braille, { reviewDueOn })],
      askedOn,
    });
  await ask(pawlak?.id, '2026-04-07');
  await ask(quill?.id, '2026-04-01', '2026-10-01');
  await expect(call('people.listNeedsToReview', {})).resolves.toMatchObject({
    total: 1,
    neverAsked: 1,
    lines: [{ id: oakley?.id, dueOn: null, words: ['Braille'] }],
  });

  clock.set('2027-03-20');
  const list = await call('people.listNeedsToReview', {});
  expect(list.lines.map((line) => [line.familyName, line.dueOn])).toEqual([
    ['Quill', '2026-10-01'],
    ['Pawlak', '2027-04-07'],
    ['Oakley', null],
  ]);
  expect(list).toMatchObject({ total: 3, overdue: 1, neverAsked: 1 });

  const version = list.lines[0]?.version ?? 0;
  await call('people.reviewNeeds', { personId: quill?.id ?? '', version, askedOn: '2027-03-20' });
  const after = await call('people.findPerson', { personId: quill?.id ?? '' });
  expect(after.needsInFull).toMatchObject([
    { since: '2026-04-01', reviewedOn: '2027-03-20', reviewDueOn: '2028-03-20' },
  ]);
  await expect(call('people.listNeedsToReview', {})).resolves.toMatchObject({ total: 2, overdue: 0 });
});

test('somebody who has died or moved away is not on the list of needs to review', async () => {
  const { call, people } = await opened([
    { 'Communication needs': 'Braille' },
    { 'Communication needs': 'Braille' },
  ]);
  const [first, second] = people;
  await call('people.recordDeath', {
    personId: first?.id ?? '',
    version: 1,
    death: { kind: 'formal', on: null },
  });
  await call('people.recordDeparture', { personId: second?.id ?? '', version: 1, leftOn: '2026-04-02' });

  await expect(call('people.listNeedsToReview', {})).resolves.toMatchObject({ total: 0, lines: [] });
});

test('what staff recorded of needs is not undone by a list, and the same needs in a list are no question', async () => {
  const { call, host, people, personId } = await opened([
    { 'Family Name': 'Oakley', 'Communication needs': 'Braille' },
  ]);
  const known = (await call('people.findPerson', { personId })).needsInFull;
  await call('people.recordNeeds', { personId, version: 1, needs: known, askedOn: '2026-04-06' });
  const row = (needs: string) =>
    aList([aPerson({ 'NHS Number': people[0]?.nhsNumber ?? '', 'Communication needs': needs })]);

  await importList({ call, host }, row('Braille'), { extractOn: '2026-04-07', coverage: 'part' });
  await expect(call('people.listQuestions', {})).resolves.toMatchObject({ total: 0 });
  const { importId } = await stage({ call, host }, row('Large print 20 point'), {
    extractOn: '2026-04-07',
    coverage: 'part',
    name: 'next.csv',
  });
  await call('people.applyImport', { importId });

  await expect(call('people.listQuestions', {})).resolves.toMatchObject({ total: 1 });
  const { needsInFull } = await call('people.findPerson', { personId });
  expect(needsInFull).toMatchObject([{ kind: 'braille', reviewedOn: '2026-04-06' }]);
});

test('a list’s words nobody knows are kept as they are, and codes of the national list get their kind', async () => {
  const { call, personId } = await opened([
    { 'Communication needs': `${wheelchair}; Needs the green room; 936621000000101; 936701000000103` },
  ]);

  const { needsInFull } = await call('people.findPerson', { personId });

  expect(needsInFull.map(({ kind, term }) => [kind, term])).toEqual([
    ['other', 'Requires wheelchair access'],
    ['other', 'Needs the green room'],
    ['other-format', 'Requires information in Moon alphabet'],
    ['text-only', 'Requires contact by short message service text message'],
  ]);
});

test('an interpreter and a longer visit are carried to whoever books, in the minutes the practice has set', async () => {
  const { call, personId } = await opened();
  const needs = [given('204211000000109'), given('1108171000000102'), given(wheelchair)];
  const recorded = await call('people.recordNeeds', { personId, version: 1, needs, askedOn: '2026-04-06' });
  expect(recorded.visit).toEqual({
    professionals: ['Urdu interpreter'],
    extraMinutes: 10,
    others: ['Requires wheelchair access'],
    words: 'Book with an Urdu interpreter, 10 minutes longer',
  });

  const { settings, version } = await call('people.findAccess', {});
  await call('people.changeAccess', { settings: { ...settings, longerVisitMinutes: 20 }, version });
  await expect(call('people.findPerson', { personId })).resolves.toMatchObject({
    visit: { extraMinutes: 20 },
  });
});
