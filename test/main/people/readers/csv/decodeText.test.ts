import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodingOf, textOf } from '../../../../../main/people/readers/csv/decodeText.ts';
import type { Source } from '../../../../../main/people/readers/source.ts';
import { sourceFromBytes } from '../../../../../main/people/readers/source.ts';

const words = 'Full Name,Date of Birth\r\nSiân O’Leary £5,01/02/1950\r\n';
const plain = words.replaceAll('\r\n', '\n');

async function decoded(source: Source): Promise<{ encoding: string; text: string }> {
  const encoding = await encodingOf(source);
  let text = '';
  for await (const piece of textOf(source, encoding)) text += piece;
  return { encoding, text };
}

/** â as 0xe2, ’ as 0x92 and £ as 0xa3: what Excel on Windows saves. */
const windows = Buffer.from(words.replace('’', '\u0092'), 'latin1');
const utf16be = Buffer.from(words, 'utf16le').swap16();

test.each([
  ['utf-8', Buffer.from(words)],
  ['utf-8', Buffer.from(`\ufeff${words}`)],
  ['windows-1252', windows],
  ['utf-16le', Buffer.from(`\ufeff${words}`, 'utf16le')],
  ['utf-16le', Buffer.from(words, 'utf16le')],
  ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be])],
  ['utf-16be', utf16be],
])('reads %s, with or without its mark', async (encoding, bytes) => {
  expect(await decoded(sourceFromBytes('list.csv', bytes))).toEqual({ encoding, text: plain });
});

test('one letter of Windows-1252 far down a long file is found', async () => {
  const long = Buffer.concat([Buffer.from('a,b\n'.repeat(200_000)), windows]);
  expect((await decoded(sourceFromBytes('list.csv', long))).text.endsWith(plain)).toBe(true);
});

test('letters and line ends stay whole wherever the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 7 }), async (size) => {
      const bytes = Buffer.from(words);
      const source: Source = { name: 'list.csv', size: bytes.length, open: () => cut(bytes, size) };
      expect((await decoded(source)).text).toBe(plain);
    }),
  );
});

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

test('bytes that are no text are refused', async () => {
  const image = sourceFromBytes('photo.csv', Buffer.from([1, 0, 0, 0, 7, 0, 0, 9, 0, 4]));
  await expect(encodingOf(image)).rejects.toMatchObject({ code: 'file-wrong-kind' });
});
