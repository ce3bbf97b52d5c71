import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aPerson } from '../../support/aPractice.ts';
import { aFolder, aPractice, as, hoc } from '../../support/hoc.ts';
import { aList } from '../../support/importing.ts';

test('after an import the terminal says how many of those due can be sent nothing, and why', async () => {
  const folder = await aPractice();
  const file = join(aFolder(), 'list.csv');
  const today = new Date();
  // Born in this month, so that their invitation is due.
  const month = today.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' }).slice(0, 3);
  writeFileSync(
    file,
    aList([
      aPerson({ 'Date of Birth': `12-${month}-1956`, Postcode: '', 'Number and Street': '', Town: '' }),
    ]),
  );

  const { out, code } = await hoc(['import', file, '--extract-date', '2026-03-14', '--data', folder, ...as]);

  expect(code).toBe(0);
  expect(out).toContain('Of those due to be invited or reminded, 1 can be sent nothing: 1: no full address');
});
