import type { HoldCode } from '../../shared/letter/holdReasons.ts';
import { sendingKinds } from '../../shared/recall/nextAction.ts';
import type { Channel } from '../../shared/recall/channel.ts';
import { inList, sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

/** Everyone whose next action is to be sent something, today or before. */
export function dueInvitations(db: Reader, today: string) {
  return db.rows<{ person_id: string; year: number; channel: Channel }>(sql`
    SELECT person_id, year, COALESCE(next_channel, 'letter') AS channel FROM cycle
     WHERE state = 'open' AND next_kind IN ${inList(sendingKinds)} AND next_on <= ${today} ORDER BY person_id`);
}

/** What is to be sent next in some rounds, whenever that is. */
export function nextInvitations(db: Reader, cycleIds: readonly string[]) {
  return db.rows<{ person_id: string; year: number; channel: Channel }>(sql`
    SELECT person_id, year, COALESCE(next_channel, 'letter') AS channel FROM cycle
     WHERE id IN ${inList(cycleIds)} AND state = 'open' AND next_kind IN ${inList(sendingKinds)} ORDER BY person_id`);
}

/** Nothing is kept back from somebody for whom nothing is to be sent now. */
export function clearHolds(db: Writer, today: string): Promise<number> {
  return db.run(sql`
    UPDATE cycle SET held = NULL
     WHERE held IS NOT NULL
       AND NOT (state = 'open' AND next_kind IN ${inList(sendingKinds)} AND next_on <= ${today})`);
}

export function keepHold(db: Writer, cycleIds: readonly string[], code: HoldCode | null): Promise<number> {
  return db.run(sql`UPDATE cycle SET held = ${code} WHERE id IN ${inList(cycleIds)}`);
}
