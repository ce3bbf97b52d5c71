import type { IsoDate } from '../time/isoDate.ts';
import type { Appointment } from './appointment.ts';
import { overlaps, placesIn, timeOfPlace, type ClinicHours, type ClinicTemplate } from './clinic.ts';
import { blockedPlaces, clinicDay, type ClinicDay, type InTheWay } from './clinicDays.ts';
import { minutesAfter } from './clockTime.ts';
import type { TimeOff } from './timeOff.ts';

/** What a clinic is made of besides its day. */
export type ClinicShape = ClinicHours & Pick<ClinicTemplate, 'clinicianId' | 'mode'>;
export type OpenedClinic = ClinicShape & { id: string; onDay: IsoDate };
/** Who has places in it. */
export type BookedThere = Pick<Appointment, 'id' | 'state' | 'startsAt' | 'minutes'>;

/** How a clinic is to be after a change. */
export type ClinicWanted = { as: ClinicShape; day: ClinicDay; off: readonly TimeOff[] };

/**
 * `goes`: it is not held any more. `follows`: it becomes as it is wanted. `stays`: somebody is booked who would be moved
 * by that, so it is left as it is until they have another place.
 */
export type ClinicFate = 'goes' | 'follows' | 'stays';
export type Becomes = {
  fate: ClinicFate;
  /** Appointments that cannot stay, with the reason. */
  moves: Map<string, string>;
  /** Places nobody can be booked into from now on, with the reason. */
  blocked: ClinicDay['blocked'];
};

/** What a change makes of one opened clinic and of everybody who is booked in it. Nobody is moved by it. */
export function whatBecomes(
  clinic: OpenedClinic,
  booked: readonly BookedThere[],
  { as, day, off }: ClinicWanted,
): Becomes {
  if (day.notHeld !== null) return notHeld(clinic, booked, day.notHeld);
  if (booked.every((one) => sameStart(clinic, as) && isWithin(one, as))) {
    return { fate: 'follows', moves: movesOf(booked, (one) => whyOff(one, off)), blocked: day.blocked };
  }
  const moves = movesOf(booked, (one) => whyNot(clinic, one, as) ?? whyOff(one, off));
  return { fate: 'stays', moves, blocked: blockedOfStaying(clinic, as, off) };
}

/** A clinic of these hours on its day, with whatever is in the way. */
export function asItIs(clinic: OpenedClinic, inTheWay: InTheWay): ClinicWanted {
  return { as: clinic, day: clinicDay(clinic, clinic.onDay, inTheWay), off: offOf(clinic, inTheWay) };
}

/** Time off of the day of a clinic that concerns whoever holds it. */
export function offOf(
  { onDay, clinicianId }: Pick<OpenedClinic, 'onDay' | 'clinicianId'>,
  { timeOff }: Pick<InTheWay, 'timeOff'>,
): TimeOff[] {
  return timeOff.filter(
    (one) =>
      (one.clinicianId === null || one.clinicianId === clinicianId) &&
      one.fromOn <= onDay &&
      one.untilOn >= onDay,
  );
}

function notHeld(clinic: OpenedClinic, booked: readonly BookedThere[], why: string): Becomes {
  const places = Array.from({ length: placesIn(clinic) }, (_, place) => ({ place, why }));
  return { fate: 'goes', moves: movesOf(booked, () => why), blocked: places };
}

function movesOf(
  booked: readonly BookedThere[],
  why: (one: BookedThere) => string | null,
): Map<string, string> {
  return new Map(
    booked.flatMap((one) => {
      const reason = isHere(one) ? null : why(one);
      return reason === null ? [] : [[one.id, reason] as const];
    }),
  );
}

/** Whoever has arrived is seen: nothing that is changed now sends them home. */
export function isHere({ state }: Pick<BookedThere, 'state'>): boolean {
  return state === 'arrived' || state === 'in-room';
}

/** Its places keep their times and whoever sits in them. */
function sameStart(clinic: ClinicShape, as: ClinicShape): boolean {
  return (
    clinic.startsAt === as.startsAt &&
    clinic.slotMinutes === as.slotMinutes &&
    clinic.clinicianId === as.clinicianId &&
    clinic.mode === as.mode
  );
}

function whyNot(clinic: ClinicShape, one: BookedThere, as: ClinicShape): string | null {
  if (clinic.clinicianId !== as.clinicianId) return 'Somebody else holds the clinic';
  if (clinic.mode !== as.mode) return 'The clinic is held another way';
  return isWithin(one, as) ? null : 'Outside the new hours';
}

/** Ends within the whole places of the clinic; the rest at its end is nobody's. */
function isWithin({ startsAt, minutes }: BookedThere, as: ClinicHours): boolean {
  const endsAt = minutesAfter(as.startsAt, placesIn(as) * as.slotMinutes);
  return startsAt >= as.startsAt && minutesAfter(startsAt, minutes) <= endsAt;
}

function whyOff({ startsAt, minutes }: BookedThere, off: readonly TimeOff[]): string | null {
  const one = { startsAt, endsAt: minutesAfter(startsAt, minutes), slotMinutes: minutes };
  return blockedPlaces(one, off)[0]?.why ?? null;
}

function blockedOfStaying(
  clinic: OpenedClinic,
  as: ClinicShape,
  off: readonly TimeOff[],
): ClinicDay['blocked'] {
  const offPlaces = new Map(blockedPlaces(clinic, off).map(({ place, why }) => [place, why]));
  return Array.from({ length: placesIn(clinic) }, (_, place) => place).flatMap((place) => {
    const startsAt = timeOfPlace(clinic, place);
    const here = { id: '', state: 'booked', startsAt, minutes: clinic.slotMinutes } as const;
    const why = offPlaces.get(place) ?? whyNot(clinic, here, as);
    return why === null || why === undefined ? [] : [{ place, why }];
  });
}

/** Two opened clinics of one clinician at the same time. */
export function clinicsMeet(one: OpenedClinic, other: OpenedClinic): boolean {
  return (
    one.id !== other.id &&
    one.clinicianId === other.clinicianId &&
    one.onDay === other.onDay &&
    overlaps(one, other)
  );
}
