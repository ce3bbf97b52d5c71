import { expect, test } from 'vitest';
import { aList } from '../../support/importing.ts';
import { aPerson } from '../../support/aPractice.ts';
import { openClosedTestCore } from '../../support/openTestCore.ts';

const onFile = process.env['HOUSE_TEST_ENGINE'] !== 'postgres';

test.runIf(onFile)(
  'the sample practice takes no real file, and has a year behind it with this month still to do',
  async () => {
    const { call, host } = await openClosedTestCore({ today: '2026-11-22' });
    await expect(call('practice.openSample', { role: 'admin' })).resolves.toMatchObject({
      practice: { sample: true },
    });
    // It keeps out of the practice's own folder.
    await expect(call('practice.findWelcome', {})).resolves.toMatchObject({ state: 'not-set-up' });

    const files = [host.give('real.csv', aList([aPerson()]))];
    await expect(call('people.readFiles', { files })).rejects.toMatchObject({ code: 'sample-only' });
    await expect(
      call('people.stageImport', { files, mapping: null, extractOn: '2026-11-01', coverage: 'part' }),
    ).rejects.toMatchObject({ code: 'sample-only' });

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
