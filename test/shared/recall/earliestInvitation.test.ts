import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultDueRules } from '../../../shared/recall/dueRules.ts';
import { earliestInvitation } from '../../../shared/recall/earliestInvitation.ts';
import type { InvitationQuestion } from '../../../shared/recall/earliestInvitation.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { monthsOfQofYear, qofYearOf } from '../../../shared/time/qofYear.ts';

const windowOf = (plannedMonth: string, more: Partial<InvitationQuestion> = {}) =>
  earliestInvitation({ plannedMonth, lastReviewOn: null, rules: defaultDueRules, ...more });

test('invites six weeks before the planned month', () => {
  expect(windowOf('2027-01')).toEqual({
    from: '2026-11-20',
    by: '2026-12-04',
    because: '6 weeks before January 2027.',
    waitsUntil: null,
  });
});

test('invites for April, and for May, not before 1 April', () => {
  expect(windowOf('2026-04')).toMatchObject({
    from: '2026-04-01',
    because: 'No letter for 2026/27 before 1 April 2026.',
  });
  expect(windowOf('2026-05').from).toBe('2026-04-01');
  expect(windowOf('2026-06').from).toBe('2026-04-20');
});

test('invites for March by 7 January', () => {
  expect(windowOf('2027-03')).toMatchObject({ from: '2026-12-24', by: '2027-01-07' });
});

test('a day a practice chooses is that day of the QOF year, before the turn of the calendar or after it', () => {
  const byDecember = { ...defaultDueRules, marchInvitedBy: '12-18' };
  expect(windowOf('2027-03', { rules: byDecember }).by).toBe('2026-12-18');
  const lateStart = { ...defaultDueRules, notBefore: '01-10' };
  expect(windowOf('2027-02', { rules: lateStart }).from).toBe('2027-01-10');
});

test('no letter is planned outside the QOF year of its month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 0, max: 11 }), (year, place) => {
      const month = monthsOfQofYear(year)[place] ?? '';
      const { from, by } = windowOf(month);
      expect([qofYearOf(from), qofYearOf(by)]).toEqual([year, year]);
      expect(from <= by).toBe(true);
    }),
  );
});

test.each([
  ['2026-04', '2026-03-28', '2026-07-28'],
  ['2026-05', '2026-01-05', '2026-05-05'],
  ['2026-05', '2026-01-01', null],
  ['2026-04', '2025-11-10', null],
  ['2026-07', '2026-03-31', '2026-07-31'],
])('planned for %s and reviewed on %s: waits until %s', (plannedMonth, lastReviewOn, waitsUntil) => {
  const window = windowOf(plannedMonth, { lastReviewOn });
  expect(window.waitsUntil).toBe(waitsUntil);
  expect(window.from).toBe(waitsUntil ?? windowOf(plannedMonth).from);
});

test('pulls in a late joiner whose month has passed, from the day of joining', () => {
  expect(windowOf('2026-05', { joinedOn: '2026-08-14' })).toMatchObject({
    from: '2026-08-14',
    because: 'Joined on 14 August 2026: due now.',
  });
  expect(windowOf('2027-01', { joinedOn: '2026-08-14' }).from).toBe('2026-11-20');
});

test('a practice that waits eight weeks is asked nothing else', () => {
  expect(windowOf('2027-01', { rules: { ...defaultDueRules, weeksBefore: 8 } }).from).toBe('2026-11-06');
});

test('brings the letter forward for whoever would wait more than 18 months from one review to the next', () => {
  expect(windowOf('2027-02', { monitoredOn: '2025-05-10' })).toMatchObject({
    from: '2026-09-29',
    because: 'Last reviewed on 10 May 2025: brought forward, so that it is not more than 18 months.',
  });
  expect(windowOf('2027-02', { monitoredOn: '2026-02-10' }).from).toBe('2026-12-21');
  expect(windowOf('2027-02', { monitoredOn: '2019-02-10' }).from).toBe('2026-04-01');
});

test('nobody is brought forward out of their QOF year, nor made later', () => {
  const monitored = fc.integer({ min: -1500, max: 300 }).map((days) => addDays('2026-04-01', days));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 11 }), monitored, (place, monitoredOn) => {
      const month = monthsOfQofYear(2026)[place] ?? '';
      const { from } = windowOf(month, { monitoredOn });
      expect(qofYearOf(from)).toBe(2026);
      expect(from <= windowOf(month).from).toBe(true);
    }),
  );
});
