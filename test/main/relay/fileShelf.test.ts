import { readdirSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { createFileShelf, readableFile } from '../../../main/relay/fileShelf.ts';

const words = 'NHS number,999 123 4567\n'.repeat(20_000);

async function readBack(file: Parameters<typeof readableFile>[0]): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readableFile(file).open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function openShelf(largest?: number) {
  const shelf = createFileShelf(largest);
  onTestFinished(() => shelf.clear());
  return shelf;
}

test('what came from the page is kept locked on the disk and read back as it was', async () => {
  const shelf = openShelf();
  const file = shelf.incoming(await shelf.takeStream('list.csv', Readable.from([Buffer.from(words)])));

  expect(file).toMatchObject({ name: 'list.csv', size: words.length });
  expect(readFileSync(file.path).includes('999 123 4567')).toBe(false);
  await expect(readBack(file)).resolves.toBe(words);
});

test('a file the user named is read where it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'house-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'list.csv');
  writeFileSync(path, words);
  const shelf = openShelf();

  await expect(readBack(shelf.incoming(shelf.takePath(path)))).resolves.toBe(words);
  expect(() => shelf.takePath(join(folder, 'none.csv'))).toThrow('This file cannot be read.');
  expect(() => shelf.takePath(folder)).toThrow('This file cannot be read.');
});

test('a file over the limit is refused, and nothing of it stays on the disk', async () => {
  const shelf = openShelf(1_000);
  const small = shelf.incoming(await shelf.takeStream('small.csv', Readable.from([Buffer.from('small')])));

  await expect(shelf.takeStream('big.csv', Readable.from([Buffer.from(words)]))).rejects.toMatchObject({
    code: 'file-too-big',
  });
  expect(readdirSync(dirname(small.path))).toHaveLength(1);
});

test('locking the screen empties the shelf', async () => {
  const shelf = openShelf();
  const incoming = await shelf.takeStream('list.csv', Readable.from([Buffer.from('list')]));
  const { path } = shelf.incoming(incoming);
  const outgoing = shelf.offer({ name: 'letters.pdf', type: 'application/pdf', bytes: new Uint8Array(3) });

  shelf.clear();

  expect(() => shelf.incoming(incoming)).toThrow('no longer here');
  expect(() => shelf.outgoing(outgoing)).toThrow('no longer here');
  expect(() => readFileSync(path)).toThrow('ENOENT');
});
