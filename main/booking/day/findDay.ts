import { placesFor } from '../../../shared/booking/clinic.ts';
import { minuteOf } from '../../../shared/booking/clockTime.ts';
import type { BookDay, DayCell, DayClinic, DayVisit } from '../../../shared/booking/day.contract.ts';
import { runsOf, type FreeRules, type Occupied } from '../../../shared/booking/dayCells.ts';
import { addDays, type Instant, type IsoDate } from '../../../shared/time/isoDate.ts';
import { londonTime } from '../../../shared/time/londonTime.ts';
import { bankHolidayName } from '../../../shared/recall/bankHolidayName.ts';
import type { QueryContext } from '../../context.ts';
import type { Reader } from '../../db/store.ts';
import { clinicians } from '../clinics/clinic.sql.ts';
import { hoursOf } from '../clinics/hoursOf.ts';
import { clinicsOfDays, daysBeside, keptPlacesOf, type DayClinicRow, type DaySpan } from './day.sql.ts';
import { countsOf, sumOfCounts } from './dayCounts.ts';
import { dayVisits, type PlacedVisit } from './dayVisits.ts';
import { occupiedBeside, type Kept } from './keptPlaces.ts';
import { usualMinutes, type UsualMinutes } from './usualMinutes.ts';

/** The book of some days: each clinic's places as what is in them. */
export async function findDay(
  ctx: QueryContext,
  { day: from, days, clinicianId }: { day: IsoDate; days: number; clinicianId: string | null },
) {
  const span = { from, until: addDays(from, days - 1), clinicianId };
  const book = await bookOf(ctx.db, span, ctx.clock.now());
  const all = await clinicians(ctx.db);
  return {
    today: ctx.clock.today(),
    now: book.now.time,
    days: Array.from({ length: days }, (_, n) => dayOf(book, addDays(from, n))),
    clinicians: all.map(({ id, name, kind }) => ({ id, name, kind })),
    ...(await daysBeside(ctx.db, span)),
  };
}

export type Book = {
  now: { date: IsoDate; time: string };
  clinics: DayClinicRow[];
  kept: Map<string, Occupied<Kept>[]>;
  visits: Map<string, PlacedVisit[]>;
  usual: UsualMinutes;
};

export async function bookOf(db: Reader, span: DaySpan, at: Instant): Promise<Book> {
  const now = londonTime(at);
  const kept = Map.groupBy(await keptPlacesOf(db, span), (row) => row.clinic_id);
  return {
    now,
    clinics: await clinicsOfDays(db, span),
    kept: new Map([...kept].map(([id, rows]) => [id, occupiedBeside(rows, at)])),
    visits: Map.groupBy(await dayVisits(db, span, now.date), ({ clinicId }) => clinicId),
    usual: await usualMinutes(db),
  };
}

export function dayOf(book: Book, onDay: IsoDate): BookDay {
  const rows = book.clinics.filter((row) => row.on_day === onDay);
  const clinicians = [...Map.groupBy(rows, (row) => row.clinician_id)].flatMap(([id, own]) => {
    const [first] = own;
    if (!first) return [];
    return [
      { id, name: first.clinician_name, kind: first.kind, clinics: own.map((row) => clinicOf(book, row)) },
    ];
  });
  const counts = sumOfCounts(
    clinicians.flatMap(({ clinics }) => clinics.map(({ cells }) => countsOf(cells))),
  );
  return { onDay, bankHoliday: bankHolidayName(onDay), clinicians, counts };
}

function clinicOf(book: Book, row: DayClinicRow): DayClinic {
  return {
    id: row.id,
    name: row.name,
    roomName: row.room_name,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    slotMinutes: row.slot_minutes,
    mode: row.mode,
    languages: JSON.parse(row.languages) as string[],
    closed: row.state === 'closed' ? (row.closed_reason ?? 'Not held') : null,
    cells: cellsOf(book, row),
  };
}

type What = Kept | { kind: 'visit'; visit: DayVisit };

function cellsOf(book: Book, row: DayClinicRow): DayCell[] {
  const visits = book.visits.get(row.id) ?? [];
  const [taking, missed] = [visits.filter(({ takes }) => takes), visits.filter(({ takes }) => !takes)];
  const hours = hoursOf(row);
  const occupied: Occupied<What>[] = [
    ...(book.kept.get(row.id) ?? []),
    ...taking.map(({ first, count, visit }) => ({ first, count, what: { kind: 'visit' as const, visit } })),
  ];
  // Nobody is booked into a clinic that is not held; whoever still is must be seen there.
  const runs = runsOf(hours, occupied, freeRules(book, row)).filter(
    (run) => row.state === 'open' || !run.free,
  );
  const gone = runsOf(
    hours,
    missed.map(({ first, count, visit }) => ({ first, count, what: { kind: 'visit' as const, visit } })),
    { usualPlaces: 1, over: Infinity },
  );
  return [...runs, ...gone]
    .map(({ place, startsAt, minutes, ...run }): DayCell => {
      const span = { place, startsAt, minutes };
      return run.free
        ? { ...span, kind: 'free', places: run.places, minutesFromHere: run.minutesFromHere }
        : { ...span, ...run.what };
    })
    .toSorted((one, other) => one.place - other.place);
}

export function freeRules(
  { now, usual }: Pick<Book, 'now' | 'usual'>,
  { on_day, kind, slot_minutes }: DayClinicRow,
): FreeRules {
  const past = on_day < now.date ? 1440 : 0;
  return {
    usualPlaces: placesFor(usual[kind], slot_minutes),
    over: on_day === now.date ? minuteOf(now.time) : past,
  };
}
