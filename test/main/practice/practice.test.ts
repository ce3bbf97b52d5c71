import { expect, test } from 'vitest';
import { openTestCore, testPassword, testPractice } from '../../support/openTestCore.ts';

test('shows the practice as it was set up', async () => {
  const { call } = await openTestCore();

  await expect(call('practice.findDetails', {})).resolves.toEqual({
    ...testPractice,
    sample: false,
    version: 1,
  });
});

test('changes the letterhead, and refuses a second change made from the old one', async () => {
  const { call } = await openTestCore();

  const changed = await call('practice.changeDetails', {
    ...testPractice,
    phone: '01632 960199',
    version: 1,
  });

  expect(changed).toMatchObject({ phone: '01632 960199', version: 2 });
  await expect(call('practice.changeDetails', { ...testPractice, version: 1 })).rejects.toMatchObject({
    code: 'changed-by-someone-else',
  });
});

test('the number every letter ends with is one that can be rung', async () => {
  const { call } = await openTestCore();
  const wrong = call('practice.changeDetails', { ...testPractice, phone: 'not a phone number', version: 1 });
  await expect(wrong).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(call('practice.findDetails', {})).resolves.toMatchObject({ phone: testPractice.phone });
});

test('a button pressed twice adds a member of staff once', async () => {
  const { send, call } = await openTestCore();
  const member = { name: 'Siân Prosser', role: 'admin', password: 'another fine password' };

  const first = await send('practice.addMember', member, { id: 'request-1' });
  const second = await send('practice.addMember', member, { id: 'request-1' });

  expect(second).toEqual(first);
  await expect(call('practice.listStaff', {})).resolves.toHaveLength(2);
});

test('a new member of staff signs in with their own password', async () => {
  const { call, core, session } = await openTestCore();
  const { id } = await call('practice.addMember', {
    name: 'Siân Prosser',
    role: 'admin',
    password: 'her own password',
  });
  await core.close();
  session.actor = null;

  const signedIn = await call('practice.signIn', { memberId: id, password: 'her own password' });

  expect(signedIn).toMatchObject({
    member: { name: 'Siân Prosser', role: 'admin' },
    practice: { sample: false },
  });
});

test('the last practice manager can neither leave nor become something else', async () => {
  const { call, manager } = await openTestCore();

  await expect(call('practice.endMember', { memberId: manager.id, version: 1 })).rejects.toMatchObject({
    code: 'last-manager',
  });
  await expect(
    call('practice.changeRole', { memberId: manager.id, role: 'gp', version: 1 }),
  ).rejects.toMatchObject({ code: 'last-manager' });
  await expect(call('practice.listStaff', {})).resolves.toMatchObject([
    { role: 'manager', leftAt: null, version: 1 },
  ]);
});

test('someone who has left cannot sign in again', async () => {
  const { call, core, session } = await openTestCore();
  const { id } = await call('practice.addMember', {
    name: 'Siân Prosser',
    role: 'admin',
    password: 'her own password',
  });
  await call('practice.endMember', { memberId: id, version: 1 });
  await core.close();
  session.actor = null;

  await expect(call('practice.signIn', { memberId: id, password: 'her own password' })).rejects.toMatchObject(
    {
      code: 'wrong-password',
    },
  );
});

test('a password is changed only by someone who knows it', async () => {
  const { call, core, session, manager } = await openTestCore();
  const newPassword = 'a quite different one';

  await expect(
    call('practice.changePassword', { currentPassword: 'not this one at all', newPassword }),
  ).rejects.toMatchObject({ code: 'wrong-password' });
  await call('practice.changePassword', { currentPassword: testPassword, newPassword });
  await core.close();
  session.actor = null;

  await expect(
    call('practice.signIn', { memberId: manager.id, password: newPassword }),
  ).resolves.toBeTruthy();
});

test('every change leaves a line in the audit trail, and the trail cannot be changed', async () => {
  const { call } = await openTestCore();
  await call('practice.changeDetails', { ...testPractice, version: 1 });

  const { lines, total } = await call('practice.listAudit', {});

  expect(total).toBe(2);
  expect(lines.map((line) => [line.kind, line.operation])).toContainEqual([
    'changed',
    'practice.changeDetails',
  ]);
  expect(lines.map((line) => line.memberName)).toEqual(['Helen Cross', 'Helen Cross']);
});
