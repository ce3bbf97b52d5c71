import { expect, test } from 'vitest';
import { aTeamWith } from '../../support/aTeam.ts';

/** Gwen has opened both records and recorded something of one; Beth has opened one. */
async function twoWhoLooked() {
  const opened = await aTeamWith(2);
  const [first, second] = opened.people;
  if (!first || !second) throw new Error('nobody');
  for (const { id } of [first, second]) await opened.gwen.call('people.findPerson', { personId: id });
  await opened.gwen.call('people.recordContactMethod', { personId: first.id, version: 1, method: '1' });
  await opened.beth.call('people.findPerson', { personId: first.id });
  return { ...opened, first, second };
}

test('the manager sees who opened one record, and what was done about that person', async () => {
  const { call, first, second } = await twoWhoLooked();
  const about = await call('practice.listAudit', { personId: first.id });
  expect(about.lines.map(({ memberName, operation }) => [memberName, operation])).toEqual([
    ['Beth Okafor', 'people.findPerson'],
    ['Gwen Pritchard', 'people.recordContactMethod'],
    ['Gwen Pritchard', 'people.findPerson'],
  ]);
  expect(about.total).toBe(3);
  const { familyName, givenName, title } = first;
  expect(about.lines.map(({ person }) => person)).toEqual(
    about.lines.map(() => ({ familyName, givenName, title })),
  );
  const opened = await call('practice.listAudit', { personId: second.id, show: 'opened' });
  expect(opened.lines.map(({ memberName }) => memberName)).toEqual(['Gwen Pritchard']);
});

test('the manager sees what one member of staff did, window by window, newest first', async () => {
  const { call, gwen, beth } = await twoWhoLooked();
  const all = await call('practice.listAudit', { memberId: gwen.id });
  expect(all.lines.map(({ operation }) => operation)).toEqual([
    'people.recordContactMethod',
    'people.findPerson',
    'people.findPerson',
  ]);
  const last = await call('practice.listAudit', { memberId: gwen.id, from: 2, limit: 5 });
  expect(last).toEqual({ total: 3, lines: all.lines.slice(2) });
  const none = await call('practice.listAudit', { memberId: beth.id, show: 'acts' });
  expect(none).toEqual({ total: 0, lines: [] });
});
