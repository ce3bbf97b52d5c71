import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { holdFolder } from '../../../main/db/holdFolder.ts';
import { makeBeside } from '../../../main/sample/makeBeside.ts';

function inFolder() {
  const parent = mkdtempSync(join(tmpdir(), 'house-test-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, 'sample');
  return {
    folder,
    place: { folder, cost: { memory: 8, passes: 1, lanes: 1 }, now: '2026-11-22T09:00:00.000Z' },
  };
}

const nothing = () => Promise.resolve();

test('a practice is there only when it is whole', async () => {
  const { folder, place } = inFolder();

  await makeBeside(place, async ({ store }) => {
    await store.write((db) => db.insert('member', manager));
    expect(existsSync(folder)).toBe(false);
  });

  expect(readdirSync(folder)).toContain('practice.db');
  expect(existsSync(`${folder}.new`)).toBe(false);
});

test('a making that fails leaves the practice that was there', async () => {
  const { folder, place } = inFolder();
  mkdirSync(folder);
  writeFileSync(join(folder, 'practice.db'), 'the old one');

  await expect(makeBeside(place, () => Promise.reject(new Error('the disk is full')))).rejects.toThrow(
    'disk',
  );

  expect(readdirSync(folder)).toEqual(['practice.db']);
});

test('what a killed making left behind is cleared away', async () => {
  const { folder, place } = inFolder();
  mkdirSync(`${folder}.new`);
  writeFileSync(join(`${folder}.new`, 'practice.db'), 'half of one, with a key nobody has');

  await makeBeside(place, nothing);

  expect(readdirSync(folder)).toContain('practice.db');
});

test('two programs do not make it at once', async () => {
  const { folder, place } = inFolder();
  const other = holdFolder(`${folder}.new`);

  await expect(makeBeside(place, nothing)).rejects.toMatchObject({ code: 'database-in-use' });

  other.letGo();
});

const manager = {
  id: 'm1',
  name: 'Helen Cross',
  role: 'manager',
  added_at: '2026-11-22T09:00:00.000Z',
  left_at: null,
  version: 1,
};
