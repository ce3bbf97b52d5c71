import type { Role } from '../../shared/contract.ts';
import type { Channel } from '../../shared/recall/channel.ts';
import type { CycleEnd, Milestone } from '../../shared/recall/milestones.ts';
import type { NextKind } from '../../shared/recall/nextAction.ts';
import { sql } from '../db/sql.ts';

/** What a round's row keeps for the lists of where it stands. */
export type KeptPlace = {
  step: Milestone | 'ended';
  /** `keptPlaces` */
  places: string;
  next_kind: NextKind;
  next_on: string | null;
  next_channel: Channel | null;
  next_by: Role;
  ended_as: CycleEnd | null;
};

/** A round as a list reads it. */
export type RoundLineRow = KeptPlace & { cycle_id: string; held: string | null };

/** A round nobody has looked at yet since the program learnt to: nothing is known to be done next. */
export const nextKind = sql`CASE c.next_kind WHEN 'place' THEN 'none' ELSE c.next_kind END`;

/** What a list reads of `cycle c`. */
export const roundLineColumns = sql`
  c.id AS cycle_id, CASE c.step WHEN 'identified' THEN 'gp-review' ELSE c.step END AS step, c.places,
  ${nextKind} AS next_kind, c.next_on, c.next_channel, c.next_by, c.ended_as, c.held`;
