import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { allMembers } from '../register/anInventedPractice.ts';
import { aPracticeOf, personOf, takeIn } from '../register/takeIn.ts';

type Opened = Awaited<ReturnType<typeof aPracticeOf>>;

async function startDay(opened: Opened, day: string): Promise<number> {
  opened.clock.set(day);
  return (await opened.call('register.startDay', {})).recomputed;
}

async function roundsOf(opened: Opened, row: number) {
  const cycles = await opened.call('recall.listCycles', { personId: await personOf(opened, row) });
  return cycles.map(({ year, plannedMonth, state }) => [year, plannedMonth, state]);
}

const people = [
  { row: 1, birthDate: '1950-03-14' },
  { row: 2, birthDate: '1950-03-20' },
  { row: 3, birthDate: '1950-08-02' },
  { row: 4, birthDate: '1950-04-09' },
];

test('hard case 15: on 1 April the rounds of the new year open once, and nobody looks like a joiner', async () => {
  const opened = await aPracticeOf(people, '2026-05-04');
  expect(await startDay(opened, '2027-03-31')).toBe(0);

  expect(await startDay(opened, '2027-04-03')).toBe(4);
  expect(await startDay(opened, '2027-04-03')).toBe(0);

  const year = await opened.call('register.findYear', { year: 2027 });
  expect(year.months.filter(({ total }) => total > 0).map(({ month, total }) => [month, total])).toEqual([
    ['2027-04', 1],
    ['2027-08', 1],
    ['2028-03', 2],
  ]);
  expect((await allMembers(opened, { year: 2028 })).total).toBe(4);
  const [april] = await opened.call('recall.listCycles', { personId: await personOf(opened, 4) });
  expect(april).toMatchObject({
    plannedMonth: '2027-04',
    earliestOn: '2027-04-01',
    because: 'No letter for 2027/28 before 1 April 2027.',
  });
});

test('hard case 15: an open round of the last three months is carried beside the new one; an older one has ended', async () => {
  const opened = await aPracticeOf(people, '2026-05-04');
  await startDay(opened, '2027-04-01');

  expect(await roundsOf(opened, 1)).toEqual([
    [2027, '2028-03', 'open'],
    [2026, '2027-03', 'open'],
  ]);
  expect(await roundsOf(opened, 3)).toEqual([
    [2027, '2027-08', 'open'],
    [2026, '2026-08', 'closed'],
  ]);
  expect((await allMembers(opened, { year: 2026 })).lines.map((line) => line.plannedMonth)).toEqual([
    '2027-03',
    '2027-03',
  ]);
  await expect(opened.call('letter.findRun', { month: '2027-03' })).resolves.toMatchObject({ going: 2 });

  expect(await startDay(opened, '2027-06-30')).toBe(0);
  expect(await startDay(opened, '2027-07-01')).toBe(2);
  expect(await roundsOf(opened, 1)).toEqual([
    [2027, '2028-03', 'open'],
    [2026, '2027-03', 'closed'],
  ]);
  const [, last] = await opened.call('recall.listCycles', { personId: await personOf(opened, 1) });
  expect(last?.history.map((one) => one.sentence)).toEqual(['The year 2026/27 is over: not reviewed']);
});

test('hard case 15: a March birth reviewed on 2 April was seen for last year, and is invited next March', async () => {
  const opened = await aPracticeOf(people, '2026-05-04');
  await startDay(opened, '2027-04-01');
  opened.clock.set('2027-04-05');
  await takeIn(opened, [{ row: 1, birthDate: '1950-03-14', lastReviewOn: '2027-04-02' }]);

  expect(await roundsOf(opened, 1)).toEqual([
    [2027, '2028-03', 'open'],
    [2026, '2027-03', 'closed'],
  ]);
  await startDay(opened, '2028-01-03');
  const run = await opened.call('letter.listGoing', { month: '2028-03' });
  expect(run.lines.map((line) => line.personId)).toContain(await personOf(opened, 1));
});

test('a letter posted for last year stays as it is when the year ends, and its round is told', async () => {
  const opened = await aPracticeOf(people, '2027-03-02');
  const { run } = await opened.call('letter.printRun', { month: '2027-03', expected: 2 });
  opened.clock.set('2027-04-01');
  await opened.call('register.startDay', {});

  const confirmed = await opened.call('letter.confirmPosted', { runId: run.id, postedOn: '2027-04-01' });

  expect(confirmed).toMatchObject({ letters: 2, posted: 2 });
  const rounds = await opened.call('recall.listCycles', { personId: await personOf(opened, 2) });
  expect(rounds.find((one) => one.year === 2026)?.letters).toMatchObject([
    { stage: 'posted', postedOn: '2027-04-01' },
  ]);
});

test('nobody has two rounds of one year: the database refuses it', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  const again = opened.core.write((db) =>
    db.run(sql`
      INSERT INTO cycle (id, person_id, year, planned_month, state, joined_on, version)
      SELECT 'another', person_id, year, planned_month, state, joined_on, 1 FROM cycle`),
  );
  await expect(again).rejects.toThrow(/unique/i);
});

test('a person who joins after their month is pulled in, one who was here is not', async () => {
  const opened = await aPracticeOf([{ row: 1, birthDate: '1950-05-01' }], '2026-04-07');
  await startDay(opened, '2026-09-14');
  await takeIn(opened, [
    { row: 1, birthDate: '1950-05-01', name: { title: 'Mrs', givenName: 'Mo', familyName: 'Person 1' } },
    { row: 2, birthDate: '1950-05-01' },
    { row: 3, birthDate: '1950-11-01' },
  ]);

  expect(await roundsOf(opened, 1)).toEqual([[2026, '2026-05', 'open']]);
  expect(await roundsOf(opened, 2)).toEqual([[2026, '2026-09', 'open']]);
  expect(await roundsOf(opened, 3)).toEqual([[2026, '2026-11', 'open']]);
});
