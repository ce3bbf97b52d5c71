import { expect, test } from 'vitest';
import { sql, type Sql } from '../../../main/db/sql.ts';
import type { Reader } from '../../../main/db/store.ts';
import { firstOnesWaiting, unconfirmedLetters } from '../../../main/letter/batch.sql.ts';
import { countWaitingRuns, openRuns } from '../../../main/recall/openRuns.sql.ts';
import { countsForToday, doneSince, firstLettersOpen } from '../../../main/recall/today.sql.ts';
import { aPracticeWith } from '../../support/aPractice.ts';
import { openTestCore } from '../../support/openTestCore.ts';
import { printUndrawn, reprintUndrawn } from '../../support/printUndrawn.ts';

const may = { month: '2026-05' };

test('letters are under way from their making until they are posted or withdrawn, and then never again', async () => {
  const { call, core, people } = await aPracticeWith([
    { 'Family Name': 'Oakley' },
    { 'Family Name': 'Pawlak' },
    { 'Family Name': 'Quinn' },
  ]);
  const underWay = () =>
    core.write(async (db) => {
      const kept = await db.rows(
        sql`SELECT invitation_id, run_id FROM letter_under_way ORDER BY invitation_id`,
      );
      const looked = await db.rows(sql`
        SELECT i.id AS invitation_id, i.run_id FROM invitation i WHERE NOT EXISTS (
          SELECT 1 FROM invitation_event e
           WHERE e.invitation_id = i.id AND e.kind IN ('posted', 'withdrawn', 'returned')) ORDER BY i.id`);
      expect(kept).toEqual(looked);
      return kept.length;
    });

  const run = await printUndrawn(call, { ...may, expected: 3 });
  expect(await underWay()).toBe(3);
  const personId = people[0]?.id ?? '';
  const { version } = await call('people.findPerson', { personId });
  await call('people.recordDeath', { personId, version, death: { kind: 'formal', on: '2026-04-02' } });
  await reprintUndrawn(call, run.id, true);
  expect(await underWay()).toBe(2);
  await call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07' });
  expect(await underWay()).toBe(0);
  const { lines } = await call('letter.listRunLetters', { runId: run.id });
  const [posted] = lines.filter(({ stage }) => stage === 'posted');
  await call('letter.recordReturned', {
    invitationId: posted?.invitationId ?? '',
    personId: posted?.personId ?? '',
    returnedOn: '2026-04-07',
    reason: 'Gone away',
  });
  expect(await underWay()).toBe(0);
});

test('what is asked many times a day does not look through every letter, person and act there ever was', async () => {
  const { core } = await openTestCore();
  const plans: string[] = [];
  await core.write(async (db) => {
    // PostgreSQL decides by what a table holds, and a table of a test holds nothing.
    if (db.engine !== 'sqlite') return;
    const explain = async (statement: Sql) => {
      const steps = await db.rows<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${statement}`);
      plans.push(...steps.map(({ detail }) => detail));
      return [];
    };
    const planned: Reader = {
      engine: db.engine,
      kept: db.kept,
      rows: explain,
      row: async (statement) => {
        await explain(statement);
        return null;
      },
    };
    await openRuns(planned);
    await countWaitingRuns(planned);
    await firstLettersOpen(planned);
    await firstOnesWaiting(planned, { ...may, channel: 'letter' });
    await unconfirmedLetters(planned, { by: 'Helen Cross', on: '2026-04-07' });
    await countsForToday(planned, 2026);
    await doneSince(planned, '2026-04-07T00:00:00.000Z');
    expect(plans.length).toBeGreaterThan(6);
  });
  expect(plans.filter((step) => /^SCAN (i|e|person|audit|standing|invitation\w*)\b/.test(step))).toEqual([]);
});
