import type { Writer } from '../db/store.ts';

/** What letters and messages tell of, as it stands in the book now. */
export function addToldAppointments(
  db: Writer,
  rows: readonly { invitation_id: string; appointment_id: string; version: number }[],
): Promise<void> {
  return db.insertMany(
    'told_appointment',
    ['invitation_id', 'appointment_id', 'version'],
    rows.map((row) => [row.invitation_id, row.appointment_id, row.version]),
  );
}
