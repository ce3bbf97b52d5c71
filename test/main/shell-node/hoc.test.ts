import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { api } from '../../../shared/api.ts';
import { testPassword, testPractice } from '../../support/openTestCore.ts';
import { aFolder, aPractice, as, hoc, hocValue, letterhead } from '../../support/hoc.ts';

// Whole programs are started, several in each test.
vi.setConfig({ testTimeout: 120_000 });

test('sets up a practice, shows the recovery key once, and never sets it up again', async () => {
  const folder = aFolder();
  const command = ['init', '--data', folder, ...as, ...letterhead];

  const first = await hoc(command);
  const again = await hoc(command);

  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toMatch(/Recovery key: ([0-9A-Z]{4}-){7}[0-9A-Z]{4}/);
  expect(again).toMatchObject({ code: 1, out: '', err: 'This folder already holds a practice.\n' });
});

test('takes the letterhead from a file, and an option before the file', async () => {
  const folder = aFolder();
  const file = join(aFolder(), 'practice.json');
  writeFileSync(file, JSON.stringify(testPractice));

  await hocValue(['init', '--data', folder, ...as, '--practice', file, '--phone', '01632 960999']);

  const details = await hocValue(['call', 'practice.findDetails', '--data', folder, ...as]);
  expect(details).toMatchObject({ ...testPractice, phone: '01632 960999' });
});

test('says what a letterhead still needs, and sets nothing up', async () => {
  const folder = aFolder();

  const { code, err } = await hoc(['init', '--data', folder, ...as, '--name', 'Beckside', '--ods', '12']);

  expect(code).toBe(2);
  expect(err).toContain('practice.odsCode: An ODS code is a letter and 5 digits');
  expect(err).toContain('practice.addressLines: is needed');
  expect(readdirSync(folder)).toEqual([]);
});

test('the password comes from the environment or a file, and a wrong one ends with 3', async () => {
  const folder = await aPractice();
  const file = join(aFolder(), 'password');
  writeFileSync(file, `${testPassword}\n`, { mode: 0o600 });
  const command = ['register', '--data', folder, ...as];

  expect((await hoc(command)).code).toBe(0);
  expect(await hoc([...command, '--password-file', file], { password: null })).toMatchObject({
    code: 0,
    err: '',
  });
  expect(await hoc(command, { password: null })).toMatchObject({ code: 2, out: '' });
  expect(await hoc([...command, '--json'], { password: 'not the words' })).toMatchObject({
    code: 3,
    out: '{"ok":false,"exit":3,"code":"wrong-password","sentence":"That password is not right."}\n',
    err: 'That password is not right.\n',
  });
  expect((await hoc(['register', '--data', folder, '--as', 'Somebody Else'])).code).toBe(3);
});

test.skipIf(process.platform === 'win32')('a password file others may read is pointed out', async () => {
  const folder = await aPractice();
  const file = join(aFolder(), 'password');
  writeFileSync(file, testPassword);
  chmodSync(file, 0o644);

  const { code, err } = await hoc(['register', '--data', folder, ...as, '--password-file', file], {
    password: null,
  });

  expect(code).toBe(0);
  expect(err).toContain('chmod 600');
});

test('a password on the command line is refused, in an option and in an input', async () => {
  const folder = await aPractice();
  const member = { name: 'Amir Khan', role: 'gp', password: 'unusual garden kettle' };
  const call = ['call', 'practice.addMember', '--data', folder, ...as];

  const option = await hoc(['register', '--data', folder, ...as, `--password=${testPassword}`]);
  const input = await hoc([...call, JSON.stringify(member)]);
  const standardInput = await hoc([...call, '-'], { input: JSON.stringify(member) });

  expect(option).toMatchObject({ code: 2, out: '' });
  expect(input).toMatchObject({ code: 2, out: '' });
  expect(input.err).not.toContain(member.password);
  expect(standardInput.code).toBe(0);
});

test('a folder without a practice, or no folder at all, is not opened', async () => {
  const folder = aFolder();

  expect(await hoc(['register', '--data', folder, ...as])).toMatchObject({
    code: 4,
    err: 'No practice has been set up in this folder.\n',
  });
  expect((await hoc(['init', '--data', '', ...as, ...letterhead])).code).toBe(2);
});

test('sends any operation through the same door', async () => {
  const folder = await aPractice();
  const send = (...words: string[]) => hoc(['call', ...words, '--data', folder, ...as]);

  expect((await send('practice.findWelcome')).out).toContain('"Beckside Surgery"');
  expect((await send('people.listPeople', '{"limit":5}')).out).toContain('"total": 0');
  expect(await send('people.listPeople', '{"limit":5000}')).toMatchObject({ code: 2 });
  expect(await send('people.listPeople', '{limit}')).toMatchObject({
    code: 2,
    err: 'The input is not JSON.\n',
  });
  expect((await send('people.findImport', '{"importId":"none"}')).code).toBe(1);
});

test.each(['__proto__', 'constructor', 'practice.', 'people.listPeople\n', '../../etc/passwd', '$(id)', ''])(
  'there is no operation "%s"',
  async (name) => {
    const folder = await aPractice();
    const before = readFileSync(join(folder, 'practice.db'));

    const { code, out } = await hoc(['call', name, '{}', '--data', folder, '--json']);

    expect({ code, out: JSON.parse(out) }).toMatchObject({
      code: 2,
      out: { ok: false, code: 'unknown-operation' },
    });
    expect(readFileSync(join(folder, 'practice.db')).equals(before)).toBe(true);
  },
);

test('lists every operation with its kind, its roles and what it takes, without a practice', async () => {
  const listed = (await hocValue(['operations'], { password: null })) as { name: string; input: unknown }[];

  expect(listed.map(({ name }) => name)).toEqual(Object.keys(api));
  expect(listed.find(({ name }) => name === 'people.applyImport')).toMatchObject({
    kind: 'command',
    roles: ['manager', 'admin'],
    input: { type: 'object', required: ['importId'] },
  });
  expect((await hoc(['operations'])).out.trimEnd().split('\n')).toHaveLength(listed.length);
});

test('says how it is used, and ends with 2 when it is used wrongly', async () => {
  for (const words of [['--help'], ['import', '--help'], ['letters', '-h']])
    expect(await hoc(words)).toMatchObject({ code: 0, err: '' });
  for (const words of [
    [],
    ['dance'],
    ['import'],
    ['register', '--moth', '5'],
    ['register', '--month', '13', ...as],
  ])
    expect((await hoc(words)).code).toBe(2);
});

test('leaves nothing open in the folder', async () => {
  const folder = await aPractice();
  await hoc(['register', '--data', folder, ...as]);

  expect(existsSync(join(folder, 'practice.db-wal'))).toBe(false);
  expect(existsSync(join(folder, 'door.sock'))).toBe(false);
});
