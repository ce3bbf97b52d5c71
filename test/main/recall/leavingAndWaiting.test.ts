import { expect, test } from 'vitest';
import { allMembers } from '../register/anInventedPractice.ts';
import { aPracticeOf, personOf, takeIn } from '../register/takeIn.ts';

const people = [3, 5, 8].map((month, index) => ({ row: index + 1, birthDate: `1950-0${month}-10` }));

test('hard case 5: reviewed on 28 March with an April birthday: waits four months, and the day is said', async () => {
  const opened = await aPracticeOf(
    [{ row: 1, birthDate: '1950-04-20', lastReviewOn: '2026-03-28' }],
    '2026-04-07',
  );
  const held = await opened.call('letter.listHeld', { month: '2026-04' });
  expect(held.lines).toMatchObject([{ holds: [{ code: 'reviewed-recently', until: '2026-07-28' }] }]);

  opened.clock.set('2026-07-28');
  await opened.call('register.startDay', {});
  await expect(opened.call('letter.findRun', { month: '2026-04' })).resolves.toMatchObject({ going: 1 });
});

test("a GP's word on everyone a question finds reaches everyone, however many", async () => {
  const many = Array.from({ length: 620 }, (_, index) => ({ row: index + 1, birthDate: '1950-09-10' }));
  const opened = await aPracticeOf(many, '2026-06-02');
  const answer = await opened.asRole('gp')('recall.recordGpReview', {
    who: { question: { year: 2026 } },
    decision: 'other-way',
  });
  expect(answer).toEqual({ recorded: 620, ended: 0 });
});

test("of several people a GP decides about, whoever's year has ended is left out and counted", async () => {
  const many = [1, 2, 3].map((row) => ({ row, birthDate: '1950-09-10' }));
  const opened = await aPracticeOf(many, '2026-06-02');
  const personIds = await Promise.all([1, 2, 3].map((row) => personOf(opened, row)));
  const [round] = await opened.call('recall.listCycles', { personId: personIds[0] ?? '' });
  await opened.call('recall.endRound', {
    personId: personIds[0] ?? '',
    cycleId: round?.id ?? '',
    version: round?.version ?? 0,
    how: 'unsuitable',
    reason: 'In a hospice',
  });
  const answer = await opened.asRole('gp')('recall.recordGpReview', {
    who: { personIds, year: 2026 },
    decision: 'invite',
  });
  expect(answer).toEqual({ recorded: 2, ended: 1 });
});

async function roundsOf({ call }: Awaited<ReturnType<typeof aPracticeOf>>, personId: string) {
  const cycles = await call('recall.listCycles', { personId });
  return cycles.map(({ year, plannedMonth, state }) => [year, plannedMonth, state]);
}

test('a person who leaves keeps their rounds and is on no list; who comes back has a place again', async () => {
  const opened = await aPracticeOf(people, '2026-06-02');
  const personId = await personOf(opened, 3);
  await opened.call('people.recordDeparture', { personId, version: 1, leftOn: '2026-06-01' });
  expect((await allMembers(opened, { year: 2026 })).total).toBe(people.length - 1);
  expect(await roundsOf(opened, personId)).toEqual([[2026, '2026-08', 'open']]);

  await opened.call('people.recordReturn', { personId, version: 2, reason: 'Came back' });
  expect(await roundsOf(opened, personId)).toEqual([[2026, '2026-08', 'open']]);
  expect((await allMembers(opened, { year: 2026 })).total).toBe(people.length);
  await takeIn(opened, [{ row: 3, birthDate: '1950-08-10' }]);
  expect((await allMembers(opened, { year: 2026 })).total).toBe(people.length);
});
