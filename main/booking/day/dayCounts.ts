import type { Appointment } from '../../../shared/booking/appointment.ts';
import type { DayCell, DayCounts } from '../../../shared/booking/day.contract.ts';

export const noCounts: DayCounts = {
  free: 0,
  held: 0,
  offered: 0,
  booked: 0,
  arrived: 0,
  inRoom: 0,
  done: 0,
  missed: 0,
};

const countedAs: Readonly<Record<Exclude<Appointment['state'], 'cancelled'>, keyof DayCounts>> = {
  pencilled: 'offered',
  booked: 'booked',
  arrived: 'arrived',
  'in-room': 'inRoom',
  done: 'done',
  'did-not-attend': 'missed',
};

/** What the head of a day counts; places kept free of bookings are nobody's. */
export function countsOf(
  cells: readonly (
    { kind: Exclude<DayCell['kind'], 'visit'> } | { kind: 'visit'; visit: { state: keyof typeof countedAs } }
  )[],
): DayCounts {
  const counts = { ...noCounts };
  for (const cell of cells) {
    if (cell.kind === 'visit') counts[countedAs[cell.visit.state]] += 1;
    else if (cell.kind !== 'blocked') counts[cell.kind] += 1;
  }
  return counts;
}

export function sumOfCounts(all: readonly DayCounts[]): DayCounts {
  const sum = { ...noCounts };
  for (const one of all) {
    for (const key of Object.keys(sum) as (keyof DayCounts)[]) sum[key] += one[key];
  }
  return sum;
}
