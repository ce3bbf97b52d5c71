import { placesFor, timeOfPlace } from '../../../shared/booking/clinic.ts';
import type { ClinicChange } from '../../../shared/booking/clinicChange.ts';
import type { InTheWay } from '../../../shared/booking/clinicDays.ts';
import { whatBecomes, type Becomes, type BookedThere } from '../../../shared/booking/whatBecomes.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import type { Clock } from '../../context.ts';
import type { Reader } from '../../db/store.ts';
import { bookedIn, heldIn, openClinicsWhere, type BookedRow } from './affected.sql.ts';
import { daysNotWorked } from './bankHolidays.ts';
import { clinicians, clinicTemplates, timeOffFrom, type ClinicRow } from './clinic.sql.ts';
import { otherHalvesOf, type OtherHalves } from './otherHalves.ts';
import { openedClinic } from './openedClinic.ts';
import { reachOf, wantedByTemplate, type Reach } from './reachOf.ts';

/** One clinic that a change reaches. */
export type PlannedClinic = Becomes & { clinic: ClinicRow; booked: BookedRow[]; to: Reach['to'] };
export type Plan = {
  clinics: PlannedClinic[];
  /** The appointments of whoever must be moved fall away with the change. */
  cancels: boolean;
  /** How many people must be moved. */
  people: number;
  /** What the practice's rule makes of the other half of each appointment that is cancelled. */
  others: OtherHalves;
};

type Asking = { db: Reader; clock: Clock };

/** What a change would do to every opened clinic it reaches and to everybody booked there. */
export function planChange(asking: Asking, change: ClinicChange): Promise<Plan> {
  return planReach(asking, reachOf(change, asking.clock.today()));
}

export async function planReach({ db, clock }: Asking, reach: Reach): Promise<Plan> {
  const found = await openClinicsWhere(db, reach.which);
  const clinics = found.filter((clinic) => reach.touches(openedClinic(clinic)));
  const ids = clinics.map(({ id }) => id);
  const booked = Map.groupBy(await bookedIn(db, ids), ({ clinic_id }) => clinic_id);
  const held = Map.groupBy(await heldIn(db, ids, clock.now()), ({ clinic_id }) => clinic_id);
  const inTheWayOf = await waysOf(db, clock.today());
  const templates = new Map((await clinicTemplates(db)).map((one) => [one.id, one]));
  const planned = clinics.map((clinic) => {
    const opened = openedClinic(clinic);
    const there = booked.get(clinic.id) ?? [];
    const people = [
      ...there.map(bookedThere),
      ...(held.get(clinic.id) ?? []).map(({ place }) => asHeld(opened, place)),
    ];
    const inTheWay = inTheWayOf(opened.clinicianId);
    const becomes = whatBecomes(opened, people, reach.wanted(opened, inTheWay));
    const template =
      reach.to === null && clinic.on_day === clinic.of_day
        ? templates.get(clinic.template_id ?? '')
        : undefined;
    const kept =
      template && whatBecomes(opened, people, wantedByTemplate(template, opened, inTheWay)).blocked;
    return { ...becomes, blocked: both(becomes.blocked, kept ?? []), clinic, booked: there, to: reach.to };
  });
  const moved = movedIn(planned);
  return {
    clinics: planned,
    cancels: reach.cancels,
    people: new Set(moved.map(({ person_id }) => person_id)).size,
    others: reach.cancels ? await otherHalvesOf(db, moved) : new Map(),
  };
}

async function waysOf(db: Reader, today: IsoDate): Promise<(clinicianId: string) => InTheWay> {
  const leftOn = new Map((await clinicians(db)).map((one) => [one.id, one.leftOn]));
  const same = { bankHolidays: await daysNotWorked(db, today), timeOff: await timeOffFrom(db, today) };
  return (clinicianId) => ({ ...same, leftOn: leftOn.get(clinicianId) ?? null });
}

/** A clinic that is left as it is keeps free what its template no longer has, whatever else is kept free. */
function both(some: Becomes['blocked'], others: Becomes['blocked']): Becomes['blocked'] {
  const places = new Set(some.map(({ place }) => place));
  return [...some, ...others.filter(({ place }) => !places.has(place))];
}

function bookedThere(row: BookedRow): BookedThere {
  return { id: row.id, state: row.state, startsAt: row.starts_at, minutes: row.minutes };
}

/** A place somebody is about to give away on the phone counts as taken, and is nobody's to move. */
function asHeld(clinic: ReturnType<typeof openedClinic>, place: number): BookedThere {
  const { slotMinutes } = clinic;
  const minutes = placesFor(slotMinutes, slotMinutes) * slotMinutes;
  return { id: '', state: 'in-room', startsAt: timeOfPlace(clinic, place), minutes };
}

/** The appointments that cannot stay. */
export function movedIn(clinics: readonly PlannedClinic[]): BookedRow[] {
  return clinics.flatMap(({ booked, moves }) => booked.filter(({ id }) => moves.has(id)));
}
