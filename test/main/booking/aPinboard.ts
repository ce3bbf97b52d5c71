import type { OperationName } from '../../../shared/api.ts';
import { sql } from '../../../main/db/sql.ts';
import { aPracticeOf } from '../register/takeIn.ts';
import { aBookedPair, clinicsOpenUntil } from './aClinic.ts';

/** Some people, and clinics up to the end of June. */
export async function aPracticeWithClinics(people: number) {
  const rows = Array.from({ length: people }, (_, index) => ({ row: index + 1 }));
  const opened = await aPracticeOf(rows);
  await clinicsOpenUntil(opened, '2026-06-26');
  return opened;
}

/** Somebody whose pair was booked and whose tests have fallen away. */
export async function aPairWithoutTests(because: 'practice' | 'ill', otherHalf: 'release' | 'keep') {
  const opened = await aPracticeWithClinics(1);
  const { personId, cycleId, tests } = await aBookedPair(opened, 1);
  const which = { personId, appointmentId: tests.id, version: tests.version };
  await opened.call('booking.cancelAppointment', { ...which, because, otherHalf });
  return { opened, personId, cycleId, tests };
}

export type Opened = Awaited<ReturnType<typeof aPracticeWithClinics>>;

/** Each appointment of somebody with its state and day. */
export async function statesOf({ call }: Opened, personId: string) {
  const { appointments } = await call('booking.findPersonAppointments', { personId });
  return appointments.map(({ part, state, onDay }) => [part, state, onDay]);
}

/** The open tasks of the pinboard, the longest due first. */
export async function tasksOf({ call }: Opened) {
  const { lines } = await call('booking.listTasks', {});
  return lines.map(({ kind, sentence }) => [kind, sentence]);
}

/** As the page does with Ctrl+Z. */
export async function takeBackLast({ call, send }: Opened) {
  const { undo } = await call('practice.findUndo', {});
  if (!undo) throw new Error('nothing to take back');
  await send(undo.operation as OperationName, undo.input, { id: undo.requestId });
  return undo.words;
}

/** Every place that somebody has. */
export const takenPlaces = ({ core }: Opened) =>
  core.write((db) =>
    db.rows<{ place: number }>(sql`SELECT place FROM taken_place ORDER BY clinic_id, place`),
  );
