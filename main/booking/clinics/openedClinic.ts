import { placesIn, type ClinicTemplate } from '../../../shared/booking/clinic.ts';
import type { OpenedClinic } from '../../../shared/booking/whatBecomes.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import type { ClinicRow } from './clinic.sql.ts';

/** An opened clinic as the rules read it. */
export function openedClinic(row: ClinicRow): OpenedClinic {
  return {
    id: row.id,
    onDay: row.on_day,
    clinicianId: row.clinician_id,
    mode: row.mode,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    slotMinutes: row.slot_minutes,
  };
}

/** A day of a template as it is opened. */
export function clinicOf(template: ClinicTemplate, onDay: IsoDate, id: string): ClinicRow {
  return {
    id,
    template_id: template.id,
    name: template.name,
    clinician_id: template.clinicianId,
    room_id: template.roomId,
    on_day: onDay,
    of_day: onDay,
    starts_at: template.startsAt,
    ends_at: template.endsAt,
    slot_minutes: template.slotMinutes,
    places: placesIn(template),
    mode: template.mode,
    languages: JSON.stringify(template.languages),
    state: 'open',
    closed_reason: null,
    version: 1,
  };
}
