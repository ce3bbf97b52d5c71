import type { WorkLine, WorkQuestion } from '../../shared/recall/work.contract.ts';
import type { Clock } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { personLineOf } from '../people/personLine.ts';
import { roundLineOf, yardstickOf, type Yardstick } from '../register/roundLine.ts';
import { findWork, workRows, type WorkRow } from './work.sql.ts';

type Known = { db: Reader; clock: Clock };

/** One window of a working list, with how many of each kind there are in all. */
export async function listWork(ctx: Known, question: WorkQuestion) {
  const yardstick = await yardstickOf(ctx);
  const { ids, byKind } = await findWork(ctx.db, question, yardstick);
  const asked = byKind.filter(({ kind }) => question.kinds.length === 0 || question.kinds.includes(kind));
  const rows = await workRows(ctx.db, ids, question.first);
  return {
    total: asked.reduce((sum, { count }) => sum + count, 0),
    lines: rows.map((row) => workLineOf(row, yardstick)),
    byKind,
  };
}

function workLineOf(row: WorkRow, yardstick: Yardstick): WorkLine {
  return {
    ...personLineOf(row),
    ...roundLineOf(row, yardstick),
    version: row.version,
    year: row.year,
    plannedMonth: row.planned_month,
    since: row.step_since,
  };
}
