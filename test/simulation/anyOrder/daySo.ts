import { sql } from '../../../main/db/sql.ts';
import type { Desk } from './desk.ts';

/** A day of the book shows everybody who is in it, in one place each, and counts them. */
export async function wrongInDay({ call, rows, chance }: Desk): Promise<string[]> {
  const halves = await rows<{ id: string; on_day: string; state: string }>(sql`
    SELECT id, on_day, state FROM appointment WHERE state NOT IN ('cancelled', 'did-not-attend') ORDER BY id`);
  const days = [...new Set(halves.map(({ on_day }) => on_day))];
  if (days.length === 0) return [];
  const day = chance.oneOf(days);
  const { days: shown } = await call('booking.findDay', { day });
  const cells = shown.flatMap(({ clinicians }) =>
    clinicians.flatMap(({ clinics }) => clinics.flatMap((one) => one.cells)),
  );
  const seen = cells.flatMap((cell) => (cell.kind === 'visit' ? [cell.visit.appointmentId] : []));
  const there = halves.filter(({ on_day }) => on_day === day);
  const { counts } = shown[0] ?? {};
  const booked = there.filter(({ state }) => state === 'booked').length;
  const offered = there.filter(({ state }) => state === 'pencilled').length;
  return [
    ...there.flatMap(({ id }) =>
      seen.filter((one) => one === id).length === 1 ? [] : [`${id} of ${day} is not once in its day`],
    ),
    ...(counts && (counts.booked !== booked || counts.offered !== offered)
      ? [`${day} counts ${counts.booked} and ${counts.offered}, it has ${booked} and ${offered}`]
      : []),
  ];
}
