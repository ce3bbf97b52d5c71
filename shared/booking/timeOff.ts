import { z } from 'zod';
import { IsoDate } from '../time/isoDate.ts';
import { overlaps, type ClinicHours } from './clinic.ts';
import { ClockTime } from './clockTime.ts';

export const timeOffKinds = ['leave', 'training', 'ill', 'closed'] as const;
export const TimeOffKind = z.enum(timeOffKinds);
export type TimeOffKind = z.infer<typeof TimeOffKind>;

export const timeOffWords: Readonly<Record<TimeOffKind, string>> = {
  leave: 'On leave',
  training: 'Training',
  ill: 'Ill',
  closed: 'Closed',
};

/** Days, or hours of each of them, on which a clinician, or the whole practice, sees nobody. */
export const TimeOff = z.object({
  id: z.string(),
  /** null: the whole practice. */
  clinicianId: z.string().nullable(),
  fromOn: IsoDate,
  untilOn: IsoDate,
  /** Both null: all day. */
  startsAt: ClockTime.nullable(),
  endsAt: ClockTime.nullable(),
  kind: TimeOffKind,
  note: z.string().trim().max(100).nullable(),
  version: z.int(),
});
export type TimeOff = z.infer<typeof TimeOff>;

export type ClinicOnDay = ClinicHours & { clinicianId: string; onDay: IsoDate };

/** Whether some time off touches a clinic of a day at all. */
export function touches(off: Omit<TimeOff, 'id' | 'version'>, clinic: ClinicOnDay): boolean {
  if (off.clinicianId !== null && off.clinicianId !== clinic.clinicianId) return false;
  if (clinic.onDay < off.fromOn || clinic.onDay > off.untilOn) return false;
  return isAllDay(off) || overlaps(hoursOf(off), clinic);
}

export function isAllDay({ startsAt, endsAt }: Pick<TimeOff, 'startsAt' | 'endsAt'>): boolean {
  return startsAt === null || endsAt === null;
}

/** The hours of time off; the whole day where none are set. */
export function hoursOf({ startsAt, endsAt }: Pick<TimeOff, 'startsAt' | 'endsAt'>) {
  return startsAt === null || endsAt === null ? { startsAt: '00:00', endsAt: '23:59' } : { startsAt, endsAt };
}
