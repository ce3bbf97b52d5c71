import { expect, test } from 'vitest';
import { importList, stage } from '../../support/importing.ts';
import { openTestCore } from '../../support/openTestCore.ts';
import { hasSharedData, sharedData } from '../../support/sharedData.ts';

const emis = () => sharedData('derived-uk-shaped/emis-list-report-clean.csv');

test.skipIf(!hasSharedData)(
  'takes in the 200 people of an EMIS Web list and puts them on the register',
  async () => {
    const opened = await openTestCore({ today: '2026-04-16' });

    const summary = await importList(opened, emis());

    expect(summary).toMatchObject({ kind: 'emis', reportCount: 200, state: 'applied' });
    expect(summary.people).toMatchObject({ new: 200, changed: 0, missing: 0, rejected: 0 });
    const { total } = await opened.call('people.listPeople', {});
    expect(total).toBe(200);

    const year = await opened.call('register.findYear', { year: 2026 });
    // 125 have a term under a register's heading; four of them are under age, in remission or down-staged.
    expect(year.total).toBe(121);
    expect(year.months.reduce((sum, month) => sum + month.total, 0)).toBe(year.total);
    for (const month of year.months) {
      const list = await opened.call('register.listMembers', { year: 2026, month: month.month });
      expect(list.total).toBe(month.total);
    }
  },
);

test.skipIf(!hasSharedData)('the same file twice changes nothing', async () => {
  const opened = await openTestCore({ today: '2026-04-16' });
  await importList(opened, emis());

  const again = await stage(opened, emis());

  expect(again.people).toEqual({ new: 0, changed: 0, unchanged: 200, older: 0, missing: 0, rejected: 0 });
  expect(again.questions).toBe(0);
});
