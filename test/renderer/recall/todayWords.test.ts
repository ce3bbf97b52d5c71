import { createMemoryHistory } from 'vue-router';
import { expect, test } from 'vitest';
import { kindNoun } from '../../../renderer/recall/kindNoun.ts';
import {
  earlierWords,
  listOf,
  mayDo,
  pathOf,
  sorted,
  timeWords,
  titleOf,
  verbFor,
  waitedWords,
} from '../../../renderer/recall/todayWords.ts';
import { createHouseRouter } from '../../../renderer/router.ts';
import { nextKinds } from '../../../shared/recall/nextAction.ts';
import { TodayJob } from '../../../shared/recall/recall.contract.ts';

const kinds = TodayJob.shape.kind.options;

function aJob(said: Partial<TodayJob>): TodayJob {
  return {
    kind: 'invite',
    count: 3,
    month: null,
    sentence: '',
    dueOn: null,
    since: null,
    by: 'admin',
    only: false,
    about: null,
    ...said,
  };
}

test.each(kinds)('the job “%s” has a title, a verb, a list and a page where it is done', (kind) => {
  const job = aJob({ kind });
  const router = createHouseRouter(createMemoryHistory());

  expect(titleOf(job)).not.toBe('');
  expect(verbFor(kind, true)).not.toBe('');
  expect(verbFor(kind, false)).toBe('Look');
  for (const path of [pathOf(job), pathOf(job, false), listOf(job)])
    expect(router.resolve(path).matched.at(-1)?.path).not.toContain('missing(');
});

test('inviting opens the letters of that month, its number the people of that month', () => {
  const job = aJob({ kind: 'invite', month: '2027-01' });

  expect(titleOf(job)).toBe('People to invite for January 2027');
  expect(pathOf(job)).toBe('/letters/new?month=2027-01');
  expect(listOf(job)).toBe('/recall?month=2027-01&kinds=invite');
  expect(pathOf(job, mayDo(job, 'nurse'))).toBe(listOf(job));
});

test('where two roles have the same to do, each job opens the rows of its own', () => {
  const hers = aJob({ kind: 'phone', by: 'nurse', only: true });
  expect(titleOf(hers)).toBe('People to phone (Nurse)');
  expect(listOf(hers)).toBe('/recall?by=nurse&kinds=phone%2Ccall-back');
  expect(listOf({ ...hers, only: false })).toBe('/recall?kinds=phone%2Ccall-back');
  const { now, others } = sorted([aJob({ kind: 'phone', only: true }), hers], {
    today: '2026-11-22',
    role: 'nurse',
  });
  expect([now, others.map(({ by }) => by)]).toEqual([[hers], ['admin']]);
});

test('letters sent back and the first few to look at open those letters, and what is done with them the month', () => {
  const sentBack = aJob({ kind: 'letters-sent-back', month: '2026-05', about: 's1' });
  expect(listOf(sentBack)).toBe('/recall?which=all&sent-back=s1');
  const first = aJob({ kind: 'first-letters', month: '2026-05', about: 'r1' });
  expect(listOf(first)).toBe('/letters/run/r1?only=to-look');
  expect([pathOf(sentBack), pathOf(first)]).toEqual(Array(2).fill('/letters/new?month=2026-05'));
});

test('months gone by stand behind this month, are counted together, and none of them is lost', () => {
  const jobs = [
    aJob({ month: '2026-11', count: 5 }),
    aJob({ month: '2026-12', count: 6 }),
    aJob({ month: '2026-10', count: 70 }),
    aJob({ kind: 'remind', month: '2026-04', count: 3 }),
    aJob({ kind: 'flagged', count: 1 }),
  ];
  const { now, earlier, others } = sorted(jobs, { today: '2026-11-22', role: 'admin' });

  expect(now.map(({ month }) => month)).toEqual(['2026-11', '2026-12', null]);
  expect(others).toEqual([]);
  expect(earlierWords(earlier)).toBe('73 people to invite or remind from earlier months, April to October');
  expect(earlierWords([aJob({ month: '2026-10', count: 1 })])).toBe(
    '1 person to invite or remind from earlier months, October',
  );
});

test('everybody has their own first and can reach the rest; a manager has all', () => {
  const jobs = [aJob({}), aJob({ kind: 'decide', by: 'nurse' }), aJob({ kind: 'gp-review', by: 'gp' })];
  const of = (role: 'admin' | 'nurse' | 'gp' | 'manager') => {
    const { now, others } = sorted(jobs, { today: '2026-11-22', role });
    return [now.map(({ kind }) => kind), others.length];
  };
  expect(of('nurse')).toEqual([['decide'], 2]);
  expect(of('gp')).toEqual([['gp-review'], 2]);
  expect(of('admin')).toEqual([['invite'], 2]);
  expect(of('manager')).toEqual([['invite', 'decide', 'gp-review'], 0]);
});

test('a job says how long it has waited, and every kind of work has its noun', () => {
  expect(timeWords({ dueOn: null, since: '2026-11-20' }, '2026-11-23')).toBe('Oldest 3 days');
  expect(timeWords({ dueOn: null, since: '2026-11-23' }, '2026-11-23')).toBe('Due today');
  expect(timeWords({ dueOn: '2026-12-04', since: '2026-11-20' }, '2026-11-23')).toBe('By Fri 04-Dec-2026');
  expect(waitedWords('2026-11-22', '2026-11-23')).toBe('1 day');
  for (const kind of nextKinds) expect(kindNoun(kind)).not.toBe('');
});
