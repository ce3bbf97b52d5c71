import { z } from 'zod';
import { command, everyone, office, query } from '../contract.ts';
import { CycleId, PersonId } from '../identity/ids.ts';
import { ListWindow, page } from '../list.ts';
import { IsoDate } from '../time/isoDate.ts';
import { Appointment } from './appointment.ts';
import { OtherHalf } from './bookingRules.ts';
import { PlaceWanted } from './booking.contract.ts';
import { ClockTime } from './clockTime.ts';
import { MoveBecause } from './moveReason.ts';
import { BookingTask, BookingTaskKind } from './tasks.ts';

/** `personId` for the audit trail; it must be the appointment's own. */
const Which = z.object({ personId: PersonId, appointmentId: z.string(), version: z.int() });
const Reason = z.string().trim().max(300, 'Use 300 characters or fewer').nullable().default(null);

/** Who or what makes a half fall away, as staff choose it. */
const Because = z.enum(['person', 'practice', 'ill', 'did-not-attend']);

const Changed = z.object({ appointments: z.array(Appointment), task: BookingTask.nullable() });

export const changesContract = {
  /** What would become of the other half, before it is done. */
  'booking.findFallAway': query(
    z.object({
      personId: PersonId,
      appointmentId: z.string(),
      because: Because,
      /** What staff would have instead of the practice's rule. */
      otherHalf: OtherHalf.nullable().default(null),
    }),
    z.object({
      appointment: Appointment,
      other: Appointment.nullable(),
      /** The practice's rule; null where there is no other half to come. */
      act: OtherHalf.nullable(),
      why: z.string().nullable(),
      /** Times this person was expected this year and did not come, this one included. */
      missed: z.int(),
      /** The open task that stays behind, in words. */
      task: z.string(),
    }),
    { roles: everyone, opens: 'personId' },
  ),
  /**
   * A half falls away: the other half as decided, and an open task, in one transaction. A second time somebody does not
   * come it is a task to reach out to them, never an end (hard case 8).
   */
  'booking.cancelAppointment': command(
    Which.extend({
      because: Because,
      reason: Reason,
      /** As shown by `findFallAway`, or as staff chose instead; ignored where there is no other half. */
      otherHalf: OtherHalf,
    }),
    Changed,
    { roles: everyone, opens: 'personId' },
  ),
  /**
   * Lets go of one half or both and books other places for them, with a half that fell away before where it is named
   * too; all of it or nothing. Refused as `bookPair` is, and where a half let go of gets no other place.
   */
  'booking.moveAppointment': command(
    z.object({
      personId: PersonId,
      cycleId: CycleId,
      moving: z
        .array(z.object({ id: z.string(), version: z.int() }))
        .min(1)
        .max(2),
      tests: PlaceWanted.nullable(),
      conversation: PlaceWanted.nullable(),
      /** Kept in the history of what is let go of and of what is booked instead. */
      because: MoveBecause,
      reason: Reason,
    }),
    Changed.omit({ task: true }),
    { roles: everyone, opens: 'personId' },
  ),
  /** A cancelled or missed one stands again as it did, if nobody has its places; with the half that fell away with it. */
  'booking.restoreAppointment': command(
    Which.extend({
      also: z.object({ id: z.string(), version: z.int() }).nullable().default(null),
      /** What cancelled it is undone: whoever was told of it before and of nothing since knows of it still. */
      asIfNever: z.boolean().default(false),
    }),
    Changed.omit({ task: true }),
    { roles: everyone, opens: 'personId' },
  ),
  'booking.findPersonAppointments': query(
    z.object({ personId: PersonId }),
    z.object({
      appointments: z.array(
        Appointment.extend({
          history: z.array(
            z.object({
              sentence: z.string(),
              reason: z.string().nullable(),
              by: z.string(),
              at: z.string(),
            }),
          ),
        }),
      ),
    }),
    { roles: everyone, opens: 'personId' },
  ),

  /** The pinboard. */
  'booking.listTasks': query(
    z
      .object({
        kinds: z.array(BookingTaskKind).max(10).default([]),
        clinicId: z.string().nullable().default(null),
      })
      .extend(ListWindow.shape),
    page(BookingTask),
    { roles: everyone },
  ),
  'booking.pinPerson': command(
    z.object({
      personId: PersonId,
      cycleId: CycleId,
      sentence: z.string().trim().min(1, 'Say what they wait for').max(200),
      dueOn: IsoDate,
    }),
    BookingTask,
    { roles: everyone, opens: 'personId' },
  ),
  'booking.closeTask': command(
    z.object({
      taskId: z.string(),
      version: z.int(),
      how: z.string().trim().min(1, 'Say what was done').max(200),
    }),
    z.object({ taskId: z.string() }),
    { roles: everyone },
  ),
  /** A task closed by mistake is open again, unless what it asked for has been done since. */
  'booking.reopenTask': command(z.object({ taskId: z.string(), version: z.int() }), BookingTask, {
    roles: everyone,
  }),

  /** Who would be moved with a clinic, and what stands against it. */
  'booking.findClinicMove': query(
    z.object({ clinicId: z.string(), onDay: IsoDate, startsAt: ClockTime, clinicianId: z.string() }),
    z.object({
      people: z.int(),
      /** The clinic as it is now, for `moveClinic`. */
      version: z.int(),
      /** Why it cannot be; null where it can. */
      refused: z.string().nullable(),
      /** Pairs whose days between the halves would no longer fit. */
      tooNear: z.array(z.object({ appointmentId: z.string(), why: z.string() })),
    }),
    { roles: office },
  ),
  /** A whole clinic at another time or with another clinician; each person in it is on the list of those to phone. */
  'booking.moveClinic': command(
    z.object({
      clinicId: z.string(),
      version: z.int(),
      onDay: IsoDate,
      startsAt: ClockTime,
      clinicianId: z.string(),
      /** As `findClinicMove` said; refused when somebody has been booked or cancelled since. */
      people: z.int(),
      reason: z.string().trim().min(1, 'Say why').max(200),
    }),
    z.object({ clinicId: z.string(), moved: z.int() }),
    { roles: office },
  ),
};
