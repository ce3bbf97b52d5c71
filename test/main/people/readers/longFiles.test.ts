import { expect, test } from 'vitest';
import { readRecords } from '../../../../main/people/readers/readRecords.ts';
import { sniff } from '../../../../main/people/readers/sniff.ts';
import type { Source } from '../../../../main/people/readers/source.ts';
import { today } from './readAll.ts';

const pieces = 400;
const rowsPerPiece = 100;
const bytesPerRow = `Ann Person00000001,000001,30/03/1950,44 mmol/mol,08/06/2025\n`.length;

/** A list made while it is read, that counts how much of it has been asked for. */
function longList(): Source & { asked: () => number } {
  let asked = 0;
  async function* open(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('Name,Patient ID,DOB,HbA1c value,HbA1c date\n');
    asked = 0;
    for (let piece = 0; piece < pieces; piece += 1) {
      asked += 1;
      const rows = Array.from({ length: rowsPerPiece }, (_, row) => {
        const id = String(piece * rowsPerPiece + row).padStart(6, '0');
        return `Ann Person00${id},${id},30/03/1950,44 mmol/mol,08/06/2025\n`;
      });
      yield Buffer.from(rows.join(''));
    }
  }
  return { name: 'long.csv', size: pieces * rowsPerPiece * bytesPerRow, open, asked: () => asked };
}

test('a long list is read as it is asked for, in batches of about 500 rows, and never held whole', async () => {
  const source = longList();
  const sniffed = await sniff([source]);
  let people = 0;
  let batches = 0;
  let furthestAhead = 0;
  let bytes = 0;
  for await (const batch of readRecords([source], sniffed, null, { today })) {
    people += batch.records.length;
    batches += 1;
    expect(batch.bytesRead).toBeGreaterThanOrEqual(bytes);
    bytes = batch.bytesRead;
    furthestAhead = Math.max(furthestAhead, source.asked() * rowsPerPiece - people);
  }
  expect(people).toBe(pieces * rowsPerPiece);
  expect(batches).toBeGreaterThanOrEqual((pieces * rowsPerPiece) / 500);
  expect(furthestAhead).toBeLessThan(1000);
  expect(bytes).toBe(source.size + 'Name,Patient ID,DOB,HbA1c value,HbA1c date\n'.length);
});

test('a list abandoned in the middle is not read to its end', async () => {
  const source = longList();
  const sniffed = await sniff([source]);
  for await (const batch of readRecords([source], sniffed, null, { today })) {
    if (batch.records.length > 0) break;
  }
  expect(source.asked()).toBeLessThan(20);
});
