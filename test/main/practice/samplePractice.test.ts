import { expect, test } from 'vitest';
import { openClosedTestCore } from '../../support/openTestCore.ts';

const onFile = process.env['HOUSE_TEST_ENGINE'] !== 'postgres';

test.runIf(onFile)(
  'the sample practice has a year behind it and this month still to do',
  async () => {
    const { call } = await openClosedTestCore({ today: '2026-11-22' });
    await expect(call('practice.openSample', { role: 'admin' })).resolves.toMatchObject({
      practice: { sample: true },
    });
    // It keeps out of the practice's own folder.
    await expect(call('practice.findWelcome', {})).resolves.toMatchObject({ state: 'not-set-up' });

    const { total } = await call('people.listPeople', { limit: 1 });
    const { lines: runs } = await call('letter.listRuns', { limit: 50 });
    const { jobs } = await call('recall.findToday', {});

    expect(total).toBe(9000);
    expect(runs.map((run) => run.month)).toContain('2026-05');
    expect(runs.every((run) => run.letters === run.posted && !run.asksForAttention)).toBe(true);
    expect(jobs.find((job) => job.month === '2027-01')?.count).toBeGreaterThan(100);
  },
  60_000,
);
