import type { OutputOf } from '../../shared/api.ts';

type Visit = OutputOf<'booking.findPersonAppointments'>['appointments'][number];
type Placed = Pick<Visit, 'state' | 'onDay' | 'startsAt'>;

/** It is booked or kept, and nothing has come of it yet. */
export function stands({ state }: Pick<Visit, 'state'>): boolean {
  return state === 'booked' || state === 'pencilled';
}

/** What stands first, the soonest of it first; then what has been or fell away, the latest first. */
export function inTheirOrder<V extends Placed>(visits: readonly V[]): V[] {
  const at = ({ onDay, startsAt }: V) => `${onDay} ${startsAt}`;
  const soonestFirst = visits.toSorted((one, other) => at(one).localeCompare(at(other)));
  return [...soonestFirst.filter(stands), ...soonestFirst.filter((one) => !stands(one)).toReversed()];
}
