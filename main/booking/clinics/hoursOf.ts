import type { ClinicHours } from '../../../shared/booking/clinic.ts';
import type { ClinicRow } from './clinic.sql.ts';

/** What times and places of a clinic are counted from. */
export function hoursOf({
  starts_at,
  ends_at,
  slot_minutes,
}: Pick<ClinicRow, 'starts_at' | 'ends_at' | 'slot_minutes'>): ClinicHours {
  return { startsAt: starts_at, endsAt: ends_at, slotMinutes: slot_minutes };
}
