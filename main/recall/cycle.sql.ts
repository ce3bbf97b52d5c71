import type { CycleEnd } from '../../shared/recall/milestones.ts';
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
  ended_as: CycleEnd | null;
};

export function cyclesIn(db: Reader, personIds: readonly string[], years: readonly number[]) {
  return db.rows<CycleRow>(sql`
    SELECT id, person_id, year, planned_month, state, joined_on, version, ended_as FROM cycle
     WHERE person_id IN ${inList(personIds)} AND year IN ${inList(years)} ORDER BY person_id, year`);
}

export type NewCycleRow = Omit<CycleRow, 'ended_as'>;

export function addCycle(db: Writer, row: NewCycleRow): Promise<void> {
  return db.insert('cycle', row);
}

export type CycleEventRow = {
  id: string;
  cycle_id: string;
  kind:
    | 'moved'
    | 'deferred'
    | 'opened'
    | 'gp-invite'
    | 'gp-other-way'
    | 'done'
    | 'skipped'
    | 'contact'
    | 'decided'
    | 'declined'
    | 'unsuitable'
    | 'no-response'
    | 'joined'
    | 'reopened'
    | 'missed'
    | 'taken-back';
  sentence: string;
  reason: string | null;
  /** The day it happened, where that may be another than the day it was written down. */
  happened_on: string | null;
  /** What it is about: a step, a contact, the event that is taken back. */
  about: string | null;
  entered_by: string;
  entered_at: string;
};

/** The next thing that happens to a round; its place is its id, whatever the clocks of two computers say. */
export async function addCycleEvent(db: Writer, row: Omit<CycleEventRow, 'id'>): Promise<string> {
  const before = await db.row<{ n: number }>(sql`
    SELECT COUNT(*) AS n FROM cycle_event WHERE cycle_id = ${row.cycle_id}`);
  const id = `${row.cycle_id}.${String((before?.n ?? 0) + 1).padStart(4, '0')}`;
  await db.insert('cycle_event', { id, ...row });
  return id;
}
