import { expect, test } from 'vitest';
import { changeWords } from '../../../shared/booking/capacity/capacityChange.ts';
import { figuresOf } from '../../../shared/booking/capacity/capacityDemand.ts';
import { rateFrom } from '../../../shared/booking/capacity/capacityRates.ts';
import { withChanges } from '../../../shared/booking/capacity/capacityScenario.ts';
import type { CapacityYear } from '../../../shared/booking/capacity/capacityYear.ts';
import type { ClinicianKind } from '../../../shared/booking/clinic.ts';
import { aCell, aYear } from './aCapacityYear.ts';

const inMonth = (
  year: CapacityYear,
  month: string,
  kind: ClinicianKind,
  changes: Parameters<typeof withChanges>[1] = [],
) =>
  figuresOf(withChanges(year, changes), month < '2027-04' ? 2026 : 2027).find(
    (one) => one.month === month && one.kind === kind,
  );

test('ten people of a group of nurses ask for ten tests of 20 minutes and ten doubles of 40', () => {
  const year = aYear({ cells: [aCell({ month: '2027-02' })] });
  expect(inMonth(year, '2027-02', 'hca')?.demand).toEqual({ visits: 10, minutes: 200 });
  expect(inMonth(year, '2027-02', 'nurse')?.demand).toEqual({ visits: 10, minutes: 400 });
  expect(inMonth(year, '2027-02', 'gp')?.demand).toEqual({ visits: 0, minutes: 0 });
});

test('an interpreter makes both visits longer, and a visit takes whole places of its clinic', () => {
  const cells = [aCell({ month: '2027-02', people: 1, extraMinutes: 10 })];
  const year = aYear({ cells, slots: { hca: 20, nurse: 20, gp: 20 } });
  expect(inMonth(year, '2027-02', 'hca')?.demand.minutes).toBe(40);
  expect(inMonth(year, '2027-02', 'nurse')?.demand.minutes).toBe(60);
});

test('whoever was planned for a month that has passed and was not seen is wanted now', () => {
  const cells = [aCell({ month: '2026-06', tests: 3, talks: 4, testsDone: 7, talksDone: 6 })];
  const year = aYear({ cells });
  expect(inMonth(year, '2026-06', 'hca')).toMatchObject({ state: 'passed', demand: { visits: 7 } });
  expect(inMonth(year, '2026-11', 'hca')).toMatchObject({ left: { visits: 3 }, demand: { visits: 3 } });
});

test('every missed visit is seen another time, and the lists grow by those who join less those who leave', () => {
  const rate = (share: number) => ({ share, from: 'history' as const, words: '' });
  const rates = { missedTests: rate(0.1), missedTalks: rate(0), lost: rate(0.04), joined: rate(0.1) };
  const year = aYear({ cells: [aCell({ month: '2026-11' }), aCell({ month: '2027-11' })], rates });
  expect(inMonth(year, '2026-11', 'hca')?.demand.visits).toBeCloseTo(11);
  expect(inMonth(year, '2027-11', 'nurse')?.demand.visits).toBeCloseTo(10.6);
});

test('a month is over where more is wanted than there is, tight close to it, and says where no clinics are', () => {
  const supply = (minutes: number) => [
    { month: '2027-02', kind: 'nurse' as const, minutes, opened: 0, booked: 0 },
  ];
  const cells = [aCell({ month: '2027-02' })];
  const state = (minutes: number) =>
    inMonth(aYear({ cells, supply: supply(minutes) }), '2027-02', 'nurse')?.state;
  expect([399, 400, 420, 500].map(state)).toEqual(['over', 'tight', 'tight', 'fits']);
  expect(inMonth(aYear({ cells }), '2027-02', 'nurse')?.state).toBe('no-clinics');
});

test('conversations a nurse or a GP may hold go to nurses first, and to GPs as far as they have time', () => {
  const supply = [
    { month: '2027-02', kind: 'nurse' as const, minutes: 120, opened: 0, booked: 0 },
    { month: '2027-02', kind: 'gp' as const, minutes: 90, opened: 0, booked: 0 },
  ];
  const year = aYear({ cells: [aCell({ month: '2027-02', groupId: 'e' })], supply });
  // 300 minutes: 120 with nurses, 90 with GPs, and the 90 nobody has stay with the nurses.
  expect(inMonth(year, '2027-02', 'nurse')?.demand.minutes).toBeCloseTo(210);
  expect(inMonth(year, '2027-02', 'gp')?.demand.minutes).toBeCloseTo(90);
});

test('January births go to April of the same QOF year while it is to come, else they are put off into the next', () => {
  const cells = [aCell({ month: '2027-01' }), aCell({ month: '2028-01' })];
  const next = withChanges(aYear({ cells }), [{ kind: 'early-births', year: 2027 }]);
  expect(next.moves).toEqual([{ year: 2027, from: '2028-01', to: '2027-04', groupId: 'd', people: 10 }]);
  const now = withChanges(aYear({ cells }), [{ kind: 'early-births', year: 2026 }]);
  expect(now.moves).toEqual([{ year: 2026, from: '2027-01', to: '2027-04', groupId: 'd', people: 10 }]);
  const people = now.year.cells.map(({ month, people: n }) => [month, n]);
  // Seen in April 2027 instead of January 2027 and January 2028.
  expect(people).toEqual([
    ['2027-01', 0],
    ['2028-01', 0],
    ['2027-04', 10],
  ]);
});

test('half of December goes in equal parts to the months around it', () => {
  const { moves } = withChanges(aYear({ cells: [aCell({ month: '2027-12', people: 81 })] }), [
    { kind: 'spread-december', year: 2027 },
  ]);
  expect(moves.map(({ to, people }) => [to, people])).toEqual([
    ['2027-10', 10],
    ['2027-11', 10],
    ['2028-01', 10],
    ['2028-02', 10],
  ]);
});

test('one more nurse day gives the minutes of each such weekday that is no bank holiday', () => {
  const year = aYear({ weekdays: [{ month: '2026-12', days: [4, 5, 5, 5, 3] }] });
  const figures = inMonth(year, '2026-12', 'nurse', [
    { kind: 'extra-day', clinician: 'nurse', weekday: 5, minutes: 360 },
  ]);
  expect(figures?.supply).toBe(3 * 360);
});

test('a rate is the practice’s own, or says that it is assumed', () => {
  expect(rateFrom({ of: 0, happened: 0, what: 'visits' }, 6)).toEqual({
    share: 0.06,
    from: 'assumed',
    words: 'no history yet: 6 % assumed',
  });
  expect(rateFrom({ of: 40, happened: 9, what: 'visits' }, 6).words).toBe('only 40 visits: 6 % assumed');
  expect(rateFrom({ of: 1000, happened: 52, what: 'visits' }, 6)).toEqual({
    share: 0.052,
    from: 'history',
    words: '5.2 % (52 of 1,000 visits)',
  });
});

test('a change says in one line what it is', () => {
  const { groups } = aYear();
  expect(
    changeWords(
      { kind: 'move', year: 2026, from: '2027-02', to: '2027-03', groupId: 'd', people: 14 },
      groups,
    ),
  ).toBe('14 people of D Diabetes from February 2027 to March 2027');
  expect(changeWords({ kind: 'extra-day', clinician: 'gp', weekday: 2, minutes: 360 }, groups)).toBe(
    'One more GP day, Tuesdays',
  );
});
