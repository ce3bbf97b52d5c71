import { TextDecoder } from 'node:util';
import type { Encoding } from '../../../../shared/people/importFile.ts';
import { Problem } from '../../../../shared/problem.ts';
import type { Source } from '../source.ts';
import { headOf } from '../source.ts';

/** What the bytes are written in. Reads the whole source once, because one letter of Windows-1252 may stand anywhere. */
export async function encodingOf(source: Source): Promise<Encoding> {
  const head = await headOf(source, 4096);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = zerosIn(head);
  if (zeros.odd > head.length / 4 && zeros.even === 0) return 'utf-16le';
  if (zeros.even > head.length / 4 && zeros.odd === 0) return 'utf-16be';
  if (zeros.odd + zeros.even > 0) throw notText(source.name);
  return (await isUtf8(source)) ? 'utf-8' : 'windows-1252';
}

function notText(name: string): Problem {
  return new Problem('file-wrong-kind', `${name} is not a text file. Save the list as CSV`);
}

function zerosIn(head: Uint8Array): { odd: number; even: number } {
  const zeros = { odd: 0, even: 0 };
  head.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2 === 1 ? 'odd' : 'even'] += 1;
  });
  return zeros;
}

async function isUtf8(source: Source): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of source.open()) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    // Only the decoder throws a TypeError; a disk that fails is not Windows-1252.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Text piece by piece, every line ending as \n, without the byte order mark. `onBytes` hears of each chunk's size. */
export async function* textOf(
  source: Source,
  encoding: Encoding,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for await (const chunk of source.open()) {
    onBytes(chunk.length);
    const text = held + decoder.decode(chunk, { stream: true });
    // A \r at the end may be half of \r\n.
    held = text.endsWith('\r') ? '\r' : '';
    yield withPlainLineEndings(held ? text.slice(0, -1) : text);
  }
  yield withPlainLineEndings(held + decoder.decode());
}

function withPlainLineEndings(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
