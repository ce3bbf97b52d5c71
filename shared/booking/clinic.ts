import { z } from 'zod';
import { IsoDate } from '../time/isoDate.ts';
import { ClockTime, minuteOf, minutesAfter } from './clockTime.ts';

/** Who sees people: tests are done by a healthcare assistant, conversations held by a nurse or a GP. */
export const clinicianKinds = ['hca', 'nurse', 'gp'] as const;
export const ClinicianKind = z.enum(clinicianKinds);
export type ClinicianKind = z.infer<typeof ClinicianKind>;

export const clinicianKindWords: Readonly<Record<ClinicianKind, string>> = {
  hca: 'Healthcare assistant',
  nurse: 'Nurse',
  gp: 'GP',
};

/** How somebody is seen. */
export const clinicModes = ['face-to-face', 'phone', 'video', 'home'] as const;
export const ClinicMode = z.enum(clinicModes);
export type ClinicMode = z.infer<typeof ClinicMode>;

export const clinicModeWords: Readonly<Record<ClinicMode, string>> = {
  'face-to-face': 'Face to face',
  phone: 'By phone',
  video: 'By video',
  home: 'Home visit',
};

const Languages = z.array(z.string().trim().min(1).max(40)).max(10);

/** A member of the practice's team whom people are booked with. */
export const Clinician = z.object({
  id: z.string(),
  name: z.string().trim().min(1, 'Enter a name').max(80, 'Use 80 characters or fewer'),
  kind: ClinicianKind,
  /** Whose sign-in it is; null where they do not sign in. */
  memberId: z.string().nullable(),
  /** Spoken besides English. */
  languages: Languages,
  /** The day after which nobody is booked with them; null while they are here. */
  leftOn: IsoDate.nullable(),
  version: z.int(),
});
export type Clinician = z.infer<typeof Clinician>;

export const Room = z.object({
  id: z.string(),
  name: z.string().trim().min(1, 'Enter a name').max(60, 'Use 60 characters or fewer'),
  closed: z.boolean(),
  version: z.int(),
});
export type Room = z.infer<typeof Room>;

/** When and how long somebody sees people, as a template and a single clinic have it alike. */
export const ClinicHours = z.object({
  startsAt: ClockTime,
  endsAt: ClockTime,
  /** Length of one place in minutes; a longer visit takes neighbouring places. */
  slotMinutes: z.int().min(5, 'At least 5 minutes').max(120, 'At most 120 minutes'),
});
export type ClinicHours = z.infer<typeof ClinicHours>;

/** A clinic repeated over weeks; each of its days is opened as a clinic of its own. */
export const ClinicTemplate = ClinicHours.extend({
  id: z.string(),
  name: z.string().trim().min(1, 'Enter a name').max(60, 'Use 60 characters or fewer'),
  clinicianId: z.string(),
  roomId: z.string().nullable(),
  /** 1 to 7, Monday first. */
  weekday: z.int().min(1).max(7),
  mode: ClinicMode,
  languages: Languages,
  /** 1: every week; 2: every other week, counted from the week of `fromOn`. */
  everyWeeks: z.int().min(1).max(12),
  fromOn: IsoDate,
  untilOn: IsoDate.nullable(),
  version: z.int(),
});
export type ClinicTemplate = z.infer<typeof ClinicTemplate>;

/** Whole places between the start and the end; what is left over at the end is nobody's. 0 where none fits. */
export function placesIn({ startsAt, endsAt, slotMinutes }: ClinicHours): number {
  return Math.max(0, Math.floor((minuteOf(endsAt) - minuteOf(startsAt)) / slotMinutes));
}

/** When a place begins; the first is 0. */
export function timeOfPlace({ startsAt, slotMinutes }: ClinicHours, place: number): ClockTime {
  return minutesAfter(startsAt, place * slotMinutes);
}

/** How many neighbouring places a visit of some minutes takes. */
export function placesFor(minutes: number, slotMinutes: number): number {
  return Math.max(1, Math.ceil(minutes / slotMinutes));
}

/** Why hours cannot be a clinic, as people read it; null where they can. */
export function wrongWithHours(hours: ClinicHours): string | null {
  if (hours.endsAt <= hours.startsAt) return 'The clinic must end after it starts.';
  return placesIn(hours) === 0 ? 'The clinic is shorter than one of its places.' : null;
}

export function overlaps(one: Pick<ClinicHours, 'startsAt' | 'endsAt'>, other: typeof one): boolean {
  return one.startsAt < other.endsAt && one.endsAt > other.startsAt;
}
