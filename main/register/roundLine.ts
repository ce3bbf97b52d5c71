import { z } from 'zod';
import type { RoundLine } from '../../shared/recall/roundLine.ts';
import {
  defaultStuckLimits,
  isStuck,
  KeptLimits,
  type StuckLimits,
} from '../../shared/recall/stuckLimits.ts';
import type { Clock } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { findSetting } from '../practice/settings.sql.ts';
import type { RoundLineRow } from './roundLine.sql.ts';

/** What lists of rounds are measured by. */
export type Yardstick = { today: string; limits: StuckLimits };

/** Of the recall rules, what a list asks. */
const Limits = z.object({ limits: KeptLimits });

export async function yardstickOf({ db, clock }: { db: Reader; clock: Clock }): Promise<Yardstick> {
  const usual = { limits: defaultStuckLimits };
  const { value } = await db.kept('limits', () => findSetting(db, 'recall', { schema: Limits, usual }));
  return { today: clock.today(), limits: value.limits };
}

export function roundLineOf(row: RoundLineRow, { today, limits }: Yardstick): RoundLine {
  const next = { kind: row.next_kind, on: row.next_on, channel: row.next_channel, by: row.next_by };
  return {
    cycleId: row.cycle_id,
    step: row.step,
    places: row.places,
    end: row.ended_as,
    next,
    stuck: isStuck(next, limits, today),
    held: row.held,
  };
}
