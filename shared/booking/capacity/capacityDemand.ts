import { monthOf, type YearMonth } from '../../time/isoDate.ts';
import { monthsOfQofYear, type QofYear } from '../../time/qofYear.ts';
import type { Scenario } from './capacityScenario.ts';
import type { CapacityCell, CapacityGroup, CapacityYear } from './capacityYear.ts';
import { clinicianKinds, placesFor, type ClinicianKind } from '../clinic.ts';

/** Visits with the minutes they take; expected numbers, so not whole ones. */
export type Load = { visits: number; minutes: number };

/** One kind of clinician in one month. */
export type MonthFigures = {
  month: YearMonth;
  kind: ClinicianKind;
  /** From today's month on what is to come; before it what was held. */
  demand: Load;
  byGroup: { groupId: string; load: Load }[];
  /** Of the demand, from months that have passed. */
  left: Load;
  /** Minutes. */
  supply: number;
  opened: number;
  booked: number;
  state: MonthState;
};

/** `tight`: less than 5 % of the minutes are to spare. */
export type MonthState = 'passed' | 'fits' | 'tight' | 'over' | 'no-clinics' | 'nothing';

type Visit = { month: YearMonth; groupId: string; isLeft: boolean; load: Load };
type ByWhom = Record<ClinicianKind | 'either', Visit[]>;

/** Demand beside supply, for each kind of clinician and each month of a QOF year. */
export function figuresOf(scenario: Scenario, year: QofYear): MonthFigures[] {
  const visits = visitsOf(scenario);
  return monthsOfQofYear(year).flatMap((month) => {
    const here = withWhom(ofMonth(visits, month), suppliesOf(scenario, month));
    return clinicianKinds.map((kind) => figures(scenario, { month, kind, visits: here[kind] }));
  });
}

function figures(
  { year }: Scenario,
  { month, kind, visits }: { month: YearMonth; kind: ClinicianKind; visits: Visit[] },
): MonthFigures {
  const rows = year.supply.filter((one) => one.month === month && one.kind === kind);
  const [supply, opened, booked] = (['minutes', 'opened', 'booked'] as const).map((what) =>
    rows.reduce((sum, one) => sum + one[what], 0),
  );
  const demand = sumOf(visits);
  return {
    month,
    kind,
    demand,
    byGroup: year.groups.flatMap(({ id }) => {
      const load = sumOf(visits.filter((one) => one.groupId === id));
      return load.minutes > 0 ? [{ groupId: id, load }] : [];
    }),
    left: sumOf(visits.filter((one) => one.isLeft)),
    supply: supply ?? 0,
    opened: opened ?? 0,
    booked: booked ?? 0,
    state: stateOf({ month, now: monthOf(year.today), demand: demand.minutes, supply: supply ?? 0 }),
  };
}

function stateOf({
  month,
  now,
  demand,
  supply,
}: Record<'month' | 'now', YearMonth> & Record<'demand' | 'supply', number>): MonthState {
  if (month < now) return 'passed';
  if (demand < 0.5) return 'nothing';
  if (supply === 0) return 'no-clinics';
  if (demand > supply) return 'over';
  return demand > supply * 0.95 ? 'tight' : 'fits';
}

/** Every visit by who holds it; those a nurse or a GP may hold are still to be shared out. */
function visitsOf(scenario: Scenario): ByWhom {
  const groups = new Map(scenario.year.groups.map((group) => [group.id, group]));
  const all: ByWhom = { hca: [], nurse: [], gp: [], either: [] };
  for (const cell of scenario.year.cells) {
    const group = groups.get(cell.groupId);
    if (!group) continue;
    const { tests, talks } = partsOf(group, cell, scenario);
    all.hca.push(...visitsOfCell(cell, tests, scenario.year));
    all[group.conversationWith].push(...visitsOfCell(cell, talks, scenario.year));
  }
  return all;
}

/** One half of the year of a cell's people. `minutes` of one visit; `missed` is a share. */
type Part = { minutes: number; toCome: number; done: number; missed: number };

/** A visit takes whole places of its clinic (`placesFor`). */
function partsOf(
  group: CapacityGroup,
  cell: CapacityCell,
  { year: { slots, rates }, longer }: Scenario,
): { tests: Part; talks: Part } {
  const whole = (minutes: number, slot: number | null) =>
    slot === null ? minutes : placesFor(minutes, slot) * slot;
  const talkSlot = group.conversationWith === 'gp' ? slots.gp : slots.nurse;
  return {
    tests: {
      minutes: whole(group.hcaMinutes + cell.extraMinutes, slots.hca),
      toCome: cell.tests,
      done: cell.testsDone,
      missed: rates.missedTests.share,
    },
    talks: {
      minutes: whole(group.conversationMinutes + cell.extraMinutes + longer, talkSlot),
      toCome: cell.talks,
      done: cell.talksDone,
      missed: rates.missedTalks.share,
    },
  };
}

/** What was held in a month that has passed; what was not is wanted now. Whoever does not come is seen another time. */
function visitsOfCell(
  { month, groupId }: CapacityCell,
  { minutes, toCome, done, missed }: Part,
  { today, rates }: CapacityYear,
): Visit[] {
  const now = monthOf(today);
  const isLeft = month < now;
  const wantedIn = isLeft ? now : month;
  const expected = toCome * (1 + missed) * listsBy(wantedIn, { now, rates });
  const load = (visits: number) => ({ visits, minutes: visits * minutes });
  return [
    ...(isLeft && done > 0 ? [{ month, groupId, isLeft: false, load: load(done) }] : []),
    ...(expected > 0 ? [{ month: wantedIn, groupId, isLeft, load: load(expected) }] : []),
  ];
}

/** How much longer or shorter the lists are by a month: deaths and departures against new diagnoses and joiners. */
function listsBy(month: YearMonth, { now, rates }: Pick<CapacityYear, 'rates'> & { now: YearMonth }): number {
  const [year = 0, ofYear = 0] = month.split('-').map(Number);
  const [thisYear = 0, thisMonth = 0] = now.split('-').map(Number);
  const ahead = (year - thisYear) * 12 + ofYear - thisMonth;
  return Math.max(0, 1 + ((rates.joined.share - rates.lost.share) * ahead) / 12);
}

function ofMonth(visits: ByWhom, month: YearMonth): ByWhom {
  const here = (some: Visit[]) => some.filter((one) => one.month === month);
  return {
    hca: here(visits.hca),
    nurse: here(visits.nurse),
    gp: here(visits.gp),
    either: here(visits.either),
  };
}

function suppliesOf({ year }: Scenario, month: YearMonth): Record<ClinicianKind, number> {
  const of = (kind: ClinicianKind) =>
    year.supply
      .filter((one) => one.month === month && one.kind === kind)
      .reduce((sum, one) => sum + one.minutes, 0);
  return { hca: of('hca'), nurse: of('nurse'), gp: of('gp') };
}

/** Conversations a nurse or a GP may hold go to nurses; what does not fit there goes to GPs as far as they have time. */
function withWhom(visits: ByWhom, supply: Record<ClinicianKind, number>): Record<ClinicianKind, Visit[]> {
  const minutesOf = (some: Visit[]) => sumOf(some).minutes;
  const either = minutesOf(visits.either);
  const nurseRoom = Math.max(0, supply.nurse - minutesOf(visits.nurse));
  const gpRoom = Math.max(0, supply.gp - minutesOf(visits.gp));
  const toGp = either === 0 ? 0 : Math.min(Math.max(0, either - nurseRoom), gpRoom) / either;
  const part = (share: number) =>
    share === 0
      ? []
      : visits.either.map((one) => ({
          ...one,
          load: { visits: one.load.visits * share, minutes: one.load.minutes * share },
        }));
  return {
    hca: visits.hca,
    nurse: [...visits.nurse, ...part(1 - toGp)],
    gp: [...visits.gp, ...part(toGp)],
  };
}

function sumOf(visits: readonly Visit[]): Load {
  return visits.reduce(
    (sum, { load }) => ({ visits: sum.visits + load.visits, minutes: sum.minutes + load.minutes }),
    { visits: 0, minutes: 0 },
  );
}
