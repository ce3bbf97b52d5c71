import { z } from 'zod';
import { IsoDate } from '../time/isoDate.ts';
import { AppointmentPart, AppointmentState } from './appointment.ts';
import { Clinician, ClinicTemplate } from './clinic.ts';
import { ClockTime } from './clockTime.ts';
import { TimeOffRepeat } from './repeatedTimeOff.ts';
import { TimeOff } from './timeOff.ts';

/** A new one has no id yet and version 0. */
export const toSave = { id: z.string().nullable() };
export const TemplateToSave = ClinicTemplate.extend(toSave);
export type TemplateToSave = z.infer<typeof TemplateToSave>;
export const ClinicianToSave = Clinician.extend(toSave);

/** Time off as it is entered: once, or again and again until a day. */
export const NewTimeOff = TimeOff.omit({ id: true, version: true }).extend({
  repeat: TimeOffRepeat.default('once'),
  /** The last day on which it may come again; null with `once`. */
  repeatUntil: IsoDate.nullable().default(null),
});
export type NewTimeOff = z.output<typeof NewTimeOff>;

/** What somebody is about to do to clinics people may be booked in. */
export const ClinicChange = z.discriminatedUnion('what', [
  z.object({ what: z.literal('template'), template: TemplateToSave }),
  z.object({ what: z.literal('leaves'), clinicianId: z.string(), leftOn: IsoDate }),
  z.object({ what: z.literal('time-off'), timeOff: NewTimeOff }),
  z.object({ what: z.literal('close'), clinicId: z.string() }),
  z.object({ what: z.literal('bank-holiday'), onDay: IsoDate }),
]);
export type ClinicChange = z.output<typeof ClinicChange>;

/** One appointment in a clinic that changes, and what would become of it. */
export const AffectedAppointment = z.object({
  id: z.string(),
  personId: z.string(),
  familyName: z.string(),
  givenName: z.string(),
  title: z.string().nullable(),
  nhsNumber: z.string().nullable(),
  restricted: z.boolean(),
  part: AppointmentPart,
  state: AppointmentState,
  clinicName: z.string(),
  onDay: IsoDate,
  startsAt: ClockTime,
  /** Why they must be moved; null where they keep the place. */
  moveBecause: z.string().nullable(),
  /** What becomes of the other half; null where there is none or nothing is cancelled. */
  otherHalf: z.string().nullable(),
});
export type AffectedAppointment = z.infer<typeof AffectedAppointment>;

export const Affected = z.object({
  /** How many people must be moved: the command takes this number. */
  people: z.int(),
  /** How many people in these clinics keep their place. */
  keeping: z.int(),
  /** Their appointments are cancelled by the change; else they stand until there is another. */
  cancels: z.boolean(),
  /** Clinics nobody is booked in, which are not held any more. */
  going: z.int(),
  /** Clinics that become as they are wanted. */
  following: z.int(),
  /** Clinics left as they are because somebody is booked there. */
  staying: z.int(),
  /** Why the change is not possible, in a sentence; null where it is. */
  wrong: z.string().nullable(),
  /** What to know before it is done, in sentences. */
  warnings: z.array(z.string()),
  /** Whoever must be moved first, by day and time. */
  appointments: z.array(AffectedAppointment),
});
export type Affected = z.infer<typeof Affected>;

/** How many people were seen to have to be moved; another number by now refuses the command. */
export const expected = { expected: z.int().min(0).max(100_000).default(0) };
