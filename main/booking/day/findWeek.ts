import type { DayCounts, WeekCell } from '../../../shared/booking/day.contract.ts';
import { minuteOf } from '../../../shared/booking/clockTime.ts';
import { runsOf, type Occupied } from '../../../shared/booking/dayCells.ts';
import { keepsItsPlaces } from '../../../shared/booking/appointment.ts';
import { addDays, weekdayOf, type IsoDate } from '../../../shared/time/isoDate.ts';
import { londonTime } from '../../../shared/time/londonTime.ts';
import { bankHolidayName } from '../../../shared/recall/bankHolidayName.ts';
import type { QueryContext } from '../../context.ts';
import { clinicsOfDays, keptPlacesOf, visitPlacesOf, type DayClinicRow } from './day.sql.ts';
import { countsOf, noCounts, sumOfCounts } from './dayCounts.ts';
import { hoursOf } from '../clinics/hoursOf.ts';
import { freeRules, type Book } from './findDay.ts';
import { occupiedBeside, type Kept } from './keptPlaces.ts';
import { usualMinutes } from './usualMinutes.ts';

type Strip = WeekCell['strip'];
type Filled = { row: DayClinicRow; counts: DayCounts; strip: Strip };

/** How full each day of everybody's week is; no names are read for it. */
export async function findWeek({ db, clock }: QueryContext, { on }: { on: IsoDate }) {
  const from = addDays(on, 1 - weekdayOf(on));
  const span = { from, until: addDays(from, 6), clinicianId: null };
  const at = clock.now();
  const kept = Map.groupBy(await keptPlacesOf(db, span), (row) => row.clinic_id);
  const visits = Map.groupBy(await visitPlacesOf(db, span), (row) => row.clinic_id);
  const book = { now: londonTime(at), usual: await usualMinutes(db) };
  const filled = (await clinicsOfDays(db, span)).map((row) =>
    fill(book, row, {
      kept: occupiedBeside(kept.get(row.id) ?? [], at),
      visits: visits.get(row.id) ?? [],
    }),
  );
  const days = Array.from({ length: 7 }, (_, n) => addDays(from, n));
  return {
    today: clock.today(),
    days: days.map((onDay) => ({
      onDay,
      bankHoliday: bankHolidayName(onDay),
      counts: sumOfCounts(filled.filter(({ row }) => row.on_day === onDay).map(({ counts }) => counts)),
    })),
    clinicians: [...Map.groupBy(filled, ({ row }) => row.clinician_id)]
      .flatMap(([id, own]) => {
        const [first] = own;
        if (!first) return [];
        const { clinician_name: name, kind } = first.row;
        return [{ id, name, kind, days: days.map((onDay) => cellOf(onDay, own)) }];
      })
      .toSorted(byKindAndName),
  };
}

const order = ['hca', 'nurse', 'gp'];
type Named = { id: string; name: string; kind: string };

function byKindAndName(one: Named, other: Named): number {
  const byKind = order.indexOf(one.kind) - order.indexOf(other.kind);
  return byKind || one.name.localeCompare(other.name) || one.id.localeCompare(other.id);
}

type In = {
  kept: ReturnType<typeof occupiedBeside>;
  visits: Awaited<ReturnType<typeof visitPlacesOf>>;
};

function fill(book: Pick<Book, 'now' | 'usual'>, row: DayClinicRow, { kept, visits }: In): Filled {
  const taking = visits.filter(({ state }) => keepsItsPlaces(state));
  const missed = visits.filter(({ state }) => !keepsItsPlaces(state));
  const occupied: Occupied<Kept | { kind: 'visit'; visit: In['visits'][number] }>[] = [
    ...kept,
    ...taking.map((visit) => ({
      first: visit.first_place,
      count: visit.places,
      what: { kind: 'visit' as const, visit },
    })),
  ];
  const runs = runsOf(hoursOf(row), occupied, freeRules(book, row)).filter(
    (run) => row.state === 'open' || !run.free,
  );
  const cells = runs.map((run) => (run.free ? { kind: 'free' as const } : run.what));
  const gone = missed.map((visit) => ({ kind: 'visit' as const, visit }));
  const strip = runs.map((run): Strip[number] & { from: number } => ({
    from: minuteOf(run.startsAt),
    minutes: run.minutes,
    state: run.free ? 'free' : run.what.kind === 'blocked' ? 'blocked' : 'taken',
  }));
  return { row, counts: countsOf([...cells, ...gone]), strip: withGaps(row, strip) };
}

/** What is between is over, or nobody's: the strip is as long as the clinic. */
function withGaps(row: DayClinicRow, runs: readonly (Strip[number] & { from: number })[]): Strip {
  const strip: Strip = [];
  let at = minuteOf(row.starts_at);
  for (const { from, minutes, state } of runs) {
    if (from > at) strip.push({ state: 'gap', minutes: from - at });
    strip.push({ state, minutes });
    at = from + minutes;
  }
  const end = minuteOf(row.ends_at);
  return end > at ? [...strip, { state: 'gap', minutes: end - at }] : strip;
}

function cellOf(onDay: IsoDate, own: readonly Filled[]): WeekCell {
  const day = own.filter(({ row }) => row.on_day === onDay);
  const held = day.filter(({ row }) => row.state === 'open');
  const closed = day.find(({ row }) => row.state === 'closed')?.row.closed_reason ?? null;
  const [first, last] = [day.at(0)?.row, day.at(-1)?.row];
  if (!first || !last) return { onDay, hours: null, closed: null, counts: noCounts, strip: [] };
  return {
    onDay,
    hours: { startsAt: first.starts_at, endsAt: last.ends_at },
    closed: held.length === 0 ? (closed ?? 'Not held') : null,
    counts: sumOfCounts(day.map(({ counts }) => counts)),
    strip: day.flatMap(({ strip, row }, index) => {
      const next = day[index + 1]?.row;
      const pause = next ? minuteOf(next.starts_at) - minuteOf(row.ends_at) : 0;
      return pause > 0 ? [...strip, { state: 'gap' as const, minutes: pause }] : strip;
    }),
  };
}
