import type { HalfInBook, ToldHalf } from '../recall/toTell.sql.ts';
import { toCome, type AppointmentPapers } from './appointmentPapers.ts';
import type { Desk } from './desk.ts';

/**
 * Somebody's papers for an offer: what is kept for them is what it tells of. Whether a phone call has told them, the
 * practice says.
 */
export function papersToOffer<P extends { appointments: AppointmentPapers }>(
  { appointments, ...papers }: P,
  { telling }: Pick<Desk, 'telling'>,
) {
  const { halves: booked, sent, said } = appointments.kept;
  const told = ofThisOffer(telling.offerAfterPhone ? sent : [...sent, ...said], booked);
  return { ...papers, appointments: { ...appointments, booked, told, offers: true } };
}

/** What was said of an offer that is over says nothing of this one. */
function ofThisOffer(told: readonly ToldHalf[], halves: readonly HalfInBook[]): ToldHalf[] {
  const kept = new Set(halves.map(({ id }) => id));
  const own = told.filter(({ appointment_id }) => kept.has(appointment_id));
  const tellings = new Set(own.map(({ invitation_id }) => invitation_id));
  return told.filter(({ invitation_id }) => tellings.has(invitation_id));
}

/** Whether somebody has told them on the phone of everything that is kept for them as it stands. */
export function areToldOnPhone(papers: AppointmentPapers, today: string): boolean {
  const { said } = papers.kept;
  return toCome(papers, today).every(({ id, version }) =>
    said.some((row) => row.appointment_id === id && row.version === version),
  );
}
