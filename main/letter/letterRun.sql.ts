import { inList, sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';
import type { Channel } from '../../shared/recall/channel.ts';
import type { RunWaits } from '../../shared/recall/runWaits.ts';
import { letterPurpose } from '../recall/rounds.sql.ts';
import { runWaitsFor } from '../recall/openRuns.sql.ts';
import type { LetterPurpose } from '../../shared/recall/stepLetter.ts';
import type { RunAbout } from '../../shared/letter/letterRun.ts';
import { isAboutBooked } from '../../shared/letter/whichLetter.ts';
import type { DeliveryStatus } from '../../shared/letter/deliveryStatus.ts';
import { inRunOrder } from './runOrder.sql.ts';

export type RunRow = {
  id: string;
  channel: Channel;
  about: RunAbout;
  month: string;
  group_ids: string;
  built_at: string;
  built_by: string;
  confirmed_by: string | null;
  confirmed_at: string | null;
  /** How many would have gone in all, where these were the first few; null for a whole run. */
  first_of: number | null;
  looked_by: string | null;
  looked_at: string | null;
};

// The column of what a run is about has no third word; `reminds` and `offers` say it.
const runColumns = sql`id, channel, CASE WHEN offers = 1 THEN 'offers' WHEN reminds = 1 THEN 'reminders' ELSE about END AS about, month, group_ids, built_at, built_by, confirmed_by, confirmed_at, first_of, looked_by, looked_at`;

/** `formats`: a supplier makes its letters; nothing of it is drawn, and it is no run on the list of runs. */
export type RunPurpose = 'letters' | 'formats';

type NewRun = Pick<RunRow, 'id' | 'channel' | 'month' | 'group_ids' | 'built_at' | 'built_by'> &
  Partial<Pick<RunRow, 'about' | 'confirmed_by' | 'confirmed_at' | 'first_of'>> & { purpose?: RunPurpose };

export function addRun(db: Writer, row: NewRun): Promise<void> {
  const { about = 'invitations' } = row;
  if (about === 'invitations' || about === 'appointments') return db.insert('letter_run', row);
  const which = about === 'offers' ? { offers: 1 } : { reminds: 1 };
  return db.insert('letter_run', { ...row, about: 'appointments', ...which });
}

export function findRunRow(db: Reader, id: string) {
  return db.row<RunRow>(sql`SELECT ${runColumns} FROM letter_run WHERE id = ${id}`);
}

export async function runRows(
  db: Reader,
  { from, limit, waits }: { from: number; limit: number; waits: RunWaits | null },
) {
  const asked = waits === null ? sql`r.purpose = 'letters'` : runWaitsFor(waits);
  const total = await db.row<{ n: number }>(sql`SELECT COUNT(*) AS n FROM letter_run r WHERE ${asked}`);
  const rows = await db.rows<RunRow>(sql`
    SELECT ${runColumns} FROM letter_run r WHERE ${asked}
     ORDER BY built_at DESC, id DESC LIMIT ${limit} OFFSET ${from}`);
  return { total: total?.n ?? 0, rows };
}

export type InvitationRow = {
  id: string;
  run_id: string;
  cycle_id: string;
  person_id: string;
  channel: Channel;
  attempt: number;
  serial: number;
  letter_purpose: LetterPurpose;
  template_id: string;
  template_version: number;
  /** Which reminder of an appointment it is; null for everything else. */
  reminds: number | null;
  content: string;
  /** Of a copy: the letter, and `Eirlys Bevan (wife)`. */
  copy_of: string | null;
  copy_for: string | null;
};

const invitationColumns =
  'id run_id cycle_id person_id channel attempt serial letter_purpose template_id template_version reminds content copy_of copy_for offers'.split(
    ' ',
  ) as (keyof ReturnType<typeof columnsOf>)[];

/** Attempt 0 says that it is about appointments (`letterPurpose`); the column knows the purposes of the ladder only. */
function columnsOf(row: InvitationRow) {
  const offers = row.letter_purpose === 'offer' ? 1 : 0;
  return { ...row, offers, ...(isAboutBooked(row.letter_purpose) ? { letter_purpose: 'invitation' } : {}) };
}

/** Refused by the database when somebody else has just made the same letter. They are under way from here on. */
export async function addInvitations(db: Writer, rows: readonly InvitationRow[]): Promise<void> {
  await db.insertMany(
    'invitation',
    invitationColumns,
    rows.map(columnsOf).map((row) => invitationColumns.map((column) => row[column])),
  );
  await db.insertMany(
    'letter_under_way',
    ['invitation_id', 'run_id'],
    rows.map((row) => [row.id, row.run_id]),
  );
}

export type EventRow = {
  id: string;
  invitation_id: string;
  kind: 'built' | 'printed' | 'posted' | 'spoilt' | 'withdrawn' | 'returned';
  happened_on: string;
  detail: string | null;
  entered_by: string;
  entered_at: string;
};

const eventColumns = 'id invitation_id kind happened_on detail entered_by entered_at'.split(
  ' ',
) as (keyof EventRow)[];

export async function addInvitationEvents(db: Writer, rows: readonly EventRow[]): Promise<void> {
  await db.insertMany(
    'invitation_event',
    eventColumns,
    rows.map((row) => eventColumns.map((column) => row[column])),
  );
  const arrived = rows.filter(({ kind }) => endsTheWay.has(kind)).map((row) => row.invitation_id);
  for (let from = 0; from < arrived.length; from += perStatement)
    await db.run(sql`
      DELETE FROM letter_under_way WHERE invitation_id IN ${inList(arrived.slice(from, from + perStatement))}`);
}

// After these nothing is left to be done with a letter, whatever else is written of it.
const endsTheWay = new Set<EventRow['kind']>(['posted', 'withdrawn', 'returned']);
const perStatement = 500;

export type RunLetterRow = {
  id: string;
  run_id: string;
  cycle_id: string;
  person_id: string;
  channel: Channel;
  attempt: number;
  letter_purpose: LetterPurpose;
  /** The appointment a reminder is of, and which reminder it is; null for everything else. */
  reminds_of: string | null;
  reminds: number | null;
  template_id: string;
  template_version: number;
  copy_of: string | null;
  copy_for: string | null;
  family_name: string;
  given_name: string;
  title: string | null;
  nhs_number: string | null;
  birth_date: string;
  restricted: number;
  year: number;
  delivery: DeliveryStatus | null;
  needs: string;
  letter_carer: string | null;
  housebound: number | null;
  care_home: number | null;
  purpose: RunPurpose;
};

/** Some runs' invitations, or some by their ids. */
export type WhichLetters = { runIds: readonly string[] } | { ids: readonly string[] };

function chosen(which: WhichLetters) {
  return 'ids' in which ? sql`i.id IN ${inList(which.ids)}` : sql`i.run_id IN ${inList(which.runIds)}`;
}

/** The letters of some runs, in the order in which they were printed. */
export function letterRows(db: Reader, which: WhichLetters) {
  return db.rows<RunLetterRow>(sql`
    SELECT i.id, i.run_id, i.cycle_id, i.person_id, i.channel, i.attempt, ${letterPurpose} AS letter_purpose, i.reminds,
           CASE WHEN i.reminds IS NOT NULL THEN
             (SELECT t.appointment_id FROM told_appointment t WHERE t.invitation_id = COALESCE(i.copy_of, i.id)) END AS reminds_of,
           i.template_id, i.template_version, i.copy_of, i.copy_for, p.family_name, p.given_name, p.title,
           p.nhs_number, p.birth_date, p.restricted, p.needs, p.letter_carer, p.housebound, p.care_home, c.year, r.purpose, d.status AS delivery
      FROM invitation i JOIN person p ON p.id = i.person_id JOIN cycle c ON c.id = i.cycle_id
           JOIN letter_run r ON r.id = i.run_id LEFT JOIN delivery d ON d.invitation_id = i.id
     WHERE ${chosen(which)} ORDER BY ${inRunOrder}`);
}

export function letterEventRows(db: Reader, which: WhichLetters) {
  return db.rows<{ invitation_id: string; kind: string; happened_on: string; detail: string | null }>(sql`
    SELECT e.invitation_id, e.kind, e.happened_on, e.detail
      FROM invitation_event e JOIN invitation i ON i.id = e.invitation_id
     WHERE ${chosen(which)} ORDER BY e.id`);
}

export async function contentOf(db: Reader, id: string): Promise<string | undefined> {
  return (await db.row<{ content: string }>(sql`SELECT content FROM invitation WHERE id = ${id}`))?.content;
}

export function contentsOfRun(db: Reader, runId: string) {
  return db.rows<{ id: string; content: string }>(sql`
    SELECT i.id, i.content FROM invitation i JOIN person p ON p.id = i.person_id
     WHERE i.run_id = ${runId} ORDER BY ${inRunOrder}`);
}
