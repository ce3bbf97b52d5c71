import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readableName } from '../../../../main/people/readers/memberName.ts';
import { sourceFromBytes } from '../../../../main/people/readers/source.ts';
import { readAll } from './readAll.ts';

/** Each byte as one character, as a name arrives of which the zip does not say what it is written in. */
const bytes = (...codes: (number | string)[]) =>
  codes.map((code) => (typeof code === 'string' ? code : String.fromCharCode(code))).join('');

test.each([
  ['plain letters', 'List May.csv', 'List May.csv'],
  ['UTF-8 that says so', 'Łódź é.csv', 'Łódź é.csv'],
  ['UTF-8 that does not say so', Buffer.from('Siân’s list.csv').toString('latin1'), 'Siân’s list.csv'],
  ['code page 850', bytes('Ren', 0x82, 'e M', 0x81, 'ller.csv'), 'Renée Müller.csv'],
  ['code page 850, a letter that Windows has a mark for', bytes('Garc', 0xa1, 'a.csv'), 'García.csv'],
  ['Windows-1252', bytes('Ren', 0xe9, 'e.csv'), 'Renée.csv'],
  ['Windows-1252 with its quotes', bytes('Patient', 0x92, 's list.csv'), 'Patient’s list.csv'],
  ['Windows-1252 with its dash', bytes('List ', 0x96, ' May.csv'), 'List – May.csv'],
])('the name of a member of a zip is readable: %s', (_in, arrives, read) => {
  expect(readableName(arrives)).toBe(read);
});

test('a list of a zip whose name is in code page 850 is read, and named as it was called', async () => {
  const list = strToU8('Name,DOB\nIan Savage,02/08/1954\n');
  const zip = zipSync({ 'Ren_e.csv': list, 'more.csv': list });
  // The underscore of both places where the name stands becomes the é of Windows' file names.
  const named = Uint8Array.from(zip, (byte, place) =>
    byte === 0x5f && String.fromCharCode(zip[place - 1] ?? 0) === 'n' ? 0x82 : byte,
  );

  const { sniffed, records } = await readAll([sourceFromBytes('export.zip', named)]);

  expect(sniffed.files).toEqual(['Renée.csv', 'more.csv']);
  expect(records.map(({ file }) => file)).toEqual(['Renée.csv', 'more.csv']);
});
