import { expect, test } from 'vitest';
import StaffPage from '../../../renderer/practice/StaffPage.vue';
import { openPage, settle } from '../recall/openPage.ts';

const member = (id: string, name: string, role: string) => ({ id, name, role, leftAt: null, version: 1 });
const helen = member('m1', 'Helen Cross', 'manager');
const others = [member('m2', 'Siân Prosser', 'admin'), member('m3', 'Ravi Menon', 'gp')];

const offered = async (staff: object[]) => {
  const opening = { path: '/settings/staff', answers: () => staff, role: 'manager' } as const;
  const { page } = await openPage(StaffPage, opening);
  await settle(20);
  return page.findAll('li').map((row) => [row.text().includes('Has left'), row.text().includes('The only')]);
};

test('the only practice manager cannot be said to have left, and the list says why', async () => {
  expect(await offered([helen, ...others])).toEqual([
    [false, true],
    [true, false],
    [true, false],
  ]);
});

test('of two practice managers either may have left', async () => {
  expect(await offered([helen, member('m4', 'Ann Lee', 'manager')])).toEqual([
    [true, false],
    [true, false],
  ]);
});
