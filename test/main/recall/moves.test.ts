import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InputOf } from '../../../shared/api.ts';
import { monthsOfQofYear } from '../../../shared/time/qofYear.ts';
import { allMembers } from '../register/anInventedPractice.ts';
import { aPracticeOf, personOf } from '../register/takeIn.ts';

type Opened = Awaited<ReturnType<typeof aPracticeOf>>;

async function startDay(opened: Opened, day: string) {
  opened.clock.set(day);
  await opened.call('register.startDay', {});
}

async function roundsOf(opened: Opened, personId: string) {
  const cycles = await opened.call('recall.listCycles', { personId });
  return cycles.map(({ year, plannedMonth, state }) => [year, plannedMonth, state]);
}

const february = [{ row: 1, birthDate: '1950-02-14' }];

test('hard case 5: moved from February to May: this round is deferred with the reason, the next one opens', async () => {
  const opened = await aPracticeOf(february, '2026-12-01');
  const personId = await personOf(opened, 1);
  const move = { who: { personIds: [personId], year: 2026 }, toMonth: '2027-05' };
  const said = await opened.call('recall.findMove', move);
  const moved = await opened.call('recall.moveMonth', { ...move, reason: 'Abroad until April' });

  expect(moved).toEqual({ moved: 1, deferred: 1, refused: [] });
  expect(said.sentences).toEqual([
    'May 2027 is in QOF year 2027/28. The round for 2026/27 is deferred and the next one opens, 3 months later.',
  ]);
  expect(await roundsOf(opened, personId)).toEqual([
    [2027, '2027-05', 'open'],
    [2026, '2027-02', 'deferred'],
  ]);
  const [next, deferred] = await opened.call('recall.listCycles', { personId });
  const sentence = 'Deferred from February 2027 to May 2027: Abroad until April';
  expect([next?.history, deferred?.history]).toMatchObject([
    [{ sentence, by: 'Helen Cross' }],
    [{ sentence }],
  ]);
  expect((await allMembers(opened, { year: 2026 })).total).toBe(0);

  await startDay(opened, '2027-04-02');
  expect(await roundsOf(opened, personId)).toEqual([
    [2027, '2027-05', 'open'],
    [2026, '2027-02', 'deferred'],
  ]);
  expect((await allMembers(opened, { year: 2027 })).lines).toMatchObject([
    { plannedMonth: '2027-05', moved: true },
  ]);
  expect((await allMembers(opened, { year: 2028 })).lines).toMatchObject([
    { plannedMonth: '2029-02', moved: false },
  ]);
});

test('hard case 5: a round put off once is not put off again, and no month of the past is chosen', async () => {
  const opened = await aPracticeOf(february, '2026-12-01');
  const personId = await personOf(opened, 1);
  const move = (year: number, toMonth: string) =>
    opened.call('recall.moveMonth', { who: { personIds: [personId], year }, toMonth, reason: 'Away' });
  await move(2026, '2027-05');

  for (const [year, toMonth] of [
    [2027, '2028-04'],
    [2027, '2027-02'],
    [2026, '2027-03'],
    [2027, '2026-11'],
  ] as const) {
    const { moved, refused } = await move(year, toMonth);
    expect([moved, refused.length], toMonth).toEqual([0, 1]);
    expect(refused[0]?.sentence).toMatch(/\.$/);
  }
  await expect(move(2027, '2027-09')).resolves.toMatchObject({ moved: 1, deferred: 0 });
});

const people = [3, 5, 8, 11, 2, 1].map((month, index) => ({
  row: index + 1,
  birthDate: `1950-${String(month).padStart(2, '0')}-10`,
}));

test(
  'hard case 5: whatever is moved, everyone on a register has exactly one open round, and one place',
  { timeout: 120_000 },
  async () => {
    const month = fc.constantFrom(...monthsOfQofYear(2026), ...monthsOfQofYear(2027));
    const moves = fc.array(
      fc.record({
        row: fc.integer({ min: 1, max: people.length }),
        year: fc.constantFrom(2026, 2027),
        month,
      }),
      { minLength: 3, maxLength: 14 },
    );
    await fc.assert(
      fc.asyncProperty(moves, async (all) => {
        const opened = await aPracticeOf(people, '2026-06-02');
        for (const { row, year, month: toMonth } of all) {
          const who = { personIds: [await personOf(opened, row)], year };
          await opened.call('recall.moveMonth', { who, toMonth, reason: 'As it happens' });
        }
        const places = [
          ...(await allMembers(opened, { year: 2026 })).lines,
          ...(await allMembers(opened, { year: 2027 })).lines,
        ];
        for (const { row } of people) {
          const personId = await personOf(opened, row);
          const rounds = await roundsOf(opened, personId);
          expect(rounds.filter(([, , state]) => state === 'open')).toHaveLength(1);
          expect(new Set(rounds.map(([year]) => year)).size).toBe(rounds.length);
          const [open] = rounds.filter(([, , state]) => state === 'open');
          expect(places.filter((line) => line.id === personId).map((line) => line.plannedMonth)).toContain(
            open?.[1],
          );
        }
        await startDay(opened, '2027-04-01');
        // Nobody is skipped: in the new year everyone is on its list.
        expect((await allMembers(opened, { year: 2027 })).total).toBe(people.length);
        expect((await allMembers(opened, { year: 2028 })).total).toBe(people.length);
        await opened.core.close();
      }),
      { numRuns: 8 },
    );
  },
);

test('a question moves everyone it finds, and who cannot be moved is named and stays', async () => {
  const opened = await aPracticeOf(people, '2026-06-02');
  const question = { year: 2026, month: null };
  const { moved, deferred, refused } = await opened.call('recall.moveMonth', {
    who: { question },
    toMonth: '2026-11',
    reason: 'The nurse is away in the new year',
  });

  expect([moved, deferred]).toEqual([5, 0]);
  expect(refused).toEqual([
    { personId: await personOf(opened, 4), sentence: 'That is the month it is planned for now.' },
  ]);
  const { lines } = await allMembers(opened, { year: 2026, month: '2026-11' });
  expect(lines).toHaveLength(people.length);
  expect((await allMembers(opened, { year: 2026, only: 'moved' })).total).toBe(5);
  const year = await opened.call('register.findYear', { year: 2026 });
  expect(year.months.find((one) => one.month === '2026-11')).toMatchObject({ total: 6, born: 1 });
});

test('rounds that have not begun are said not to have, not left out in silence', async () => {
  const opened = await aPracticeOf(people, '2026-06-02');
  const answer = await opened.call('recall.moveMonth', {
    who: { question: { year: 2027 } },
    toMonth: '2027-11',
    reason: 'The nurse is away',
  });
  expect(answer).toMatchObject({
    moved: 0,
    refused: people.map(() => ({ sentence: expect.stringMatching(/not|no /) })),
  });
});

test('whoever was behind and was moved by mistake has the month again that has passed', async () => {
  const opened = await aPracticeOf([{ row: 1, birthDate: '1960-04-14' }]);
  await startDay(opened, '2026-06-10');
  const personId = await personOf(opened, 1);
  const monthNow = async () => (await opened.call('recall.listCycles', { personId }))[0]?.plannedMonth;
  const before = await monthNow();
  const who = { personIds: [personId], year: 2026 };
  await opened.call('recall.moveMonth', { who, toMonth: '2026-12', reason: 'Away' });
  expect([before, await monthNow()]).toEqual(['2026-04', '2026-12']);
  const { undo } = await opened.call('practice.findUndo', {});
  const back = undo?.input as InputOf<'recall.moveMonth'>;
  expect(await opened.call('recall.moveMonth', back)).toMatchObject({ moved: 1, refused: [] });
  expect(await monthNow()).toBe('2026-04');
});

test('a move of what somebody else has moved meanwhile is refused in a sentence', async () => {
  const opened = await aPracticeOf(people, '2026-06-02');
  const who = { personIds: [await personOf(opened, 3)], year: 2026 };
  await opened.asRole('admin')('recall.moveMonth', { who, toMonth: '2026-10', reason: 'Asked for it' });

  const late = await opened.call('recall.moveMonth', {
    who,
    toMonth: '2026-12',
    reason: 'Holiday',
    seenMonth: '2026-08',
  });

  expect(late).toMatchObject({ moved: 0, refused: [{ sentence: 'Someone else moved it to October 2026.' }] });
  expect(await roundsOf(opened, who.personIds[0] ?? '')).toEqual([[2026, '2026-10', 'open']]);
});
