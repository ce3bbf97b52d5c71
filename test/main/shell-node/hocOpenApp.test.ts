import { cpSync, existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { localAddress } from '../../../main/relay/localAddress.ts';
import { startHouse, type RunningHouse } from '../../e2e/support/startHouse.ts';
import { aFolder, aPractice, as, hoc, hocValue } from '../../support/hoc.ts';
import { manyPeople } from '../../support/manyPeople.ts';
import { testPassword } from '../../support/openTestCore.ts';

// Whole programs are started, several in each test.
vi.setConfig({ testTimeout: 120_000 });

const onWindows = process.platform === 'win32';

async function openApp(folder: string): Promise<RunningHouse> {
  const house = await startHouse(folder);
  onTestFinished(() => house.kill());
  return house;
}

/** A window of the open program with Helen Cross in it: it holds the practice's database. */
async function signInAtWindow({ link }: RunningHouse) {
  const opened = await fetch(link, { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { origin } = new URL(link);
  let last = 0;
  const call = async (operation: string, input: unknown): Promise<{ ok: boolean; value: unknown }> => {
    const body = JSON.stringify({ id: `window-${(last += 1)}`, operation, input });
    const headers = { cookie, origin, 'content-type': 'application/json' };
    const reply = await fetch(`${origin}/house/call`, { method: 'POST', headers, body });
    return (await reply.json()) as { ok: boolean; value: unknown };
  };
  const { value } = await call('practice.findWelcome', {});
  const [member] = (value as { staff: { id: string }[] }).staff;
  await call('practice.signIn', { memberId: member?.id, password: testPassword });
  return call;
}

const total = (value: unknown) => (value as { total: number }).total;

test.skipIf(onWindows)(
  'while House of Care is open, a command works through it, with a sign-in of its own',
  async () => {
    const folder = await aPractice();
    const window = await signInAtWindow(await openApp(folder));
    const list = manyPeople(aFolder(), 20);

    const imported = await hoc(['import', list, '--extract-date', '2026-03-14', '--data', folder, ...as]);
    const refused = await hoc(['register', '--data', folder, ...as], { password: 'not the words' });

    expect(imported.code).toBe(0);
    expect(refused.code).toBe(3);
    expect(total((await window('people.listPeople', {})).value)).toBe(20);
  },
);

test.skipIf(onWindows)('without that way in, the folder the program holds is in use', async () => {
  const folder = await aPractice();
  await signInAtWindow(await openApp(folder));
  rmSync(join(folder, 'door.sock'));

  expect(await hoc(['register', '--data', folder, ...as])).toMatchObject({
    code: 4,
    err: 'Another House of Care window is using this practice folder.\n',
  });
});

test.skipIf(onWindows)(
  'only this user can reach the way in, and it is gone when the program ends',
  async () => {
    const folder = await aPractice();
    const house = await openApp(folder);
    const socket = statSync(join(folder, 'door.sock'));

    expect(socket.isSocket()).toBe(true);
    expect(socket.mode & 0o777).toBe(0o600);
    await house.stop();
    expect(existsSync(join(folder, 'door.sock'))).toBe(false);
  },
);

test.skipIf(onWindows)(
  'what a killed program leaves behind keeps neither the command line nor the next program out',
  async () => {
    const folder = await aPractice();
    await (await openApp(folder)).kill();
    expect(existsSync(join(folder, 'door.sock'))).toBe(true);

    expect((await hoc(['register', '--data', folder, ...as])).code).toBe(0);
    const window = await signInAtWindow(await openApp(folder));
    expect((await hoc(['register', '--data', folder, ...as])).code).toBe(0);
    expect((await window('people.listPeople', {})).ok).toBe(true);
  },
);

test.skipIf(onWindows)('a file where the socket should be is not told a password', async () => {
  const folder = await aPractice();
  writeFileSync(join(folder, 'door.sock'), 'not a socket');

  expect((await hoc(['register', '--data', folder, ...as])).code).toBe(0);
});

test.skipIf(onWindows).each(['SIGINT', 'SIGKILL'] as const)(
  'an import through the open program ends with its %s',
  async (signal) => {
    const folder = await aPractice();
    const window = await signInAtWindow(await openApp(folder));
    const command = [
      'import',
      manyPeople(aFolder(), 6000),
      '--extract-date',
      '2026-03-14',
      '--data',
      folder,
      ...as,
    ];

    const { code } = await hoc(command, {
      started: (child) => child.stderr?.once('data', () => child.kill(signal)),
    });

    expect(code).toBe(signal === 'SIGINT' ? 5 : null);
    // The next import waits for the stage: it would hang or be refused if the first were still at it.
    const list = manyPeople(aFolder(), 20);
    await hocValue(['import', list, '--extract-date', '2026-03-14', '--data', folder, ...as]);
    expect(total((await window('people.listPeople', {})).value)).toBe(20);
  },
);

test.skipIf(onWindows)('whoever speaks nonsense to the open program is cut off, and it goes on', async () => {
  const folder = await aPractice();
  await openApp(folder);
  const said = ['hello\n', '{"kind":"take","id":1}\n', '{"kind":"dance","id":1}\n', 'x'.repeat(3_000_000)];

  for (const words of said) {
    const socket = connect(join(folder, 'door.sock'), () => socket.write(words));
    socket.on('error', () => socket.destroy());
    await new Promise((resolve) => socket.once('close', resolve));
  }

  expect((await hoc(['register', '--data', folder, ...as])).code).toBe(0);
});

test.skipIf(onWindows)('nobody takes or saves a file at the open program without signing in', async () => {
  const folder = await aPractice();
  await openApp(folder);
  const target = join(aFolder(), 'file');
  const asked = [
    { kind: 'take', id: 1, path: join(folder, 'keyring.json') },
    { kind: 'save', id: 2, handle: 'any', path: target },
    { kind: 'name', id: 3, handle: 'any' },
  ];

  const socket = connect(join(folder, 'door.sock'));
  onTestFinished(() => void socket.destroy());
  let heard = '';
  socket.setEncoding('utf8').on('data', (text: string) => (heard += text));
  for (const message of asked) socket.write(`${JSON.stringify(message)}\n`);

  await expect.poll(() => heard.trim().split('\n').length).toBe(3);
  for (const line of heard.trim().split('\n'))
    expect(JSON.parse(line)).toMatchObject({ reply: { ok: false, code: 'not-signed-in' } });
  expect(existsSync(target)).toBe(false);
});

test.skipIf(onWindows)(
  'a folder whose path is too long for a socket has its way in all the same',
  async () => {
    const folder = join(aFolder(), 'a practice '.repeat(12));
    cpSync(await aPractice(), folder, { recursive: true });
    const window = await signInAtWindow(await openApp(folder));

    expect(localAddress(folder).startsWith(folder)).toBe(false);
    expect((await hoc(['register', '--data', folder, ...as])).code).toBe(0);
    expect((await window('people.listPeople', {})).ok).toBe(true);
  },
);
