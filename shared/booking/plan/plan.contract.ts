import { z } from 'zod';
import { command, everyone, office, query, task } from '../../contract.ts';
import { CycleId, PersonId } from '../../identity/ids.ts';
import { PersonLine } from '../../people/person.ts';
import { IsoDate, YearMonth } from '../../time/isoDate.ts';
import { Appointment } from '../appointment.ts';
import { PlaceWanted } from '../booking.contract.ts';
import { BookingRules } from '../bookingRules.ts';
import { ClinicianKind, ClinicMode } from '../clinic.ts';
import { ClockTime } from '../clockTime.ts';
import { PlaceOffered } from '../pairs.contract.ts';
import { BookingWishes } from '../wishes.ts';

const Days = z.object({ from: IsoDate, until: IsoDate });
const Visit = z.object({
  minutes: z.int(),
  with: z.array(ClinicianKind).readonly(),
  modes: z.array(ClinicMode).readonly(),
});
const Halves = z.object({ tests: PlaceOffered.nullable(), conversation: PlaceOffered.nullable() });

/** `MonthPuzzle`, as it crosses from the thread that reads to the one that plans. */
export const PuzzleRead = z.object({
  days: z.object({ tests: Days, conversation: Days }),
  people: z.array(
    z.object({
      cycleId: CycleId,
      personId: PersonId,
      wanted: z.object({ tests: Visit.nullable(), conversation: Visit.nullable() }),
      wishes: BookingWishes,
      knows: z.array(z.string()).readonly(),
      busy: z.array(z.object({ onDay: IsoDate, startsAt: ClockTime, minutes: z.int() })).readonly(),
      testsDoneOn: IsoDate.nullable(),
      wasLate: z.boolean(),
    }),
  ),
  runs: z.array(
    z.object({
      clinicId: z.string(),
      clinicianId: z.string(),
      kind: ClinicianKind,
      mode: ClinicMode,
      languages: z.array(z.string()).readonly(),
      onDay: IsoDate,
      startsAt: ClockTime,
      slotMinutes: z.int(),
      first: z.int(),
      count: z.int(),
    }),
  ),
  seers: z.array(z.object({ id: z.string(), name: z.string(), kind: ClinicianKind })),
  rules: BookingRules,
});

/** People planned for the month who are not placed by a plan, and why. */
export const LeftOut = z.object({ reason: z.string(), people: z.int() });

/** Everything a plan is made from and shown with. */
export const MonthRead = z.object({
  month: YearMonth,
  puzzle: PuzzleRead,
  lines: z.array(PersonLine),
  leftOut: z.array(LeftOut),
  /** People of the month who are pencilled in already. */
  pencilled: z.int(),
  /** Those of them who are invited to book, their places kept until a day. */
  invited: z.int(),
});
export type MonthRead = z.infer<typeof MonthRead>;

/**
 * How good the answer is known to be. `first`: the one given at once. `optimal`: nothing better exists. `within`: the best
 * is at most so many per cent better. `stopped`: somebody pressed Cancel, and this is the best until then.
 */
export const PlanProof = z.object({
  kind: z.enum(['first', 'optimal', 'within', 'time-limit', 'stopped']),
  /** How much better the best could be at most, in per cent with one digit; null where nothing is known. */
  percent: z.number().nullable(),
  /** No more people can be placed than this. */
  peopleAtMost: z.int(),
  seconds: z.number(),
});
export type PlanProof = z.infer<typeof PlanProof>;

export const Proposal = Halves.extend({
  cycleId: CycleId,
  person: PersonLine,
  gapDays: z.int().nullable(),
  /** What is otherwise than wished, each in a few words. */
  unmet: z.array(z.string()),
  /** `Both wishes met`; null where nothing was wished for. */
  wishes: z.string().nullable(),
});
export type Proposal = z.infer<typeof Proposal>;

export const MonthPlan = z.object({
  month: YearMonth,
  due: z.int(),
  leftOut: z.array(LeftOut),
  pencilled: z.int(),
  invited: z.int(),
  proof: PlanProof,
  figures: z.object({
    placed: z.int(),
    /** Wishes that could not be met, of all who are placed. */
    wishesMissed: z.int(),
    /** Days from tests to conversation, in the mean; null where nobody has both. */
    gapDays: z.number().nullable(),
    points: z.int(),
  }),
  proposals: z.array(Proposal),
  unplaced: z.array(z.object({ cycleId: CycleId, person: PersonLine, visits: z.string(), why: z.string() })),
  /** The shortest clinics that would place those who are left over. */
  openings: z.array(z.object({ places: z.int(), sentence: z.string() })),
  /** How the practice offers what is pencilled in. */
  offeredBy: z.enum(['date', 'invitation']),
});
export type MonthPlan = z.infer<typeof MonthPlan>;

const OfMonth = z.object({ month: YearMonth });
/** Whose pencilled appointments; none named: everybody's of the month. */
const Whose = OfMonth.extend({ cycleIds: z.array(CycleId).max(1000).default([]) });

export const planContract = {
  'booking.findMonthPuzzle': query(OfMonth, MonthRead, { roles: everyone }),
  /** The first answer, at once. */
  'booking.findMonthPlan': query(OfMonth, MonthPlan, { roles: everyone }),
  /** The best answer that can be had within a minute, in a process of its own. Cancelled it gives the best so far. */
  'booking.planMonth': task(OfMonth.extend({ seconds: z.int().min(1).max(300).default(60) }), MonthPlan, {
    roles: office,
  }),
  /** Proposals become pencilled appointments; whoever's places have gone meanwhile is left out, both halves. */
  'booking.pencilPlan': command(
    OfMonth.extend({
      proposals: z
        .array(
          z.object({
            personId: PersonId,
            cycleId: CycleId,
            tests: PlaceWanted.nullable(),
            conversation: PlaceWanted.nullable(),
          }),
        )
        .min(1)
        .max(1000),
    }),
    z.object({
      pencilled: z.int(),
      leftOut: z.array(z.object({ cycleId: CycleId, name: z.string(), why: z.string() })),
    }),
    { roles: office },
  ),
  /** Without `alsoOffered`, as Ctrl+Z does, what has been offered to somebody since stays theirs. */
  'booking.dropPencilled': command(
    Whose.extend({ alsoOffered: z.boolean().default(true) }),
    z.object({ dropped: z.int() }),
    { roles: office },
  ),
  /** Pencilled appointments are booked, as they are offered by letter with their dates. */
  'booking.confirmPencilled': command(Whose, z.object({ booked: z.int() }), { roles: office }),
  /** Pencilled places are kept until a day, and each person is on the pinboard to be offered them. */
  'booking.inviteToBook': command(Whose.extend({ keptUntil: IsoDate }), z.object({ invited: z.int() }), {
    roles: office,
  }),
  /** Somebody says yes to the places that are kept for them. */
  'booking.acceptOffer': command(
    z.object({ personId: PersonId, cycleId: CycleId }),
    z.object({ appointments: z.array(Appointment) }),
    { roles: everyone, opens: 'personId' },
  ),
  /** Somebody does not want the places that are kept for them: they are free. They wait to be booked, unless they said no. */
  'booking.letGoOfOffer': command(
    z.object({ personId: PersonId, cycleId: CycleId }),
    z.object({ appointments: z.array(Appointment) }),
    { roles: everyone, opens: 'personId' },
  ),
  /** Once a day, whoever comes first: offers nobody answered in time are free again. */
  'booking.startDay': command(z.object({}), z.object({ freed: z.int() }), { roles: everyone }),
};
