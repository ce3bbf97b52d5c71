import { expect, test } from 'vitest';
import { aPerson, aPracticeWith, nhsNumberOf } from '../../support/aPractice.ts';
import { aList, stage } from '../../support/importing.ts';

test('a row left out for another date of birth shows that day as every screen shows days', async () => {
  const opened = await aPracticeWith([{}]);
  const row = aPerson({ 'NHS Number': nhsNumberOf(1), 'Date of Birth': '01/02/1944' });

  const { importId } = await stage(opened, aList([row]), { extractOn: '2026-04-05' });

  const { lines } = await opened.call('people.listImportProblems', { importId });
  expect(lines).toMatchObject([{ column: 'Date of birth', value: '01-Feb-1944', lost: 'row' }]);
});
