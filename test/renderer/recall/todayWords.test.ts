import { expect, test } from 'vitest';
import { pathOf, titleOf, verbOf } from '../../../renderer/recall/todayWords.ts';
import { createHouseRouter } from '../../../renderer/router.ts';
import { createMemoryHistory } from 'vue-router';
import { TodayJob } from '../../../shared/recall/recall.contract.ts';

const kinds = TodayJob.shape.kind.options;

test.each(kinds)('the job “%s” has a title, a verb and a page where it is done', (kind) => {
  const job = { kind, count: 3, month: null, sentence: '', dueOn: null };
  const router = createHouseRouter(createMemoryHistory());

  expect(titleOf(job)).not.toBe('');
  expect(verbOf[kind]).not.toBe('');
  expect(router.resolve(pathOf(job)).matched.at(-1)?.path).not.toContain('missing(');
});

test('inviting opens the letters of that month', () => {
  const job = { kind: 'invite' as const, count: 9, month: '2027-01', sentence: '', dueOn: null };

  expect(titleOf(job)).toBe('People to invite for January 2027');
  expect(pathOf(job)).toBe('/letters/new?month=2027-01');
});
