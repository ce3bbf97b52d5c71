import { daysBetween, type IsoDate } from '../time/isoDate.ts';
import type { AppointmentPart } from './appointment.ts';
import { bestOfDays, type Candidate, type CandidateDays } from './candidates.ts';
import type { Busy, FreeRun } from './freePlaces.ts';
import { conversationDays, type GapRules } from './pairGap.ts';
import type { VisitsWanted } from './visitsWanted.ts';
import type { BookingWishes } from './wishes.ts';
import type { Seer } from './wishCosts.ts';

export type PairQuestion = {
  wanted: VisitsWanted;
  /** Free places of the window, for each half. */
  runs: Readonly<Record<AppointmentPart, readonly FreeRun[]>>;
  /** Everybody who sees people. */
  seers: ReadonlyMap<string, Seer>;
  /** Appointments the person has. */
  busy: readonly Busy[];
  /** The other half where it is booked or over already; tests that are done may be as long ago as they like. */
  fixed: { tests: { on: IsoDate; done: boolean } | null; conversation: IsoDate | null };
  /** Halves after the end of the planned month cost more than anything a day can. */
  monthEnds: IsoDate;
  from: IsoDate;
  wishes: BookingWishes;
  /** Who has seen the person before. */
  knows: ReadonlySet<string>;
  rules: GapRules;
  bankHolidays: ReadonlySet<IsoDate>;
  atMost: number;
};

/** One way to book what is needed; a half that is not needed, or is booked already, is null. */
export type ChosenPair = { tests: Candidate | null; conversation: Candidate | null; cost: number };

/** A day of distance from the usual gap is worse than a later day, and both are better than a wish not met. */
const perDayOffUsual = 3;

/**
 * The best few ways to see one person: fewest wishes missed first, then within the planned month, near the usual gap,
 * early, with somebody they know, and spread over who has most places left. Whatever it gives is free, long enough, of
 * the right kind and the right days apart; where there is any pair at all it gives one.
 */
export function choosePairs(question: PairQuestion): ChosenPair[] {
  const { tests, conversation } = question.wanted;
  const first = tests && bestOfDays('tests', tests, question);
  const second = conversation && bestOfDays('conversation', conversation, question);
  const all =
    first && second
      ? pairs(first, second, question)
      : first
        ? only('tests', first, question)
        : second
          ? only('conversation', second, question)
          : [];
  return onDifferentDays(all.toSorted(byCost), question.atMost);
}

/** The best of each two days; every one of them only where there are so few days that times are the choice. */
function pairs(tests: CandidateDays, talks: CandidateDays, question: PairQuestion): ChosenPair[] {
  const { rules, bankHolidays, atMost } = question;
  const days: [IsoDate, IsoDate][] = [];
  for (const day of tests.keys()) {
    const { from, until } = conversationDays(day, rules, bankHolidays);
    for (const later of talks.keys()) if (later >= from && later <= until) days.push([day, later]);
  }
  const isChoiceOfDays = days.length > atMost;
  return days.flatMap(([day, later]) => {
    // Candidates come in the order of their cost: on two days the first of each are the best there is.
    const kept = isChoiceOfDays && day !== later ? 1 : Infinity;
    const firsts = (tests.get(day) ?? []).slice(0, kept);
    const seconds = (talks.get(later) ?? []).slice(0, kept);
    const some = within(firsts, seconds, perDayOffUsual * Math.abs(daysBetween(day, later) - rules.gapUsual));
    return isChoiceOfDays ? some.toSorted(byCost).slice(0, 1) : some;
  });
}

function within(firsts: readonly Candidate[], seconds: readonly Candidate[], gap: number): ChosenPair[] {
  return firsts.flatMap((one) =>
    seconds
      .filter(({ start }) => start.run.onDay !== one.start.run.onDay || start.from >= one.start.until)
      .map((two) => ({ tests: one, conversation: two, cost: one.cost + two.cost + gap })),
  );
}

/** One half; where the other one has its day already, the two keep their distance. */
function only(part: AppointmentPart, days: CandidateDays, question: PairQuestion): ChosenPair[] {
  const found: ChosenPair[] = [];
  for (const [day, some] of days) {
    const gap = gapCost(part, day, question);
    if (gap === null) continue;
    for (const one of some) {
      const halves =
        part === 'tests' ? { tests: one, conversation: null } : { tests: null, conversation: one };
      found.push({ ...halves, cost: one.cost + gap });
    }
  }
  return found;
}

/** null where the other half does not allow this day. */
function gapCost(part: AppointmentPart, day: IsoDate, question: PairQuestion): number | null {
  const { fixed, rules, bankHolidays } = question;
  const [tests, talk] = part === 'tests' ? [day, fixed.conversation] : [fixed.tests?.on ?? null, day];
  if (tests === null || talk === null) return 0;
  const { from, until } = conversationDays(tests, rules, bankHolidays);
  const isOver = part === 'conversation' && fixed.tests?.done === true;
  if (talk < from || (!isOver && talk > until)) return null;
  return isOver ? 0 : perDayOffUsual * Math.abs(daysBetween(tests, talk) - rules.gapUsual);
}

/** People say "another day" before they say "another time": the few differ by their days as long as they can. */
function onDifferentDays(sorted: readonly ChosenPair[], atMost: number): ChosenPair[] {
  const few: ChosenPair[] = [];
  for (const isFree of [differsInDays, differsInADay, differs]) {
    for (const pair of sorted) {
      if (few.length >= atMost) break;
      if (few.every((one) => isFree(one, pair))) few.push(pair);
    }
  }
  return few.toSorted((one, other) => one.cost - other.cost);
}

function differsInDays(one: ChosenPair, other: ChosenPair): boolean {
  return halves.every((part) => !one[part] || dayOf(one, part) !== dayOf(other, part));
}

function differsInADay(one: ChosenPair, other: ChosenPair): boolean {
  return halves.some((part) => dayOf(one, part) !== dayOf(other, part));
}

/** Two that share all but one half's time leave a choice still. */
function differs(one: ChosenPair, other: ChosenPair): boolean {
  return keyOf(one) !== keyOf(other);
}

const halves: readonly AppointmentPart[] = ['tests', 'conversation'];

function dayOf(pair: ChosenPair, part: AppointmentPart): IsoDate | undefined {
  return pair[part]?.start.run.onDay;
}

function byCost(one: ChosenPair, other: ChosenPair): number {
  if (one.cost !== other.cost) return one.cost - other.cost;
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

function keyOf(pair: ChosenPair): string {
  return halves
    .flatMap((part) => pair[part] ?? [])
    .map(({ start: { run, startsAt, place } }) => `${run.onDay} ${startsAt} ${run.clinicId} ${place}`)
    .join(' ');
}
