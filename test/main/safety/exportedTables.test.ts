import Papa from 'papaparse';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../main/csv.ts';
import { aPerson, aPracticeWith, nhsNumberOf } from '../../support/aPractice.ts';
import { aList, stage } from '../../support/importing.ts';

// Said, not guessed: a table of one odd cell may look as if it were split by something else.
const comma = { delimiter: ',' };
const rowsIn = (bytes: Uint8Array | undefined) =>
  Papa.parse<string[]>(new TextDecoder().decode(bytes).trimEnd(), comma).data;
const runs = /^[=+\-@\t\r\n＝＋－＠]/;

test('no cell of a table this program writes can run in a spreadsheet, and none loses its words', () => {
  const cell = fc.oneof(
    fc.string(),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '=1\n', '＝'), fc.string())
      .map((two) => two.join('')),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
      const [read = []] = Papa.parse<string[]>(
        new TextDecoder().decode(toCsv([['x', ...cells]])).replace(/\r\n$/, ''),
        comma,
      ).data;
      for (const [index, one] of read.slice(1).entries()) {
        expect(one).not.toMatch(runs);
        expect(one.endsWith(cells[index] ?? '')).toBe(true);
      }
    }),
  );
});

test('a name that is a formula stays a name in the list of a register, and in the list of rows left out', async () => {
  const name = '-1+2+cmd|calc';
  const opened = await aPracticeWith([{ 'Family Name': name }]);
  await opened.call('register.exportMembers', { year: 2026 });
  const [file] = [...opened.host.offered.values()];
  const [, row = []] = rowsIn(file?.bytes);
  expect(row[0]).toContain("'-1+2+CMD|CALC");

  const bad = aPerson({ 'NHS Number': nhsNumberOf(4), 'Date of Birth': '=cmd|calc' });
  const { importId } = await stage(opened, aList([bad]), { coverage: 'part' });
  await opened.call('people.exportImportProblems', { importId });
  const problems = rowsIn(opened.host.offered.get('Rows left out.csv')?.bytes);
  expect(problems.length).toBeGreaterThan(1);
  for (const cell of problems.flat()) expect(cell).not.toMatch(runs);
});
