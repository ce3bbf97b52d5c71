import { z } from 'zod';
import { command, everyone, query, task } from '../contract.ts';
import { CycleId, PersonId } from '../identity/ids.ts';
import { PersonLine } from '../people/person.ts';
import { Instant, IsoDate } from '../time/isoDate.ts';
import { AppointmentPart, AppointmentState } from './appointment.ts';
import { OtherHalf } from './bookingRules.ts';
import { ClinicianKind, ClinicMode } from './clinic.ts';
import { ClockTime } from './clockTime.ts';
import { DaySheets } from './daySheet.ts';

/** What the desk and the room record of a visit; offered and cancelled are not theirs to record. */
export const VisitState = AppointmentState.exclude(['pencilled', 'cancelled']);
export type VisitState = z.infer<typeof VisitState>;

/** The other appointment of the same year, wherever it has got to. */
export const OtherVisit = z.object({
  appointmentId: z.string(),
  part: AppointmentPart,
  onDay: IsoDate,
  startsAt: ClockTime,
  minutes: z.int(),
  clinicianName: z.string(),
  state: AppointmentState,
});
export type OtherVisit = z.infer<typeof OtherVisit>;

/** Somebody in the book, with what the desk and the room must know; nothing of where they live. */
export const DayVisit = PersonLine.omit({ id: true, endedOn: true }).extend({
  appointmentId: z.string(),
  version: z.int(),
  personId: PersonId,
  cycleId: CycleId,
  preferredName: z.string().nullable(),
  part: AppointmentPart,
  state: AppointmentState.exclude(['cancelled']),
  /** How long it is for; its places may last longer. */
  minutes: z.int(),
  mode: ClinicMode,
  /** Whoever is booked with it, and what else matters in the room: `Urdu interpreter`. */
  seeTo: z.array(z.string()),
  /** What is due at it, one line for each kind: `Blood: HbA1c, Kidney function`; never empty. */
  toDo: z.array(z.string()),
  /** Since when it stands as it does. */
  since: Instant.nullable(),
  /** Of an offer that is kept for them: the last day it is; null otherwise. */
  keptUntil: IsoDate.nullable(),
  bookedBy: z.string(),
  bookedAt: Instant,
  otherHalf: OtherVisit.nullable(),
});
export type DayVisit = z.infer<typeof DayVisit>;

const span = { place: z.int(), startsAt: ClockTime, minutes: z.int() };

/** What stands in one place or several neighbouring ones of a clinic. */
export const DayCell = z.discriminatedUnion('kind', [
  z.object({
    ...span,
    kind: z.literal('free'),
    places: z.int(),
    /** Free without a break from its beginning on, minutes. */
    minutesFromHere: z.int(),
  }),
  z.object({ ...span, kind: z.literal('blocked'), why: z.string() }),
  z.object({
    ...span,
    kind: z.literal('held'),
    holdId: z.string(),
    personId: PersonId,
    name: z.string(),
    heldBy: z.string(),
    /** Whole minutes that are left, at least 1. */
    minutesLeft: z.int(),
  }),
  z.object({ ...span, kind: z.literal('visit'), visit: DayVisit }),
]);
export type DayCell = z.infer<typeof DayCell>;

export const DayClinic = z.object({
  id: z.string(),
  name: z.string(),
  roomName: z.string().nullable(),
  startsAt: ClockTime,
  endsAt: ClockTime,
  slotMinutes: z.int(),
  mode: ClinicMode,
  languages: z.array(z.string()),
  /** Why it is not held; null where it is. */
  closed: z.string().nullable(),
  cells: z.array(DayCell),
});
export type DayClinic = z.infer<typeof DayClinic>;

/** How many places or people stand at what; free ones are pieces of a usual length. */
export const DayCounts = z.object({
  free: z.int(),
  held: z.int(),
  offered: z.int(),
  booked: z.int(),
  arrived: z.int(),
  inRoom: z.int(),
  done: z.int(),
  missed: z.int(),
});
export type DayCounts = z.infer<typeof DayCounts>;

const who = { id: z.string(), name: z.string(), kind: ClinicianKind };

export const BookDay = z.object({
  onDay: IsoDate,
  bankHoliday: z.string().nullable(),
  clinicians: z.array(z.object({ ...who, clinics: z.array(DayClinic) })),
  counts: DayCounts,
});
export type BookDay = z.infer<typeof BookDay>;

/** One clinician's day in a week of everybody: how many stand where, and how the hours are filled. */
export const WeekCell = z.object({
  onDay: IsoDate,
  /** From the first minute to the last; null where there is no clinic. */
  hours: z.object({ startsAt: ClockTime, endsAt: ClockTime }).nullable(),
  closed: z.string().nullable(),
  counts: DayCounts,
  strip: z.array(z.object({ state: z.enum(['free', 'taken', 'blocked', 'gap']), minutes: z.int() })),
});
export type WeekCell = z.infer<typeof WeekCell>;

const clinicianId = z.string().max(40).nullable().default(null);
const Printed = z.object({ handle: z.string(), name: z.string(), pages: z.int(), people: z.int() });
const visit = { personId: PersonId, appointmentId: z.string().min(1).max(40) };

export const dayContract = {
  /** A day of the book, or up to seven in a row; of one clinician where one is named. */
  'booking.findDay': query(
    z.object({ day: IsoDate, days: z.int().min(1).max(7).default(1), clinicianId }),
    z.object({
      today: IsoDate,
      /** What the clock on the wall shows. */
      now: ClockTime,
      days: z.array(BookDay),
      /** Everybody there is, for the choice of one. */
      clinicians: z.array(z.object(who)),
      /** The nearest days with a clinic before and after those asked for. */
      dayBefore: IsoDate.nullable(),
      dayAfter: IsoDate.nullable(),
    }),
    { roles: everyone },
  ),
  /** The week a day is in, Monday first, of everybody: how full each of their days is. */
  'booking.findWeek': query(
    z.object({ on: IsoDate }),
    z.object({
      today: IsoDate,
      days: z.array(z.object({ onDay: IsoDate, bankHoliday: z.string().nullable(), counts: DayCounts })),
      clinicians: z.array(z.object({ ...who, days: z.array(WeekCell) })),
    }),
    { roles: everyone },
  ),
  /**
   * Arrived, in room, done, did not attend; or back, to put a slip right. Done moves the person's year on in the same
   * transaction, and back takes that back; whoever did not attend leaves an open task, as `cancelAppointment` does.
   */
  'booking.recordVisit': command(
    z.object({
      ...visit,
      to: VisitState,
      version: z.int(),
      /** Where somebody did not attend: what becomes of the other half; null: what the practice's rule says. */
      otherHalf: OtherHalf.nullable().default(null),
    }),
    z.object({
      appointmentId: z.string(),
      state: AppointmentState,
      version: z.int(),
      /** What became of the year of care; null where this says nothing about it. */
      year: z.enum(['moved-on', 'stood-there', 'has-ended', 'taken-back', 'noted']).nullable(),
    }),
    { roles: everyone, opens: 'personId' },
  ),
  /** What the sheets of some days say; with phone numbers where they are to work without the program. */
  'booking.findSheets': query(
    z.object({ days: z.array(IsoDate).min(1).max(2), clinicianId, phones: z.boolean().default(false) }),
    DaySheets,
    { roles: everyone },
  ),
  /** The day sheets of one clinician or of everybody, as a file to print. */
  'booking.printDay': task(z.object({ onDay: IsoDate, clinicianId }), Printed, { roles: everyone }),
  /** For when the computers are down: everybody of today and of the next day with clinics, with phone numbers. */
  'booking.printPack': task(z.object({}), Printed, { roles: everyone }),
  /** Somebody's appointments from today on for their own calendar (.ics); nothing in it says what they are for. */
  'booking.makeCalendarFile': task(
    z.object({ personId: PersonId }),
    z.object({ handle: z.string(), name: z.string(), appointments: z.int() }),
    { roles: everyone },
  ),
};
