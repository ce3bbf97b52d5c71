import { addDays, type IsoDate } from '../time/isoDate.ts';
import { overlaps, type ClinicTemplate } from './clinic.ts';
import { daysOfTemplate } from './clinicDays.ts';

type Repeated = Pick<ClinicTemplate, 'weekday' | 'everyWeeks' | 'fromOn' | 'untilOn' | 'startsAt' | 'endsAt'>;

/** The first day on which two templates are held at the same time; null where they never meet. */
export function templatesMeet(one: Repeated, other: Repeated): IsoDate | null {
  if (one.weekday !== other.weekday || !overlaps(one, other)) return null;
  const from = one.fromOn > other.fromOn ? one.fromOn : other.fromOn;
  // Two rhythms that have not met within the product of both, and the week they begin in, never do.
  const until = addDays(from, 7 * (one.everyWeeks * other.everyWeeks + 1));
  const days = new Set(daysOfTemplate(other, { from, until }));
  return daysOfTemplate(one, { from, until }).find((day) => days.has(day)) ?? null;
}
