import { addDays } from '../../../shared/time/isoDate.ts';
import type { WriteContext } from '../../context.ts';
import { lastDayOf } from './offerInWords.ts';
import { keepUntil, offeredTo, type OfferedHalfRow } from './offers.sql.ts';

/**
 * An offer has one last day for all its halves: what joins it is kept as long as was promised for the rest, and nothing
 * beyond the day before the first of them, or today where that is today. Gives what is kept now, the earliest first.
 */
export async function keepTogether(
  { db, clock }: Pick<WriteContext, 'db' | 'clock'>,
  round: { personId: string; cycleId: string },
  joining: readonly string[] = [],
): Promise<OfferedHalfRow[]> {
  const kept = await offeredTo(db, round);
  const promised = kept.filter(({ id }) => !joining.includes(id));
  const wanted = lastDayOf(promised.length > 0 ? promised : kept);
  const [first] = kept;
  if (!first || wanted === null) return kept;
  const today = clock.today();
  const dayBefore = addDays(first.on_day, -1);
  const last = dayBefore < today ? today : dayBefore;
  const day = wanted < last ? wanted : last;
  const otherwise = kept.filter(({ kept_until }) => kept_until !== day).map(({ id }) => id);
  await keepUntil(db, otherwise, day);
  return kept.map((half) => ({ ...half, kept_until: day }));
}
