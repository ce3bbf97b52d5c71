import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { seedPractice } from '../../../main/sample/seedPractice.ts';
import { fixedClock } from '../../support/fixedClock.ts';
import { openClosedTestCore } from '../../support/openTestCore.ts';

const today = '2026-11-22';
const password = 'three random words';
// A folder has its own file; a server has no folder to seed.
const onFile = process.env['HOUSE_TEST_ENGINE'] !== 'postgres';

async function seeded(people: number) {
  const folder = mkdtempSync(join(tmpdir(), 'house-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const question = {
    folder,
    people,
    seed: 2026,
    password,
    passwordCost: { memory: 8, passes: 1, lanes: 1 },
    clock: fixedClock(today),
    progress: () => {},
  };
  await seedPractice(question);
  return question;
}

async function signedInTo(folder: string) {
  const opened = await openClosedTestCore({ today, folder });
  const { staff } = await opened.call('practice.findWelcome', {});
  const manager = staff.find(({ name }) => name === 'Helen Cross');
  const { practice } = await opened.call('practice.signIn', { memberId: manager?.id ?? '', password });
  return { ...opened, practice, staff };
}

test.runIf(onFile)(
  'seeds an ordinary practice with its staff, its people and their year of care',
  async () => {
    const { folder } = await seeded(300);

    const { call, practice, staff } = await signedInTo(folder);

    expect(practice.sample).toBe(false);
    expect(staff).toHaveLength(5);
    await expect(call('people.listPeople', {})).resolves.toMatchObject({ total: 300 });
    const year = await call('register.findYear', { year: 2026 });
    expect(year.total).toBeGreaterThan(60);
    expect(year.months.every(({ total }) => total > 0)).toBe(true);
  },
);

test.runIf(onFile)('seeds the same people under the same ids every time', async () => {
  const one = await signedInTo((await seeded(120)).folder);
  const other = await signedInTo((await seeded(120)).folder);

  const lines = await one.call('register.listMembers', { year: 2026, limit: 200 });

  expect(lines.total).toBeGreaterThan(20);
  await expect(other.call('register.listMembers', { year: 2026, limit: 200 })).resolves.toEqual(lines);
});

test.runIf(onFile)('does not seed a folder that holds a practice', async () => {
  const question = await seeded(0);

  await expect(seedPractice(question)).rejects.toMatchObject({ code: 'already-set-up' });
});
