import type { HeldLine } from '../../shared/letter/letter.contract.ts';
import type { QueryContext, WriteContext } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { clearHolds, dueInvitations, keepHold, nextInvitations } from './checkHolds.sql.ts';
import { cohortRows } from './cohort.sql.ts';
import { gatherPapers, setDesk, type Desk } from './desk.ts';
import { judge } from './judge.ts';
import { holdLinesOf } from './previewRun.ts';

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

/** Why what is due next in some rounds is kept back, in the words of the list of a month; only of those it is. */
export async function findHolds(ctx: QueryContext, cycleIds: readonly string[]) {
  const found: { cycleId: string; hold: HeldLine['holds'][number] }[] = [];
  const next = await nextInvitations(ctx.db, cycleIds);
  for (const people of Map.groupBy(next, ({ year, channel }) => `${year} ${channel}`).values()) {
    const { year = 0, channel = 'letter' } = people[0] ?? {};
    const desk = await setDesk(ctx, channel);
    const ids = people.map(({ person_id }) => person_id);
    for (const { cycleId, hold } of await firstHolds(ctx.db, { ids, year, desk }))
      found.push(...holdLinesOf({ holds: hold ? [hold] : [] }).map((line) => ({ cycleId, hold: line })));
  }
  return found;
}

type Some = { ids: string[]; year: number; desk: Desk };

/** The guard's first reason in each round; null where there is none. */
async function firstHolds(db: Reader, { ids, year, desk }: Some) {
  const rows = await cohortRows(db, { personIds: ids, year });
  const papers = await gatherPapers(db, rows);
  return rows.map((row) => {
    const own = papers.get(row.person_id);
    const [hold = null] = own ? judge(row, own, desk).holds : [];
    return { cycleId: row.cycle_id, hold };
  });
}

async function checkSome({ db }: WriteContext, { ids, year, desk }: Some): Promise<number> {
  const firstReasons = await firstHolds(db, { ids, year, desk });
  for (const [code, same] of Map.groupBy(firstReasons, ({ hold }) => hold?.code ?? null)) {
    await keepHold(
      db,
      same.map(({ cycleId }) => cycleId),
      code,
    );
  }
  return firstReasons.filter(({ hold }) => hold !== null).length;
}
