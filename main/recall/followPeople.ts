import type { WriteContext } from '../context.ts';
import { placePeople } from '../register/placePeople.ts';
import { keepSteps } from './keepSteps.ts';

/** What follows when people's records read differently: registers, groups and rounds, then where each round stands. */
export async function followPeople(ctx: WriteContext, personIds: readonly string[]): Promise<void> {
  await placePeople(ctx, personIds);
  await keepSteps(ctx, personIds);
}
