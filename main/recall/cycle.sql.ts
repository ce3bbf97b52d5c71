import type { Channel } from '../../shared/letter/channel.ts';
import { inList, sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

export type CycleRow = {
  id: string;
  person_id: string;
  year: number;
  planned_month: string;
  state: 'open' | 'deferred' | 'closed';
  joined_on: string | null;
  version: number;
};

export function cyclesIn(db: Reader, personIds: readonly string[], years: readonly number[]) {
  return db.rows<CycleRow>(sql`
    SELECT id, person_id, year, planned_month, state, joined_on, version FROM cycle
     WHERE person_id IN ${inList(personIds)} AND year IN ${inList(years)} ORDER BY person_id, year`);
}

export function cyclesOfPerson(db: Reader, personId: string) {
  return db.rows<CycleRow & { last_review_on: string | null }>(sql`
    SELECT c.id, c.person_id, c.year, c.planned_month, c.state, c.joined_on, c.version, p.last_review_on
      FROM cycle c JOIN person p ON p.id = c.person_id
     WHERE c.person_id = ${personId} ORDER BY c.year DESC`);
}

export function addCycle(db: Writer, row: CycleRow): Promise<void> {
  return db.insert('cycle', row);
}

export type CycleEventRow = {
  id: string;
  cycle_id: string;
  kind: 'moved' | 'deferred' | 'opened' | 'gp-invite' | 'gp-other-way';
  sentence: string;
  reason: string | null;
  entered_by: string;
  entered_at: string;
};

/** The next thing that happens to a round; its place is its id, whatever the clocks of two computers say. */
export async function addCycleEvent(db: Writer, row: Omit<CycleEventRow, 'id'>): Promise<void> {
  const before = await db.row<{ n: number }>(sql`
    SELECT COUNT(*) AS n FROM cycle_event WHERE cycle_id = ${row.cycle_id}`);
  const place = String((before?.n ?? 0) + 1).padStart(4, '0');
  await db.insert('cycle_event', { id: `${row.cycle_id}.${place}`, ...row });
}

export function eventsOfCycles(db: Reader, cycleIds: readonly string[]) {
  return db.rows<CycleEventRow>(sql`
    SELECT id, cycle_id, kind, sentence, reason, entered_by, entered_at
      FROM cycle_event WHERE cycle_id IN ${inList(cycleIds)} ORDER BY id`);
}

export function lettersOfCycles(db: Reader, cycleIds: readonly string[]) {
  return db.rows<{
    invitation_id: string;
    cycle_id: string;
    channel: Channel;
    attempt: number;
    kind: string;
    happened_on: string;
    detail: string | null;
    entered_by: string;
  }>(sql`
    SELECT i.id AS invitation_id, i.cycle_id, i.channel, i.attempt, e.kind, e.happened_on, e.detail, e.entered_by
      FROM invitation i JOIN invitation_event e ON e.invitation_id = i.id
     WHERE i.cycle_id IN ${inList(cycleIds)} ORDER BY i.cycle_id, i.attempt, i.serial, e.id`);
}
