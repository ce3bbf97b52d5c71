import { placesIn } from '../../shared/recall/keptPlaces.ts';
import { nextInWords } from '../../shared/recall/nextWords.ts';
import { isStuck } from '../../shared/recall/stuckLimits.ts';
import type { WorkLine, WorkQuestion } from '../../shared/recall/work.contract.ts';
import type { Clock } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { personLineOf } from '../people/personLine.ts';
import { yardstickOf } from './work.ts';
import { findWork, workRows, type WorkRow, type Yardstick } from './work.sql.ts';

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

function workLineOf(row: WorkRow, { today, limits }: Yardstick): WorkLine {
  const next = { kind: row.next_kind, on: row.next_on };
  return {
    ...personLineOf(row),
    cycleId: row.cycle_id,
    version: row.version,
    year: row.year,
    plannedMonth: row.planned_month,
    step: row.step,
    places: placesIn(row.places),
    since: row.step_since,
    end: row.ended_as,
    next: {
      ...next,
      words: nextInWords({ ...next, channel: row.next_channel }, today),
      by: row.next_by,
    },
    stuck: isStuck(next, limits, today),
    held: row.held,
  };
}
