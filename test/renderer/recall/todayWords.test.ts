import { expect, test } from 'vitest';
import { byUrgency, earlierWords, pathOf, titleOf, verbFor } from '../../../renderer/recall/todayWords.ts';
import { createHouseRouter } from '../../../renderer/router.ts';
import { createMemoryHistory } from 'vue-router';
import { TodayJob } from '../../../shared/recall/recall.contract.ts';

const kinds = TodayJob.shape.kind.options;

test.each(kinds)('the job “%s” has a title, a verb and a page where it is done', (kind) => {
  const job = { kind, count: 3, month: null, sentence: '', dueOn: null };
  const router = createHouseRouter(createMemoryHistory());

  expect(titleOf(job)).not.toBe('');
  expect(verbFor(kind, true)).not.toBe('');
  expect(verbFor(kind, false)).toBe('Look');
  expect(router.resolve(pathOf(job)).matched.at(-1)?.path).not.toContain('missing(');
});

test('inviting opens the letters of that month', () => {
  const job = { kind: 'invite' as const, count: 9, month: '2027-01', sentence: '', dueOn: null };

  expect(titleOf(job)).toBe('People to invite for January 2027');
  expect(pathOf(job)).toBe('/letters/new?month=2027-01');
});

test('months gone by stand behind this month, are counted together, and none of them is lost', () => {
  const invite = (month: string, count: number) => ({
    kind: 'invite' as const,
    count,
    month,
    sentence: '',
    dueOn: null,
  });
  const flagged = { kind: 'flagged' as const, count: 1, month: null, sentence: '', dueOn: null };
  const jobs = [
    invite('2026-11', 5),
    invite('2026-12', 6),
    invite('2026-10', 70),
    invite('2026-04', 3),
    flagged,
  ];
  const { now, earlier } = byUrgency(jobs, '2026-11-22');

  expect(now.map(({ month }) => month)).toEqual(['2026-11', '2026-12', null]);
  expect(earlierWords(earlier)).toBe('73 people to invite from earlier months, April to October');
  expect(earlierWords([invite('2026-10', 1)])).toBe('1 person to invite from earlier months, October');
});
