import type { AppointmentPart, AppointmentState } from '../../shared/booking/appointment.ts';
import { placesIn, timeOfPlace, type ClinicHours } from '../../shared/booking/clinic.ts';
import { isWorkingDay } from '../../shared/recall/workingDays.ts';
import { addDays, type IsoDate } from '../../shared/time/isoDate.ts';
import type { ClinicRow } from '../booking/clinics/clinic.sql.ts';
import type { Invented } from './bookInBulk.sql.ts';
import type { Random } from './random.ts';

/** Who holds the clinics of one half, and how long a place is; a visit takes two. */
export type HalfTeam = { part: AppointmentPart; clinicianIds: readonly string[]; slotMinutes: number };
export type RoundToBook = { personId: string; cycleId: string };

const sessions: readonly Pick<ClinicHours, 'startsAt' | 'endsAt'>[] = [
  { startsAt: '08:30', endsAt: '12:30' },
  { startsAt: '13:30', endsAt: '17:30' },
];
/** Visits of one clinician in a year of about 250 days, with one place in five left free. */
export function visitsInYear(slotMinutes: number): number {
  const aSession = placesIn({ startsAt: '08:30', endsAt: '12:30', slotMinutes }) / 2;
  return Math.floor(aSession * sessions.length * 250 * 0.8);
}

/** The clinics of a half on every working day of a span, morning and afternoon. */
export function clinicsOfSpan(
  { part, clinicianIds, slotMinutes }: HalfTeam,
  span: { from: IsoDate; until: IsoDate },
  { newId, bankHolidays }: { newId: () => string; bankHolidays: ReadonlySet<IsoDate> },
): ClinicRow[] {
  const clinics: ClinicRow[] = [];
  for (let day = span.from; day <= span.until; day = addDays(day, 1)) {
    if (!isWorkingDay(day, bankHolidays)) continue;
    for (const clinicianId of clinicianIds) {
      for (const session of sessions) {
        clinics.push({
          id: newId(),
          template_id: null,
          name: part === 'tests' ? 'Tests' : 'Conversations',
          clinician_id: clinicianId,
          room_id: null,
          on_day: day,
          of_day: null,
          starts_at: session.startsAt,
          ends_at: session.endsAt,
          slot_minutes: slotMinutes,
          places: placesIn({ ...session, slotMinutes }),
          mode: 'face-to-face',
          languages: '[]',
          state: 'open',
          closed_reason: null,
          version: 1,
        });
      }
    }
  }
  return clinics;
}

type Filling = {
  part: AppointmentPart;
  rounds: readonly RoundToBook[];
  /** How much of every clinic is taken, 0 to 1. */
  share: number;
  stateOf: () => AppointmentState;
  random: Random;
  newId: () => string;
};

/** Books rounds one after another into the clinics of their half, two places each, until either runs out. */
export function* fillClinics(clinics: readonly ClinicRow[], filling: Filling): Generator<Invented> {
  const { part, rounds, share, stateOf, random, newId } = filling;
  const left = rounds.values();
  for (const clinic of clinics) {
    for (let place = 0; place + 2 <= clinic.places; place += 2) {
      if (!random.chance(share)) continue;
      const next = left.next();
      if (next.done) return;
      const { slot_minutes: slotMinutes, starts_at: startsAt, ends_at: endsAt } = clinic;
      yield {
        id: newId(),
        ...next.value,
        part,
        pairId: next.value.cycleId,
        clinic: {
          id: clinic.id,
          clinicianId: clinic.clinician_id,
          onDay: clinic.on_day,
          mode: clinic.mode,
        },
        startsAt: timeOfPlace({ startsAt, endsAt, slotMinutes }, place),
        minutes: slotMinutes * 2,
        firstPlace: place,
        places: 2,
        state: stateOf(),
        bookedAt: `${addDays(clinic.on_day, -14)}T10:00:00.000Z`,
      };
    }
  }
}
