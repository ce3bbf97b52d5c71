import { milestones } from '../../shared/recall/milestones.ts';
import { nextInWords, nextWords } from '../../shared/recall/nextWords.ts';
import { isStuck } from '../../shared/recall/stuckLimits.ts';
import type { PlaceState, WorkFilter, WorkLine } from '../../shared/recall/work.contract.ts';
import type { Clock } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { personLineOf } from '../people/personLine.ts';
import { roundDesk, roundPapers } from './keepSteps.ts';
import { roundOf } from './roundOf.ts';
import { yardstickOf } from './work.ts';
import { kindsOfWork, workRows, type WorkRow, type Yardstick } from './work.sql.ts';

type Known = { db: Reader; clock: Clock };

/** One window of a working list, with how many of each kind there are in all. */
export async function listWork(ctx: Known, question: WorkFilter & { from: number; limit: number }) {
  const yardstick = await yardstickOf(ctx);
  const byKind = (await kindsOfWork(ctx.db, question, yardstick)).map(({ kind, n }) => ({ kind, count: n }));
  const asked = byKind.filter(({ kind }) => question.kinds.length === 0 || question.kinds.includes(kind));
  const rows = await workRows(ctx.db, question, yardstick);
  const places = await placesOf(ctx, rows);
  return {
    total: asked.reduce((sum, { count }) => sum + count, 0),
    lines: rows.map((row) => workLineOf(row, places.get(row.cycle_id) ?? nothingYet, yardstick)),
    byKind,
  };
}

const nothingYet: PlaceState[] = milestones.map(() => 'to-come');

/** Where the eight places of the rounds of a window stand; only these rounds are read in full. */
async function placesOf(ctx: Known, rows: readonly WorkRow[]): Promise<Map<string, PlaceState[]>> {
  const desk = await roundDesk(ctx);
  const cycleIds = rows.map((row) => row.cycle_id);
  const people = [...new Set(rows.map((row) => row.id))];
  const papers = await roundPapers(ctx.db, people, { cycleIds });
  return new Map(
    papers.map((one) => {
      const { places } = roundOf(one, desk).state;
      return [one.row.id, milestones.map((milestone) => places[milestone].state)];
    }),
  );
}

function workLineOf(row: WorkRow, places: PlaceState[], { today, limits }: Yardstick): WorkLine {
  const next = { kind: row.next_kind, on: row.next_on };
  return {
    ...personLineOf(row),
    cycleId: row.cycle_id,
    version: row.version,
    year: row.year,
    plannedMonth: row.planned_month,
    step: row.step,
    places,
    since: row.step_since,
    end: row.ended_as,
    next: { ...next, words: nextInWords(next, today), by: nextWords[row.next_kind].by },
    stuck: isStuck(next, limits, today),
    held: row.held,
  };
}
