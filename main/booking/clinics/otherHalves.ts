import { planOtherHalf, type OtherHalfPlan } from '../../../shared/booking/otherHalf.ts';
import type { Reader } from '../../db/store.ts';
import { findSetting } from '../../practice/settings.sql.ts';
import { toComeOf, type BookedRow } from './affected.sql.ts';
import { bookingSetting } from '../bookingSetting.ts';

/** By appointment that falls away: the half that is left of its pair, and what the rule makes of it. */
export type OtherHalves = Map<string, OtherHalfPlan & { id: string }>;

/** Halves that fall away together are each other's no longer. */
export async function otherHalvesOf(db: Reader, falling: readonly BookedRow[]): Promise<OtherHalves> {
  const { value: rules } = await findSetting(db, bookingSetting.id, bookingSetting);
  const cycleIds = [...new Set(falling.map(({ cycle_id }) => cycle_id))];
  const gone = new Set(falling.map(({ id }) => id));
  const left = (await toComeOf(db, cycleIds)).filter(({ id }) => !gone.has(id));
  const byRound = new Map(left.map((one) => [one.cycle_id, one]));
  return new Map(
    falling.flatMap(({ id, cycle_id, part, on_day }) => {
      const other = byRound.get(cycle_id);
      if (!other || other.part === part) return [];
      const halves = [
        { part, onDay: on_day },
        { part: other.part, onDay: other.on_day },
      ] as const;
      return [[id, { id: other.id, ...planOtherHalf(...halves, rules) }] as const];
    }),
  );
}
