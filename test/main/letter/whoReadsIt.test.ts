import { expect, test } from 'vitest';
import type { LetterContent } from '../../../shared/letter/letterContent.ts';
import { aPracticeWith } from '../../support/aPractice.ts';

const may = { month: '2026-05' };
const need = (kind: 'braille' | 'large-print-20' | 'large-print-28', code: string | null = null) => ({
  kind,
  term: kind,
  code,
});
const daughter = {
  name: 'Eirlys Bevan',
  relationship: 'daughter',
  needs: [need('large-print-20')],
  address: { lines: ['9 Mill Lane'], town: 'Beckside', postcode: 'ZZ99 3AB' },
};
const said = { askedOn: '2026-04-07', reason: 'Her mother asked for it' };

async function opened() {
  const practice = await aPracticeWith([{ 'Family Name': 'Oakley' }]);
  return { ...practice, personId: practice.people[0]?.id ?? '' };
}
type Opened = Awaited<ReturnType<typeof opened>>;

async function letterOf({ call, personId }: Opened): Promise<LetterContent> {
  return (await call('letter.findPreview', { personId, ...may })).content as LetterContent;
}

test('hard case 12: the carer’s needs count: a letter they read is in the format they need, and says so', async () => {
  const practice = await opened();
  const { call, personId } = practice;
  await call('people.recordNeeds', {
    personId,
    version: 1,
    needs: [need('braille')],
    askedOn: '2026-04-07',
  });
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 0, holds: [{ code: 'format' }] });

  const record = await call('people.recordLetterCarer', { personId, version: 2, carer: daughter, ...said });

  expect(record.contact?.letterCarer).toMatchObject({
    name: 'Eirlys Bevan',
    needs: [{ since: '2026-04-07' }],
  });
  const going = await call('letter.listGoing', may);
  expect(going.lines).toMatchObject([
    { size: 20, reader: 'Eirlys Bevan (daughter)', needs: ['braille', 'copy-to-carer'] },
  ]);
  const letter = await letterOf(practice);
  expect(letter.addressLines).toEqual([
    'Mrs Maureen Oakley',
    'c/o Eirlys Bevan',
    '9 Mill Lane',
    'Beckside',
    'ZZ99 3AB',
  ]);
});

test('hard case 12: a need of the carer that changes after the letter was queued pulls the letter', async () => {
  const { call, personId } = await opened();
  await call('people.recordLetterCarer', { personId, version: 1, carer: daughter, ...said });
  const run = await call('letter.buildRun', { ...may, expected: 1 });
  const needs = [need('large-print-28')];
  await call('people.recordLetterCarer', { personId, version: 2, carer: { ...daughter, needs }, ...said });

  const { run: printed, pulled } = await call('letter.reprint', { runId: run.id });

  expect(printed).toMatchObject({ printed: 0, withdrawn: 1 });
  expect(pulled).toMatchObject([{ personId, sentence: expect.stringMatching(/format changed/) }]);
  await expect(call('letter.listGoing', may)).resolves.toMatchObject({ lines: [{ size: 28 }] });
});

test('hard case 12: a carer who needs a format nobody has a template for holds the letter', async () => {
  const { call, personId } = await opened();
  const carer = { ...daughter, needs: [need('braille')] };
  await call('people.recordLetterCarer', { personId, version: 1, carer, ...said });

  const held = await call('letter.listHeld', may);
  expect(held.lines).toMatchObject([
    { reader: 'Eirlys Bevan (daughter)', holds: [{ code: 'format', detail: 'braille' }] },
  ]);
});

test('letters go to the person again, in their own format, when the carer is taken back', async () => {
  const practice = await opened();
  const { call, personId } = practice;
  await call('people.recordLetterCarer', { personId, version: 1, carer: daughter, ...said });
  await call('people.recordLetterCarer', { personId, version: 2, carer: null, ...said });

  const letter = await letterOf(practice);
  expect([letter.size, letter.addressLines[1]]).toEqual([14, '14 Quarry Bank Road']);
});

test('the needs of a carer are reviewed like the person’s own', async () => {
  const { call, personId, clock } = await opened();
  await call('people.recordLetterCarer', { personId, version: 1, carer: daughter, ...said });
  clock.set('2027-04-07');

  await expect(call('people.listNeedsToReview', {})).resolves.toMatchObject({
    total: 1,
    overdue: 1,
    lines: [{ dueOn: '2027-04-07', words: ['large-print-20 (daughter)'] }],
  });
  await call('people.reviewNeeds', { personId, version: 2, askedOn: '2027-04-07' });
  await expect(call('people.listNeedsToReview', {})).resolves.toMatchObject({ total: 0 });
});

test('hard case 12: refusing texts with results keeps no invitation back; refusing letters does', async () => {
  const { call, personId } = await opened();
  const dissent = { personId, dissents: true, reason: 'Said so by phone' };
  await call('people.recordDissent', { ...dissent, version: 1, kind: 'test-results', way: 'text' });
  await call('people.recordDissent', { ...dissent, version: 2, kind: 'non-clinical', way: 'any' });
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 1 });

  await call('people.recordDissent', { ...dissent, version: 3, kind: 'clinical', way: 'letter' });
  const held = await call('letter.listHeld', may);
  expect(held.lines).toMatchObject([
    {
      holds: [{ code: 'dissent', detail: 'Messages about their care, such as invitations by letter' }],
    },
  ]);

  const back = { ...dissent, dissents: false, reason: 'Wants letters again' };
  await call('people.recordDissent', { ...back, version: 4, kind: 'clinical', way: 'letter' });
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 1 });
});

test('hard case 12: a refusal recorded after the letter was queued pulls it at printing', async () => {
  const { call, personId } = await opened();
  const run = await call('letter.buildRun', { ...may, expected: 1 });
  await call('people.recordDissent', {
    personId,
    version: 1,
    kind: 'generic',
    way: 'any',
    dissents: true,
    reason: 'No more messages',
  });

  const { pulled } = await call('letter.reprint', { runId: run.id });
  expect(pulled).toMatchObject([{ sentence: expect.stringMatching(/Does not want/) }]);
});

test('a mobile two people share keeps no letter back', async () => {
  const rows = [{ 'Mobile telephone': '07700900456' }, { 'Mobile telephone': '07700 900456' }];
  const { call } = await aPracticeWith(rows);

  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 2, held: 0 });
});

test('wheelchair access keeps no letter back, and a need for texts does', async () => {
  const { call, personId } = await opened();
  const coded = (code: string) => [{ kind: 'other' as const, term: 'x', code }];
  await call('people.recordNeeds', {
    personId,
    version: 1,
    needs: coded('1108191000000103'),
    askedOn: '2026-04-07',
  });
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 1 });
  await call('people.recordNeeds', {
    personId,
    version: 2,
    needs: coded('936701000000103'),
    askedOn: '2026-04-07',
  });
  await expect(call('letter.listHeld', may)).resolves.toMatchObject({
    lines: [{ holds: [{ code: 'contact-method', detail: 'by text' }] }],
  });
});
