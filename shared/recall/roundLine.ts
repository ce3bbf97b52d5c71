import { z } from 'zod';
import { roles } from '../contract.ts';
import { CycleId } from '../identity/ids.ts';
import { IsoDate } from '../time/isoDate.ts';
import { Channel } from './channel.ts';
import { CycleEnd, Milestone, milestones } from './milestones.ts';
import { NextKind } from './nextAction.ts';

/** Where a round stands and what comes next, as a row of any list has it. */
export const RoundLine = z.object({
  cycleId: CycleId,
  step: z.enum([...Milestone.options, 'ended']),
  /** `keptPlaces`: the eight places in short. A list has hundreds of rows. */
  places: z.string().length(milestones.length),
  end: CycleEnd.nullable(),
  next: z.object({
    kind: NextKind,
    on: IsoDate.nullable(),
    channel: Channel.nullable(),
    by: z.enum(roles),
  }),
  /** Overdue for longer than the practice allows. */
  stuck: z.boolean(),
  /** The code of the guard's first reason; null where it keeps nothing back. */
  held: z.string().nullable(),
});
export type RoundLine = z.infer<typeof RoundLine>;
