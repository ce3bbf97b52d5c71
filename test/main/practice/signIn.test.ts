import { copyFileSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openClosedTestCore, openTestCore, testPassword } from '../../support/openTestCore.ts';

const onFile = process.env['HOUSE_TEST_ENGINE'] !== 'postgres';

async function locked() {
  const opened = await openTestCore();
  await opened.core.close();
  opened.session.actor = null;
  return {
    ...opened,
    signIn: (password: string) => opened.call('practice.signIn', { memberId: opened.manager.id, password }),
  };
}

test('an empty folder asks for a practice to be set up', async () => {
  const { call } = await openClosedTestCore();

  await expect(call('practice.findWelcome', {})).resolves.toMatchObject({ state: 'not-set-up' });
});

test('a practice that is set up names its staff and nothing else', async () => {
  const { call, manager } = await locked();

  await expect(call('practice.findWelcome', {})).resolves.toEqual({
    state: 'set-up',
    practiceName: 'Beckside Surgery',
    staff: [{ id: manager.id, name: 'Helen Cross' }],
  });
  await expect(call('practice.findDetails', {})).rejects.toMatchObject({ code: 'not-signed-in' });
});

test('three wrong passwords slow the fourth down, and all become audit lines at the next opening, of when they were typed', async () => {
  const { signIn, clock, call } = await locked();
  const typed = clock.now();
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await expect(signIn('not the password')).rejects.toMatchObject({ code: 'wrong-password' });
  }

  await expect(signIn(testPassword)).rejects.toMatchObject({ code: 'wait-before-trying', detail: '2' });
  clock.pass(600);
  await signIn(testPassword);

  const { total, lines } = await call('practice.listAudit', { show: 'sign-ins' });
  const refused = lines.filter((line) => line.kind === 'refused');
  expect(refused.map(({ at, detail }) => [at.slice(0, 16), detail])).toEqual(
    [1, 2, 3].map(() => [typed.slice(0, 16), 'wrong password']),
  );
  expect(total).toBe(lines.length);
  expect(lines.every(({ operation }) => operation === 'practice.signIn')).toBe(true);
});

test('the recovery key opens the practice and gives a new password', async () => {
  const { call, core, session, manager, recoveryKey, signIn } = await locked();
  const newPassword = 'found the printed page';

  await expect(
    call('practice.recover', { memberId: manager.id, recoveryKey: 'AAAA-BBBB', newPassword }),
  ).rejects.toMatchObject({ code: 'wrong-recovery-key' });
  await call('practice.recover', {
    memberId: manager.id,
    recoveryKey: recoveryKey.toLowerCase().replaceAll('-', ' '),
    newPassword,
  });
  await core.close();
  session.actor = null;

  await expect(signIn(testPassword)).rejects.toMatchObject({ code: 'wrong-password' });
  await expect(signIn(newPassword)).resolves.toMatchObject({ member: { name: 'Helen Cross' } });
});

test.runIf(onFile)('a keyring that was cut off is named as damaged', async () => {
  const { call, folder } = await locked();
  truncateSync(join(folder, 'keyring.json'), 200);

  await expect(call('practice.findWelcome', {})).rejects.toMatchObject({ code: 'keyring-damaged' });
});

test.runIf(onFile)('a missing keyring is named as missing, not as a new practice', async () => {
  const { call, folder } = await locked();
  rmSync(join(folder, 'keyring.json'));

  await expect(call('practice.findWelcome', {})).rejects.toMatchObject({ code: 'keyring-missing' });
});

test.runIf(onFile)('a keyring from another practice does not open this one', async () => {
  const other = await locked();
  const { folder, call } = await locked();
  copyFileSync(join(other.folder, 'keyring.json'), join(folder, 'keyring.json'));

  await expect(
    call('practice.signIn', { memberId: other.manager.id, password: testPassword }),
  ).rejects.toMatchObject({ code: 'keyring-not-ours' });
});

test.runIf(onFile)('a key moved to another member of the keyring does not open', async () => {
  const { call, folder, core, session } = await openTestCore();
  const { id } = await call('practice.addMember', {
    name: 'Siân Prosser',
    role: 'admin',
    password: 'her own password',
  });
  await core.close();
  session.actor = null;
  const path = join(folder, 'keyring.json');
  const keyring = JSON.parse(readFileSync(path, 'utf8'));
  const [manager, admin] = keyring.members;
  [manager.lock, admin.lock] = [admin.lock, manager.lock];
  const { writeFileSync } = await import('node:fs');
  writeFileSync(path, JSON.stringify(keyring));

  await expect(call('practice.signIn', { memberId: id, password: testPassword })).rejects.toMatchObject({
    code: 'wrong-password',
  });
});

test.runIf(onFile)('a second program is told that the folder is in use', async () => {
  const { folder, manager } = await openTestCore();
  const second = await openClosedTestCore({ folder });

  await expect(
    second.call('practice.signIn', { memberId: manager.id, password: testPassword }),
  ).rejects.toMatchObject({ code: 'database-in-use' });
});
