import { expect, test } from 'vitest';
import { aPerson, aPracticeWith, nhsNumberOf } from '../../support/aPractice.ts';
import { aList, stage } from '../../support/importing.ts';

type Row = Record<string, string>;
const plan = { extractOn: '2026-04-05', coverage: 'part' } as const;
const mrsOakley = { 'NHS Number': nhsNumberOf(1), 'EMIS Number': '4711' };

/** A list whose first and last row are these, with more people between them than are read at once. */
async function readFarApart(held: Row, first: Row, last: Row) {
  const between = Array.from({ length: 1100 }, (_, index) =>
    aPerson({ 'NHS Number': '', 'EMIS Number': `${5000 + index}`, 'Family Name': `Filler${index}` }),
  );
  const opened = await aPracticeWith([{ ...mrsOakley, ...held }]);
  const summary = await stage(opened, aList([aPerson(first), ...between, aPerson(last)]), plan);
  const { lines } = await opened.call('people.listImported', {
    importId: summary.importId,
    outcome: 'changed',
  });
  return { summary, first: lines[0] };
}

test.each<[by: string, first: Row, last: Row]>([
  ['NHS number', mrsOakley, mrsOakley],
  ['the clinical system’s number', mrsOakley, { ...mrsOakley, 'NHS Number': '' }],
  ['name and date of birth', mrsOakley, { 'NHS Number': '', 'EMIS Number': '' }],
  [
    'a name only the practice has',
    { ...mrsOakley, 'Family Name': 'Ash' },
    { 'NHS Number': '', 'EMIS Number': '' },
  ],
  ['a number the rows above have not said', { ...mrsOakley, 'NHS Number': '' }, mrsOakley],
])('a row a thousand people further down is about the same person, by %s', async (_by, first, last) => {
  const read = await readFarApart({}, first, { ...last, Town: '', 'Mobile telephone': '07700 900123' });

  expect(read.summary.people).toMatchObject({ new: 1100, changed: 1, rejected: 0 });
  expect(read.first?.differences).toContainEqual(expect.objectContaining({ after: '07700 900123' }));
});

test('a row a thousand people further down that says otherwise is told of', async () => {
  const read = await readFarApart({}, mrsOakley, { ...mrsOakley, 'Given Name': 'Maud' });

  expect(read.summary).toMatchObject({ people: { new: 1100, unchanged: 1 }, valuesLeftOut: 1 });
});
