import { expect, test } from 'vitest';
import { testPassword } from '../../support/openTestCore.ts';
import { aPracticeOf, personOf, takeIn } from '../register/takeIn.ts';
import { evidenceFor, post, say } from './aPracticeInviting.ts';

test('excluded for payment is not care done: a review takes somebody off that list, and the two invitations stay', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }]);
  for (const on of ['2026-05-01', '2026-05-20']) {
    await post(opened, { row: 1, on });
    await post(opened, { row: 2, on });
  }
  const due = () => opened.call('evidence.listPeople', { year: 2026 });
  expect((await due()).total).toBe(2);

  opened.clock.set('2026-06-10');
  await takeIn(opened, [{ row: 1, lastReviewOn: '2026-06-01' }]);
  const { lines, total } = await due();
  expect(total).toBe(1);
  expect(lines.map(({ id }) => id)).toEqual([await personOf(opened, 2)]);
  expect(await evidenceFor(opened, 'HTN', await personOf(opened, 1))).toMatchObject({
    counting: 2,
    care: 'reviewed',
    stillDue: false,
  });
});

test('a decline ends the offer only where a nurse or GP heard it in person or by phone', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }, { row: 3 }]);
  for (const [name, role] of [
    ['Gwen Pritchard', 'nurse'],
    ['Siân Prosser', 'admin'],
  ] as const)
    await opened.call('practice.addMember', { name, role, password: testPassword });
  for (const row of [1, 2, 3]) {
    await post(opened, { row, on: '2026-05-01' });
    await post(opened, { row, on: '2026-05-20' });
  }
  const no = { on: '2026-05-25', outcome: 'declined', invited: false };
  await say(opened, { row: 1, ...no, by: 'Gwen Pritchard' });
  await say(opened, { row: 2, ...no, by: 'Siân Prosser' });
  await say(opened, { row: 3, ...no, by: 'Gwen Pritchard', method: 'text' });

  const care = async (row: number) => (await evidenceFor(opened, 'HTN', await personOf(opened, row)))?.care;
  expect([await care(1), await care(2), await care(3)]).toEqual(['declined', 'to-offer', 'to-offer']);
  const [year] = await opened.call('evidence.findPerson', { personId: await personOf(opened, 2) });
  expect(year?.registers[0]?.careWords).toContain('not in a personal contact with a nurse or GP');
});
