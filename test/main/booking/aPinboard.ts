import { aPracticeOf } from '../register/takeIn.ts';
import { clinicsOpenUntil } from './aClinic.ts';

/** Some people, and clinics up to the end of June. */
export async function aPracticeWithClinics(people: number) {
  const rows = Array.from({ length: people }, (_, index) => ({ row: index + 1 }));
  const opened = await aPracticeOf(rows);
  await clinicsOpenUntil(opened, '2026-06-26');
  return opened;
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
