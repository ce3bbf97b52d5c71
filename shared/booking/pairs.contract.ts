import { z } from 'zod';
import { command, everyone, managerOnly, query } from '../contract.ts';
import { CycleId, PersonId } from '../identity/ids.ts';
import { PersonLine } from '../people/person.ts';
import { IsoDate, Instant } from '../time/isoDate.ts';
import { Appointment } from './appointment.ts';
import { PlaceWanted } from './booking.contract.ts';
import { BookingRules } from './bookingRules.ts';
import { Clinician, ClinicMode } from './clinic.ts';
import { ClockTime } from './clockTime.ts';
import { BookingWishes } from './wishes.ts';

/** A place as it is offered: where, when, with whom. */
export const PlaceOffered = PlaceWanted.extend({
  onDay: IsoDate,
  startsAt: ClockTime,
  minutes: z.int(),
  mode: ClinicMode,
  clinicianId: z.string(),
  clinicianName: z.string(),
});
export type PlaceOffered = z.infer<typeof PlaceOffered>;

const Halves = z.object({ tests: PlaceOffered.nullable(), conversation: PlaceOffered.nullable() });

export const PairOffer = Halves.extend({
  /** Days from the tests to the conversation; null where there is one half only. */
  gapDays: z.int().nullable(),
  /** What is otherwise than wished, each in a few words. */
  unmet: z.array(z.string()),
  /** `14 days. Both wishes met` */
  sentence: z.string(),
});
export type PairOffer = z.infer<typeof PairOffer>;

/** Places kept for a person until an instant. */
export const Hold = Halves.extend({
  id: z.string(),
  heldBy: z.string(),
  /** Whoever asks is holding it. */
  isMine: z.boolean(),
  until: Instant,
  /** Counted when it was asked for, so that a page needs no clock of its own. */
  secondsLeft: z.int(),
});
export type Hold = z.infer<typeof Hold>;

const Saved = z.object({ wishes: BookingWishes, version: z.int() });

/** Everything one screen needs to book somebody. */
export const FoundPairs = z.object({
  person: PersonLine,
  cycleId: CycleId,
  /** `Tests 30 min, then nurse 60 min`; why nothing is to be booked where that is so. */
  visits: z.string(),
  /** `Book with an Urdu interpreter, 10 minutes longer` */
  seeTo: z.string().nullable(),
  wished: Saved,
  /** Whom one may wish for. */
  clinicians: z.array(Clinician.pick({ id: true, name: true, kind: true })),
  /** Appointments of this year that stand already, those to be moved too. */
  booked: z.array(Appointment),
  hold: Hold.nullable(),
  offers: z.array(PairOffer),
  /** Why nothing is offered, and what would change that; null where something is, or nothing is needed. */
  none: z.object({ reasons: z.array(z.string()), wouldOpen: z.array(z.string()) }).nullable(),
  holdMinutes: z.int(),
});
export type FoundPairs = z.infer<typeof FoundPairs>;

const Round = z.object({ personId: PersonId, cycleId: CycleId });
const forOne = { roles: everyone, opens: 'personId' };
/** How far the clinics are opened is not a rule one types: opening them says it. */
export const RulesToSet = BookingRules.omit({ openUntil: true });
const KeptRules = z.object({ rules: BookingRules, version: z.int() });

export const pairsContract = {
  /** The best few ways to book what somebody needs, from a day on; by default from their planned month. */
  'booking.findPairs': query(
    Round.extend({
      notBefore: IsoDate.nullable().default(null),
      /** Appointments that would be let go of: places are looked for as if they did not stand in the book. */
      moving: z.array(z.string().max(40)).max(2).default([]),
    }),
    FoundPairs,
    forOne,
  ),
  /** Keeps a pair's places for minutes; a new hold of one's own for the person takes the old one's place. */
  'booking.hold': command(
    Round.extend({ tests: PlaceWanted.nullable(), conversation: PlaceWanted.nullable() }),
    Hold,
    forOne,
  ),
  'booking.releaseHold': command(
    z.object({ personId: PersonId }),
    z.object({ released: z.boolean() }),
    forOne,
  ),
  'booking.findWishes': query(z.object({ personId: PersonId }), Saved, forOne),
  'booking.saveWishes': command(Saved.extend({ personId: PersonId }), Saved, forOne),
  /** Takes a booking of one's own back at once: its places are free again. Refused once anything came of it. */
  'booking.takeBackBooking': command(
    z.object({
      personId: PersonId,
      appointments: z
        .array(z.object({ id: z.string(), version: z.int() }))
        .min(1)
        .max(2),
    }),
    z.object({ appointments: z.array(Appointment) }),
    forOne,
  ),
  'booking.findBookingRules': query(z.object({}), KeptRules, { roles: everyone }),
  'booking.changeBookingRules': command(z.object({ rules: RulesToSet, version: z.int() }), KeptRules, {
    roles: managerOnly,
  }),
};
