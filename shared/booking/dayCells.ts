import { placesIn, timeOfPlace, type ClinicHours } from './clinic.ts';
import type { ClockTime } from './clockTime.ts';

/** Neighbouring places of a clinic with something in them. */
export type Occupied<T> = { first: number; count: number; what: T };

/** What is in some places: somebody or a reason, or nothing yet. */
export type Run<T> = {
  place: number;
  startsAt: ClockTime;
  /** What the places last, minutes. */
  minutes: number;
} & ({ free: true; places: number; minutesFromHere: number } | { free: false; what: T });

export type FreeRules = {
  /** Free neighbours are shown in pieces of so many places: what a usual visit takes. */
  usualPlaces: number;
  /** The minute of the day before which nothing is free any more; 0 on a day still to come, 1440 on one that is over. */
  over: number;
};

/**
 * The places of a clinic as runs, in the order of the day: what is occupied as it is, what is free cut into the length
 * of a usual visit. A free piece stays free until its last minute has passed.
 */
export function runsOf<T>(hours: ClinicHours, occupied: readonly Occupied<T>[], rules: FreeRules): Run<T>[] {
  const taken = new Set(
    occupied.flatMap(({ first, count }) => Array.from({ length: count }, (_, n) => first + n)),
  );
  const full = occupied.map(({ first, count, what }): Run<T> => ({
    ...spanOf(hours, first, count),
    free: false,
    what,
  }));
  const free = freeStretches(placesIn(hours), taken).flatMap((stretch) => pieces<T>(hours, stretch, rules));
  return [...full, ...free].toSorted((one, other) => one.place - other.place);
}

type Stretch = { first: number; count: number };

function freeStretches(places: number, taken: ReadonlySet<number>): Stretch[] {
  const stretches: Stretch[] = [];
  for (let place = 0; place < places; place += 1) {
    if (taken.has(place)) continue;
    const last = stretches.at(-1);
    if (last && last.first + last.count === place) last.count += 1;
    else stretches.push({ first: place, count: 1 });
  }
  return stretches;
}

function pieces<T>(
  hours: ClinicHours,
  { first, count }: Stretch,
  { usualPlaces, over }: FreeRules,
): Run<T>[] {
  const length = Math.max(1, usualPlaces);
  return Array.from({ length: Math.ceil(count / length) }, (_, n) => first + n * length).flatMap((place) => {
    const places = Math.min(length, first + count - place);
    const span = spanOf(hours, place, places);
    if (minuteAt(hours, place + places) <= over) return [];
    const minutesFromHere = (first + count - place) * hours.slotMinutes;
    return [{ ...span, free: true as const, places, minutesFromHere }];
  });
}

function spanOf(hours: ClinicHours, place: number, count: number) {
  return { place, startsAt: timeOfPlace(hours, place), minutes: count * hours.slotMinutes };
}

function minuteAt({ startsAt, slotMinutes }: ClinicHours, place: number): number {
  return Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3)) + place * slotMinutes;
}
