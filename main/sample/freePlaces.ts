import { placesFor, timeOfPlace, type ClinicianKind } from '../../shared/booking/clinic.ts';
import type { VisitWanted } from '../../shared/booking/visitsWanted.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { ClinicRow } from '../booking/clinics/clinic.sql.ts';
import { hoursOf } from '../booking/clinics/hoursOf.ts';
import type { Invented } from './bookInBulk.sql.ts';
import type { Random } from './random.ts';

export type Found = Pick<Invented, 'clinic' | 'startsAt' | 'minutes' | 'firstPlace' | 'places'>;
type Wish = VisitWanted & { from: IsoDate; until: IsoDate };

type Making = {
  clinics: readonly ClinicRow[];
  kindOf: ReadonlyMap<string, ClinicianKind>;
  /** Clinic and place, as `id 3`, of what is kept free. */
  blocked: ReadonlySet<string>;
  random: Random;
};

/** One place in so many is left free, as no book is ever full. */
const gapChance = 0.3;

/** Gives invented people the next free places of clinics, the earliest first, each place once. */
export function createFreePlaces({ clinics, kindOf, blocked, random }: Making) {
  const next = new Map<string, number>();
  const sorted = clinics.toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)));

  function take({ minutes, with: kinds, modes, from, until }: Wish): Found | null {
    for (const clinic of sorted) {
      if (clinic.on_day < from || clinic.on_day > until) continue;
      const kind = kindOf.get(clinic.clinician_id);
      if (!kind || !kinds.includes(kind) || !modes.includes(clinic.mode)) continue;
      const found = placeIn(clinic, minutes);
      if (found) return found;
    }
    return null;
  }

  function placeIn(clinic: ClinicRow, minutes: number): Found | null {
    const count = placesFor(minutes, clinic.slot_minutes);
    let first = (next.get(clinic.id) ?? 0) + (random.chance(gapChance) ? 1 : 0);
    while (anyBlocked(clinic.id, first, count)) first += 1;
    if (first + count > clinic.places) return null;
    next.set(clinic.id, first + count);
    return {
      clinic: {
        id: clinic.id,
        clinicianId: clinic.clinician_id,
        onDay: clinic.on_day,
        mode: clinic.mode,
      },
      startsAt: timeOfPlace(hoursOf(clinic), first),
      minutes,
      firstPlace: first,
      places: count,
    };
  }

  function anyBlocked(clinicId: string, first: number, count: number): boolean {
    return Array.from({ length: count }, (_, index) => `${clinicId} ${first + index}`).some((key) =>
      blocked.has(key),
    );
  }

  return { take };
}

function orderOf({ on_day, starts_at, id }: ClinicRow): string {
  return `${on_day} ${starts_at} ${id}`;
}
