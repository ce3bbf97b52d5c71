import { expect, test } from 'vitest';
import { figuresOf } from '../../../shared/booking/capacity/capacityDemand.ts';
import { withChanges } from '../../../shared/booking/capacity/capacityScenario.ts';
import { aPracticeOf, personOf } from '../register/takeIn.ts';
import { aBookedPair, aClinician, aTemplate, clinicsOpenUntil, roundOf } from './aClinic.ts';

const reason = 'Keep January to March free for whoever is left';

/** Five people born in January and one in May, on the first Tuesday of April 2026. */
const aPracticeWithJanuary = () =>
  aPracticeOf([
    ...[3, 9, 12, 20, 28].map((day, at) => ({
      row: at + 1,
      birthDate: `195${at}-01-${String(day).padStart(2, '0')}`,
    })),
    { row: 6, birthDate: '1956-05-12' },
  ]);

test('the year says who is planned for which month, and what each of them takes', async () => {
  const { call } = await aPracticeWithJanuary();
  const year = await call('booking.findYear', {});
  expect(year.years).toEqual([2026, 2027]);
  const people = year.cells.map(({ month, people: n, movable, tests, talks }) => [
    month,
    n,
    movable,
    tests,
    talks,
  ]);
  expect(people.toSorted()).toEqual([
    ['2026-05', 1, 1, 1, 1],
    ['2027-01', 5, 5, 5, 5],
    ['2027-05', 1, 1, 1, 1],
    ['2028-01', 5, 5, 5, 5],
  ]);
  expect(year.rates.missedTests.words).toBe('no history yet: 6 % assumed');
});

test('somebody with an interpreter is counted with the minutes that asks for', async () => {
  const { call } = await aPracticeOf([
    { row: 1 },
    { row: 2, circumstances: { language: 'Urdu', interpreter: true } },
  ]);
  const { cells } = await call('booking.findYear', {});
  const thisYear = cells.filter(({ year }) => year === 2026);
  expect(thisYear.map(({ people }) => people)).toEqual([1, 1]);
  const [usual, longer] = thisYear.toSorted((one, other) => one.extraMinutes - other.extraMinutes);
  expect(usual?.extraMinutes).toBe(0);
  expect(longer?.extraMinutes).toBeGreaterThan(0);
});

test('clinics count open as they are, and beyond what is open as their templates would be', async () => {
  const opened = await aPracticeWithJanuary();
  // Mondays 09:00 to 12:00; Easter Monday is 6 April, and the bank holidays in May are the 4th and the 25th.
  await clinicsOpenUntil(opened, '2026-05-31');
  const { supply, openUntil, slots } = await opened.call('booking.findYear', {});
  const hca = (month: string) => supply.find((one) => one.month === month && one.kind === 'hca');
  expect(openUntil).toBe('2026-05-31');
  expect(slots).toEqual({ hca: 10, nurse: 20, gp: null });
  expect(hca('2026-04')).toEqual({ month: '2026-04', kind: 'hca', minutes: 540, opened: 540, booked: 0 });
  expect(hca('2026-05')).toEqual({ month: '2026-05', kind: 'hca', minutes: 360, opened: 360, booked: 0 });
  expect(hca('2026-06')).toEqual({ month: '2026-06', kind: 'hca', minutes: 900, opened: 0, booked: 0 });
  expect(hca('2028-03')?.minutes).toBe(720);
});

test('a clinician who leaves gives nothing after the last day', async () => {
  const opened = await aPracticeWithJanuary();
  const nurse = await aClinician(opened, { name: 'Gwen Pritchard', kind: 'nurse', leftOn: '2026-06-30' });
  await aTemplate(opened, { clinicianId: nurse.id });
  const { supply } = await opened.call('booking.findYear', {});
  expect(supply.map(({ month }) => month)).toEqual(['2026-04', '2026-05', '2026-06']);
});

test('whoever is booked counts in the clinics of the month, and is not planned anew', async () => {
  const opened = await aPracticeWithJanuary();
  await clinicsOpenUntil(opened, '2026-05-31');
  await aBookedPair(opened, 1);
  const { supply, cells } = await opened.call('booking.findYear', {});
  expect(supply.find(({ month, kind }) => month === '2026-04' && kind === 'hca')?.booked).toBe(20);
  expect(cells.find(({ month }) => month === '2027-01')).toMatchObject({ people: 5, movable: 4 });
});

const moveOfJanuary = (groupId: string, people = 2) => ({
  year: 2026,
  from: '2027-01',
  to: '2027-02',
  groupId,
  people,
});

test('before anything is done it is said who moves and who stays, and why', async () => {
  const opened = await aPracticeWithJanuary();
  await clinicsOpenUntil(opened, '2026-05-31');
  await aBookedPair(opened, 1);
  const { cells } = await opened.call('booking.findYear', {});
  const groupId = cells.find(({ month }) => month === '2027-01')?.groupId ?? '';
  const plan = await opened.call('booking.findYearPlan', { moves: [moveOfJanuary(groupId)] });
  expect(plan).toMatchObject({ people: 2, deferred: 0 });
  expect(plan.moves[0]?.sentences).toEqual([
    { people: 2, words: 'Moves to February 2027, in the same QOF year 2026/27.' },
  ]);
  expect(plan.moves[0]?.stay).toEqual([
    { people: 1, words: 'Booked already' },
    { people: 2, words: 'Not needed for this change' },
  ]);
});

test('the last birthdays of January move to February with the reason, and the register follows', async () => {
  const opened = await aPracticeWithJanuary();
  const { cells } = await opened.call('booking.findYear', {});
  const groupId = cells.find(({ month }) => month === '2027-01')?.groupId ?? '';
  const input = { moves: [moveOfJanuary(groupId)], reason, people: 2 };
  expect(await opened.call('booking.applyYear', input)).toEqual({ moved: 2, deferred: 0 });
  const { months } = await opened.call('register.findYear', { year: 2026 });
  const total = (month: string) => months.find((one) => one.month === month)?.total;
  expect([total('2027-01'), total('2027-02')]).toEqual([3, 2]);
  const [round] = await opened.call('recall.listCycles', { personId: await personOf(opened, 5) });
  expect(round?.plannedMonth).toBe('2027-02');
  expect(JSON.stringify(round)).toContain(reason);
});

test('what a page tries and what is then done come to the same numbers', async () => {
  const opened = await aPracticeWithJanuary();
  const before = await opened.call('booking.findYear', {});
  const tried = withChanges(before, [{ kind: 'early-births', year: 2027 }]);
  expect(tried.moves.map(({ from, to, people }) => [from, to, people])).toEqual([['2028-01', '2027-04', 5]]);
  await opened.call('booking.applyYear', { moves: tried.moves, reason, people: 5 });
  const after = withChanges(await opened.call('booking.findYear', {}), []);
  for (const year of before.years) expect(figuresOf(after, year)).toEqual(figuresOf(tried, year));
  // The year that runs keeps its month, and the next one's is chosen for that year only.
  const { months } = await opened.call('register.findYear', { year: 2026 });
  expect(months.find(({ month }) => month === '2027-01')?.total).toBe(5);
  const personId = await personOf(opened, 1);
  const { chosen } = await opened.call('recall.findChosenMonth', { personId });
  expect(chosen).toMatchObject({ month: 4, lastYear: 2027, reason });
});

test('January of this year put off into next April is one round fewer, as recall has it', async () => {
  const opened = await aPracticeWithJanuary();
  const before = await opened.call('booking.findYear', {});
  const groupId = before.cells.find(({ month }) => month === '2027-01')?.groupId ?? '';
  const move = { year: 2026, from: '2027-01', to: '2027-05', groupId, people: 5 };
  const plan = await opened.call('booking.findYearPlan', { moves: [move] });
  expect(plan).toMatchObject({ people: 5, deferred: 5 });
  await opened.call('booking.applyYear', { moves: [move], reason, people: 5 });
  const tried = withChanges(before, [{ kind: 'move', ...move }]);
  const after = withChanges(await opened.call('booking.findYear', {}), []);
  for (const year of before.years) expect(figuresOf(after, year)).toEqual(figuresOf(tried, year));
});

test('where somebody was booked since the check nobody moves, and it is said', async () => {
  const opened = await aPracticeWithJanuary();
  await clinicsOpenUntil(opened, '2026-05-31');
  const { cells } = await opened.call('booking.findYear', {});
  const groupId = cells.find(({ month }) => month === '2027-01')?.groupId ?? '';
  await aBookedPair(opened, 1);
  const input = { moves: [moveOfJanuary(groupId, 5)], reason, people: 5 };
  await expect(opened.call('booking.applyYear', input)).rejects.toMatchObject({
    code: 'changed-by-someone-else',
  });
  const { plannedMonth } =
    (await opened.call('recall.listCycles', { personId: (await roundOf(opened, 5)).personId }))[0] ?? {};
  expect(plannedMonth).toBe('2027-01');
});

test('whoever chose their month for every year stays', async () => {
  const opened = await aPracticeWithJanuary();
  const personId = await personOf(opened, 2);
  await opened.call('recall.chooseMonth', {
    personId,
    seenId: null,
    monthOfYear: 1,
    lastYear: null,
    reason: 'Works away in summer',
  });
  const { cells } = await opened.call('booking.findYear', {});
  expect(cells.find(({ month }) => month === '2028-01')).toMatchObject({ people: 5, movable: 4 });
});

test('what is assumed without history is a setting', async () => {
  const { call } = await aPracticeWithJanuary();
  const assumed = { missedTests: 9, missedTalks: 4.5, lost: 5, joined: 5 };
  await call('booking.changeAssumedRates', { assumed, version: 0 });
  const { rates } = await call('booking.findYear', {});
  expect(rates.missedTalks).toEqual({
    share: 0.045,
    from: 'assumed',
    words: 'no history yet: 4.5 % assumed',
  });
});
