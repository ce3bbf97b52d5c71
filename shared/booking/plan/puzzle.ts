import type { IsoDate } from '../../time/isoDate.ts';
import type { AppointmentPart } from '../appointment.ts';
import type { Busy, FreeRun } from '../freePlaces.ts';
import type { GapRules } from '../pairGap.ts';
import type { VisitsWanted } from '../visitsWanted.ts';
import type { BookingWishes } from '../wishes.ts';
import type { Seer } from '../wishCosts.ts';

/** One person who is due, and what each half of their year needs. */
export type PuzzlePerson = {
  cycleId: string;
  personId: string;
  wanted: VisitsWanted;
  wishes: BookingWishes;
  /** Clinicians who have seen them before. */
  knows: readonly string[];
  /** Where they are already; nobody is planned into a run that meets one of these. */
  busy: readonly Busy[];
  /** The day of the tests where only the conversation is to come; null where it is not known or both are to come. */
  testsDoneOn: IsoDate | null;
  /** Was among the last of the month the year before: an early day counts double for them. */
  wasLate: boolean;
};

/** Days of each half, both ends included; `until` may be before `from`, when there is no day left. */
export type PuzzleDays = Readonly<Record<AppointmentPart, { from: IsoDate; until: IsoDate }>>;

/**
 * Everybody who is due and every free run of neighbouring places. A run of n places holds any people whose places sum to
 * at most n, laid one after another: so its capacity is exact, and where in it somebody sits is decided last.
 */
export type MonthPuzzle = {
  days: PuzzleDays;
  people: readonly PuzzlePerson[];
  runs: readonly FreeRun[];
  seers: readonly Seer[];
  rules: GapRules;
};

/** One way to see one person: the runs of both halves, by their numbers in the puzzle; -1 for a half not needed. */
export type PlanOption = {
  tests: number;
  talk: number;
  /** Places it takes of each run. */
  testsPlaces: number;
  talkPlaces: number;
  /** In points; less is better (`planCosts`). */
  cost: number;
};

/** For each person of the puzzle the way they are seen; null where they are not placed. */
export type Choices = readonly (PlanOption | null)[];

/** How good an answer is, and how well that is known. */
export type PlanScore = { placed: number; cost: number };

export function scoreOf(choices: Choices): PlanScore {
  const placed = choices.filter((one) => one !== null);
  return { placed: placed.length, cost: placed.reduce((sum, { cost }) => sum + cost, 0) };
}

/** More people first, then fewer points. */
export function isBetter(one: PlanScore, other: PlanScore): boolean {
  return one.placed > other.placed || (one.placed === other.placed && one.cost < other.cost);
}

/** Places of each run that are left once everybody sits where they were placed; below 0 where a run is overfull. */
export function roomLeft({ runs }: Pick<MonthPuzzle, 'runs'>, choices: Choices): number[] {
  const left = runs.map(({ count }) => count);
  for (const option of choices) if (option) take(left, option);
  return left;
}

export function take(left: number[], { tests, talk, testsPlaces, talkPlaces }: PlanOption): void {
  if (tests >= 0) left[tests] = (left[tests] ?? 0) - testsPlaces;
  if (talk >= 0) left[talk] = (left[talk] ?? 0) - talkPlaces;
}
