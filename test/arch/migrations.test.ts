import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { migrations } from '../../main/db/migrations/index.ts';
import { releasedMigrations } from '../support/releasedMigrations.ts';
import { filesLike, importsOf } from './sources.ts';

const files = filesLike('main/db/migrations/[0-9]*.ts');
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

test('every migration is in the list, in the order of the times in their names', () => {
  const [list] = filesLike('main/db/migrations/index.ts');
  const times = migrations.map(({ name }) => name.replace(/^\D+/, ''));

  expect(
    list &&
      importsOf(list)
        .filter((path) => /\/\d/.test(path))
        .toSorted(),
  ).toEqual(files.map(({ path }) => path));
  expect(times).toEqual(times.toSorted());
  expect(new Set(times).size).toBe(times.length);
  expect(times).toEqual(files.map(({ path }) => nameOf(path).slice(0, 13)));
});

test('every migration is called the same in its file name and in the database', () => {
  const named = files.map(({ path }) => {
    const [, time = '', words = ''] = /^(\d{13})-([a-z0-9-]+)\.ts$/.exec(nameOf(path)) ?? [];
    return words.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()) + time;
  });

  expect(migrations.map(({ name }) => name)).toEqual(named);
});

test('a migration that has gone out in a release is never changed', () => {
  const now = Object.fromEntries(
    files.map(({ path, text }) => [nameOf(path), createHash('sha256').update(text).digest('hex')]),
  );

  expect(now).toMatchObject(releasedMigrations);
});

test('migrations add: none takes a table or a column away, or builds one anew', () => {
  const takesAway =
    /\bDROP\s+(?:TABLE|COLUMN)|\bRENAME\s+(?:TO|COLUMN)|\bALTER\s+COLUMN\s+\S+\s+(?:SET\s+DATA\s+)?TYPE/i;

  expect(files.filter(({ text }) => takesAway.test(text)).map(({ path }) => path)).toEqual([]);
});
