import type { AppointmentPapers } from './appointmentPapers.ts';

/** Somebody's papers for a reminder, which is of one appointment alone. */
export function papersToRemind<P extends { appointments: AppointmentPapers }>(
  { appointments, ...papers }: P,
  { appointmentId, isDue }: { appointmentId: string; isDue: boolean },
) {
  const { booked, named } = appointments;
  const ofIt = {
    ...appointments,
    booked: booked.filter(({ id }) => id === appointmentId),
    named: named?.filter(({ id }) => id === appointmentId) ?? null,
    reminderDue: isDue,
  };
  return { ...papers, appointments: ofIt };
}
