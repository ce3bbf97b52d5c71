import { existsSync, readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvRows } from '../../../../../main/people/readers/csv/csvRows.ts';
import { textOf } from '../../../../../main/people/readers/csv/decodeText.ts';
import { sourceFromBytes } from '../../../../../main/people/readers/source.ts';

async function* piecesOf(text: string, cuts: number[]): AsyncGenerator<string> {
  let from = 0;
  for (const cut of [...cuts.map((part) => part % (text.length + 1)).sort((a, b) => a - b), text.length]) {
    yield text.slice(from, cut);
    from = cut;
  }
}

async function rowsOf(text: string, cuts: number[] = []) {
  const rows = [];
  for await (const some of csvRows(piecesOf(text, cuts), { delimiter: ',', name: 'list.csv' }))
    rows.push(...some);
  return rows;
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', ';', '7'), maxLength: 6 });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });

test('rows come out the same wherever the file happens to be cut', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.array(fc.nat(), { maxLength: 6 }), async (cells, cuts) => {
      const text = Papa.unparse(cells, { newline: '\n', quotes: true });
      expect((await rowsOf(text, cuts)).map((row) => row.cells)).toEqual(cells);
    }),
  );
});

test('every row knows its own line, also after cells of several lines', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.array(fc.nat(), { maxLength: 6 }), async (cells, cuts) => {
      const text = Papa.unparse(cells, { newline: '\n', quotes: true });
      const lines: number[] = [];
      let line = 1;
      for (const row of cells) {
        lines.push(line);
        line += 1 + row.join('').split('\n').length - 1;
      }
      expect((await rowsOf(text, cuts)).map((row) => row.line)).toEqual(lines);
    }),
  );
});

test.each([
  [
    'a quotation mark nobody closes',
    'a,b\n1,2\n3,"4\n5,6\n',
    'list.csv ends inside a quotation mark that is opened in line 3: the file is cut short, or the mark is one too ' +
      'many. Export the list again',
  ],
  [
    'letters after a closed quotation mark',
    'a,b\n1,2\n"3"x,4\n5,6\n',
    'list.csv, line 3: a quotation mark is missing or in the wrong place. Export the list again',
  ],
])('a file with %s is refused as a whole, with the line and what to do', async (_, text, detail) => {
  await expect(rowsOf(text)).rejects.toMatchObject({ code: 'file-unreadable', detail });
});

test('a quotation mark nobody closes is found before the file has filled the memory', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<string> {
    yield 'a,b\n1,"';
    for (; given < 1000; given += 1) yield 'x,y\n'.repeat(25_000);
  }
  const read = async () => {
    for await (const rows of csvRows(endless(), { delimiter: ',', name: 'list.csv' }))
      expect(rows.length).toBeLessThan(3);
  };
  await expect(read()).rejects.toMatchObject({ code: 'file-unreadable' });
  expect(given).toBeLessThan(20);
});

const spectrum = '../shared/data/test-vectors/csv-spectrum';

test.skipIf(!existsSync(spectrum))('reads every file of csv-spectrum', async () => {
  // The published outcome of location_coordinates has another telephone number than its list.
  const files = readdirSync(`${spectrum}/csvs`).filter((file) => file !== 'location_coordinates.csv');
  expect(files.length).toBe(11);
  for (const file of files) {
    const pieces = textOf(sourceFromBytes(file, readFileSync(`${spectrum}/csvs/${file}`)), 'utf-8');
    const rows: string[][] = [];
    for await (const some of csvRows(pieces, { delimiter: ',', name: file }))
      rows.push(...some.map((row) => row.cells));
    const [captions = [], ...data] = rows.filter((cells) => cells.length > 1);
    const objects = data.map((cells) =>
      Object.fromEntries(captions.map((caption, index) => [caption, cells[index]])),
    );
    const expected = readFileSync(`${spectrum}/json/${file.replace('.csv', '.json')}`, 'utf8').replaceAll(
      '\\r\\n',
      '\\n',
    );
    expect({ file, objects }).toEqual({ file, objects: JSON.parse(expected) as unknown });
  }
});
