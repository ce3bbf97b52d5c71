import { expect, test } from 'vitest';
import { openTestCore, testPassword } from '../../support/openTestCore.ts';

const place = 'register.groups';

test('what somebody was typing is there again after the screen locked', async () => {
  const { call, core, session, manager } = await openTestCore();
  await call('practice.keepDraft', { place, value: '{"name":"Dia"}' });
  await call('practice.keepDraft', { place, value: '{"name":"Diabetes"}' });
  await core.close();
  session.actor = null;

  await call('practice.signIn', { memberId: manager.id, password: testPassword });

  await expect(call('practice.findDraft', { place })).resolves.toEqual({ value: '{"name":"Diabetes"}' });
  await call('practice.keepDraft', { place, value: null });
  await expect(call('practice.findDraft', { place })).resolves.toEqual({ value: null });
});

test('nobody sees what somebody else was typing', async () => {
  const { call, as } = await openTestCore();
  const { id, name, role } = await call('practice.addMember', {
    name: 'Siân Prosser',
    role: 'admin',
    password: 'her own password',
  });
  await call('practice.keepDraft', { place, value: 'mine' });

  await expect(as({ id, name, role })('practice.findDraft', { place })).resolves.toEqual({ value: null });
});
