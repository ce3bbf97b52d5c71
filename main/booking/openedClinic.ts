import type { OpenedClinic } from '../../shared/booking/whatBecomes.ts';
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
