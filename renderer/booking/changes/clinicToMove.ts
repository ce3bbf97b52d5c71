import type { ClockTime } from '../../../shared/booking/clockTime.ts';
import type { DayClinic } from '../../../shared/booking/day.contract.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';

/** A clinic as it stands, for whoever moves it as a whole. */
export type ClinicToMove = {
  id: string;
  name: string;
  onDay: IsoDate;
  startsAt: ClockTime;
  clinicianId: string;
};

/** The clinics of a column that are held. */
export function openOf(
  clinics: readonly DayClinic[],
  where: Pick<ClinicToMove, 'onDay' | 'clinicianId'>,
): ClinicToMove[] {
  return clinics
    .filter(({ closed }) => closed === null)
    .map(({ id, name, startsAt }) => ({ id, name, startsAt, ...where }));
}
