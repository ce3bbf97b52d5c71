import type { Clinician, ClinicMode, ClinicTemplate, Room } from '../../../shared/booking/clinic.ts';
import type { TimeOff } from '../../../shared/booking/timeOff.ts';
import type { Instant, IsoDate } from '../../../shared/time/isoDate.ts';
import { inList, sql } from '../../db/sql.ts';
import type { Reader, Row, Writer } from '../../db/store.ts';

type ClinicianRow = {
  id: string;
  name: string;
  kind: Clinician['kind'];
  member_id: string | null;
  languages: string;
  left_on: string | null;
  version: number;
};

export async function clinicians(db: Reader): Promise<Clinician[]> {
  const rows = await db.rows<ClinicianRow>(sql`
    SELECT id, name, kind, member_id, languages, left_on, version FROM clinician ORDER BY kind, name, id`);
  return rows.map(({ member_id, left_on, languages, ...row }) => ({
    ...row,
    memberId: member_id,
    languages: JSON.parse(languages) as string[],
    leftOn: left_on,
  }));
}

export function clinicianRow({ memberId, leftOn, languages, ...clinician }: Clinician): Row {
  return { ...clinician, member_id: memberId, languages: JSON.stringify(languages), left_on: leftOn };
}

export async function rooms(db: Reader): Promise<Room[]> {
  const rows = await db.rows<Omit<Room, 'closed'> & { closed: number }>(sql`
    SELECT id, name, closed, version FROM room ORDER BY name, id`);
  return rows.map((row) => ({ ...row, closed: row.closed === 1 }));
}

type TemplateRow = {
  id: string;
  name: string;
  clinician_id: string;
  room_id: string | null;
  weekday: number;
  starts_at: string;
  ends_at: string;
  slot_minutes: number;
  mode: ClinicMode;
  languages: string;
  every_weeks: number;
  from_on: string;
  until_on: string | null;
  version: number;
};

export async function clinicTemplates(db: Reader): Promise<ClinicTemplate[]> {
  const rows = await db.rows<TemplateRow>(sql`
    SELECT id, name, clinician_id, room_id, weekday, starts_at, ends_at, slot_minutes, mode, languages, every_weeks,
           from_on, until_on, version
      FROM clinic_template ORDER BY weekday, starts_at, id`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    clinicianId: row.clinician_id,
    roomId: row.room_id,
    weekday: row.weekday,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    slotMinutes: row.slot_minutes,
    mode: row.mode,
    languages: JSON.parse(row.languages) as string[],
    everyWeeks: row.every_weeks,
    fromOn: row.from_on,
    untilOn: row.until_on,
    version: row.version,
  }));
}

export function templateRow(template: ClinicTemplate): Row {
  return {
    id: template.id,
    name: template.name,
    clinician_id: template.clinicianId,
    room_id: template.roomId,
    weekday: template.weekday,
    starts_at: template.startsAt,
    ends_at: template.endsAt,
    slot_minutes: template.slotMinutes,
    mode: template.mode,
    languages: JSON.stringify(template.languages),
    every_weeks: template.everyWeeks,
    from_on: template.fromOn,
    until_on: template.untilOn,
    version: template.version,
  };
}

export function timeOffRow(off: TimeOff, by: { name: string; at: Instant }): Row {
  return {
    id: off.id,
    clinician_id: off.clinicianId,
    from_on: off.fromOn,
    until_on: off.untilOn,
    starts_at: off.startsAt,
    ends_at: off.endsAt,
    kind: off.kind,
    note: off.note,
    entered_by: by.name,
    entered_at: by.at,
    version: off.version,
  };
}

type TimeOffRow = {
  id: string;
  clinician_id: string | null;
  from_on: string;
  until_on: string;
  starts_at: string | null;
  ends_at: string | null;
  kind: TimeOff['kind'];
  note: string | null;
  version: number;
};

/** Time off that has not been taken back and ends on this day or later. */
export async function timeOffFrom(db: Reader, day: IsoDate): Promise<TimeOff[]> {
  const rows = await db.rows<TimeOffRow>(sql`
    SELECT id, clinician_id, from_on, until_on, starts_at, ends_at, kind, note, version
      FROM time_off WHERE taken_back_at IS NULL AND until_on >= ${day} ORDER BY from_on, id`);
  return rows.map((row) => ({
    id: row.id,
    clinicianId: row.clinician_id,
    fromOn: row.from_on,
    untilOn: row.until_on,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    kind: row.kind,
    note: row.note,
    version: row.version,
  }));
}

/** The days of templates, from one day on, that have a clinic already: open, closed or moved to another day. */
export async function daysOpened(db: Reader, templateIds: readonly string[], from: IsoDate) {
  return db.rows<{ template_id: string; of_day: string }>(sql`
    SELECT template_id, of_day FROM clinic WHERE template_id IN ${inList(templateIds)} AND of_day >= ${from}
     ORDER BY template_id, of_day`);
}

export type ClinicRow = {
  id: string;
  template_id: string | null;
  name: string;
  clinician_id: string;
  room_id: string | null;
  on_day: string;
  /** The day of its template; null for a clinic of its own. */
  of_day: string | null;
  starts_at: string;
  ends_at: string;
  slot_minutes: number;
  places: number;
  mode: ClinicMode;
  languages: string;
  state: 'open' | 'closed';
  closed_reason: string | null;
  version: number;
};

const clinicColumns = [
  'id',
  'template_id',
  'name',
  'clinician_id',
  'room_id',
  'on_day',
  'of_day',
  'starts_at',
  'ends_at',
  'slot_minutes',
  'places',
  'mode',
  'languages',
  'state',
  'closed_reason',
  'version',
] as const satisfies readonly (keyof ClinicRow)[];

export async function addClinics(db: Writer, rows: readonly ClinicRow[]): Promise<void> {
  await db.insertMany(
    'clinic',
    clinicColumns,
    rows.map((row) => clinicColumns.map((column) => row[column])),
  );
}
