import type { WriteContext } from '../../context.ts';
import { followPeople } from '../../recall/followPeople.ts';
import { followGone } from './followGone.ts';

/** Everything that follows when people's records read differently: registers, groups, rounds, and the appointment book. */
export async function followRecord(ctx: WriteContext, personIds: readonly string[]): Promise<void> {
  await followPeople(ctx, personIds);
  await followGone(ctx, personIds);
}
