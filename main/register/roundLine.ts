import { z } from 'zod';
import { isSending } from '../../shared/recall/nextAction.ts';
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

/** Of the recall rules, which `recall` reads and changes, what a list asks. */
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
    // As the guard last saw it: what has been settled since, or is not due, is not kept back.
    held: isSending(next.kind) && next.on !== null && next.on <= today ? row.held : null,
  };
}
