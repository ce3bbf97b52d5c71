import { expect, test } from 'vitest';
import type { Role } from '../../../shared/contract.ts';
import type { LadderStep } from '../../../shared/recall/ladder.ts';
import { aPracticeWith } from '../../support/aPractice.ts';
import { postLetters } from './postLetters.ts';

type Practice = Awaited<ReturnType<typeof aPracticeWith>>;
const toPhone = ['phone', 'call-back'] as const;

async function changeSteps({ call }: Practice, change: (steps: LadderStep[]) => LadderStep[]) {
  const { rules, version } = await call('recall.findRules', {});
  const ladder = { ...rules.ladder, callsWithoutAnswer: 1, steps: change(rules.ladder.steps) };
  await call('recall.changeRules', { rules: { ...rules, ladder }, version });
}

const aCall = (by: Role): LadderStep => ({
  method: 'phone',
  daysAfter: 14,
  by,
  purpose: 'invitation',
  template: null,
});

async function phoneJobs({ call }: Practice) {
  const { jobs } = await call('recall.findToday', {});
  return jobs.filter(({ kind }) => kind === 'phone').map(({ by, count, only }) => ({ by, count, only }));
}

/** Two people who have had both letters and are to be phoned. */
async function twoToPhone() {
  const practice = await aPracticeWith([{ 'Family Name': 'Oakley' }, { 'Family Name': 'Gill' }]);
  for (const day of ['2026-04-07', '2026-04-21']) {
    practice.clock.set(day);
    await postLetters(practice, '2026-05');
  }
  practice.clock.set('2026-05-06');
  return practice;
}

test('a step that is given to the nurse is hers on Today and in the list at once, for rounds already open', async () => {
  const practice = await twoToPhone();
  const { call } = practice;
  expect(await phoneJobs(practice)).toEqual([{ by: 'admin', count: 2, only: false }]);

  await changeSteps(practice, ([first, second]) => [first, second, aCall('nurse')].filter((one) => !!one));
  expect(await phoneJobs(practice)).toEqual([{ by: 'nurse', count: 2, only: false }]);
  const hers = await call('recall.listWork', { kinds: [...toPhone], by: 'nurse' });
  expect(hers.lines.map(({ next }) => next.by)).toEqual(['nurse', 'nurse']);
  await expect(call('recall.listWork', { by: 'admin' })).resolves.toMatchObject({ total: 0, byKind: [] });
  const [round] = await call('recall.listCycles', { personId: practice.people[0]?.id ?? '' });
  expect(round?.next).toMatchObject({ kind: 'phone', by: 'nurse' });
});

test('two people phone: each has a job whose number is the rows of its list, and their own come first', async () => {
  const practice = await twoToPhone();
  const { call, people } = practice;
  await changeSteps(practice, ([first, second]) =>
    [first, second, aCall('admin'), aCall('nurse')].filter((one) => !!one),
  );
  const [gill, oakley] = people.map(({ id }) => id);
  const [round] = await call('recall.listCycles', { personId: oakley ?? '' });
  const asked = { personId: oakley ?? '', cycleId: round?.id ?? '' };
  await call('recall.recordContact', { ...asked, method: 'phone', outcome: 'no-answer', on: '2026-05-06' });
  practice.clock.set('2026-05-27');

  const jobs = await phoneJobs(practice);
  expect(jobs).toEqual([
    { by: 'admin', count: 1, only: true },
    { by: 'nurse', count: 1, only: true },
  ]);
  for (const { by, count } of jobs) {
    const { total, lines } = await call('recall.listWork', { kinds: [...toPhone], by });
    expect([total, lines.length]).toEqual([count, count]);
  }
  const inTurn = async (first: Role[]) =>
    (await call('recall.listWork', { kinds: [...toPhone], first })).lines.map(({ id }) => id);
  expect(await inTurn([])).toEqual([gill, oakley]);
  expect(await inTurn(['nurse'])).toEqual([oakley, gill]);
  expect(await inTurn(['admin'])).toEqual([gill, oakley]);
});
