import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import AuditPage from '../../../renderer/practice/AuditPage.vue';
import { Problem } from '../../../shared/problem.ts';
import { openPage, settle } from '../recall/openPage.ts';

// A page without layout has no heights; the window over the rows needs one.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1200, 32));
});
afterEach(() => vi.restoreAllMocks());

const entry = {
  id: 'a1',
  at: '2026-11-23T09:05:00.000Z',
  memberName: 'Gwen Pritchard',
  operation: 'people.findPerson',
  kind: 'opened',
  personId: 'p1',
  person: { familyName: 'Hussain', givenName: 'Nasreen', title: 'Mrs' },
  people: null,
  detail: null,
};
const several = { ...entry, id: 'a2', kind: 'changed', operation: 'recall.moveMonth', personId: null };
const lines = [entry, { ...several, person: null, people: 14 }];

function answers(name: string, input: Record<string, unknown>) {
  if (name === 'practice.listStaff') {
    const [gwen, beth] = ['Gwen Pritchard', 'Beth Okafor'];
    return [
      { id: 'm3', name: gwen, role: 'nurse', leftAt: null, version: 1 },
      { id: 'm4', name: beth, role: 'hca', leftAt: '2026-05-01T09:00:00.000Z', version: 2 },
    ];
  }
  const fits = input['show'] === 'sign-ins' ? [] : lines;
  return { total: fits.length, lines: fits };
}

test('the audit trail names whom an act was about, or of how many it was', async () => {
  const { page } = await openPage(AuditPage, { path: '/settings/audit', answers, role: 'manager' });
  await settle(50);
  const rows = page.findAll('tbody tr[aria-rowindex]').map((row) => row.text());
  expect(rows[0]).toContain('Gwen Pritchard');
  expect(rows[0]).toContain('Opened a record');
  expect(rows[0]).toContain('HUSSAIN, Nasreen (Mrs)');
  expect(rows[1]).toContain('14 people');
  expect(rows[1]).toContain('Several');
});

test('who opened one record is asked by its address, and let go of again', async () => {
  const path = '/settings/audit?person=p1&show=opened';
  const { page, asked, at } = await openPage(AuditPage, { path, answers, role: 'manager' });
  await settle(50);
  const last = () => asked.findLast(({ name }) => name === 'practice.listAudit')?.input;
  expect(last()).toMatchObject({ personId: 'p1', show: 'opened', memberId: null });
  const chip = page.findAll('button').find((one) => one.text().includes('HUSSAIN, Nasreen (Mrs)'));
  await chip?.trigger('click');
  await settle(50);
  expect(at()).toBe('/settings/audit?show=opened');
  expect(last()).toMatchObject({ personId: null, show: 'opened' });
});

test('what one member of staff did can be asked for, also of one who has left', async () => {
  const { page, at } = await openPage(AuditPage, { path: '/settings/audit', answers, role: 'manager' });
  await settle(50);
  expect(page.get('#audit-member').text()).toContain('Beth Okafor, has left');
  await page.get('#audit-member').setValue('m4');
  await settle(50);
  expect(at()).toBe('/settings/audit?member=m4');
});

test('where nothing is of the kind that was asked for the page leads back to everything', async () => {
  const path = '/settings/audit?show=sign-ins';
  const { page, at } = await openPage(AuditPage, { path, answers, role: 'manager' });
  await settle(50);
  expect(page.text()).toContain('Nothing of this kind');
  await page
    .findAll('button')
    .find((one) => one.text() === 'Show everything')
    ?.trigger('click');
  await settle(50);
  expect(at()).toBe('/settings/audit');
});

test('a trail that cannot be read says so, and can be asked for again', async () => {
  const failing = () => Promise.reject(new Problem('unexpected'));
  const { page } = await openPage(AuditPage, { path: '/settings/audit', answers: failing, role: 'manager' });
  await settle(50);
  expect(page.text()).toContain(new Problem('unexpected').message);
  expect(page.findAll('button').some((one) => one.text().includes('Try again'))).toBe(true);
});
