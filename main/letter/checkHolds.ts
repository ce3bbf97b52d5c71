import type { WriteContext } from '../context.ts';
import { clearHolds, dueInvitations, keepHold } from './checkHolds.sql.ts';
import { cohortRows } from './cohort.sql.ts';
import { gatherPapers, setDesk, type Desk } from './desk.ts';
import { judge } from './judge.ts';

// Their papers are gathered in a few statements; far below what either engine binds at most.
const chunk = 500;

/**
 * Looks whom of those due to be invited or reminded the guard keeps back, so that Today can say so. Only a help for
 * finding them: the guard looks again, at everyone, whenever something is made or sent.
 */
export async function checkHolds(ctx: WriteContext): Promise<{ looked: number; held: number }> {
  const today = ctx.clock.today();
  await clearHolds(ctx.db, today);
  const due = await dueInvitations(ctx.db, today);
  let looked = 0;
  let held = 0;
  for (const people of Map.groupBy(due, ({ year, channel }) => `${year} ${channel}`).values()) {
    const { year = 0, channel = 'letter' } = people[0] ?? {};
    const desk = await setDesk(ctx, channel);
    for (let from = 0; from < people.length; from += chunk) {
      ctx.progress(looked, due.length, 'Looking whose invitation is kept back');
      const ids = people.slice(from, from + chunk).map((row) => row.person_id);
      held += await checkSome(ctx, { ids, year, desk });
      looked += ids.length;
    }
  }
  return { looked, held };
}

async function checkSome(
  { db }: WriteContext,
  { ids, year, desk }: { ids: string[]; year: number; desk: Desk },
): Promise<number> {
  const rows = await cohortRows(db, { personIds: ids, year });
  const papers = await gatherPapers(db, rows);
  const firstReasons = rows.flatMap((row) => {
    const own = papers.get(row.person_id);
    const [first] = own ? judge(row, own, desk).holds : [];
    return [{ cycleId: row.cycle_id, code: first?.code ?? null }];
  });
  for (const [code, same] of Map.groupBy(firstReasons, (one) => one.code)) {
    await keepHold(
      db,
      same.map(({ cycleId }) => cycleId),
      code,
    );
  }
  return firstReasons.filter(({ code }) => code !== null).length;
}
