import type { Call } from '../../shared/api.ts';
import { allLines } from '../../shared/list.ts';
import type { NextKind } from '../../shared/recall/nextAction.ts';
import { addDays, type IsoDate, type YearMonth } from '../../shared/time/isoDate.ts';
import { openClinics } from './book.ts';
import { createChance, type Chance } from './chance.ts';
import { happenToPeople } from './happenings.ts';
import { doTheWork } from './staff.ts';
import { checkEveryRound } from './truth.ts';

/** A practice that lives through years; days are set from outside. */
export type Simulated = {
  call: Call;
  setDay(day: IsoDate): void;
  diagnose(day: IsoDate): Promise<void>;
  /** Looks at the practice at the end of a day, and says what is wrong. */
  lookAt?(day: IsoDate): Promise<string[]>;
};

/** What really happened to somebody, kept apart from what the program knows. */
export type Life = {
  personId: string;
  diedOn: IsoDate | null;
  leftOn: IsoDate | null;
  /** QOF years in which they declined everything. */
  declinedIn: Set<number>;
  /** Days on which something was posted to them. */
  written: IsoDate[];
};

export type World = {
  practice: Simulated;
  chance: Chance;
  lives: Map<string, Life>;
  /** What the working list said of each person with something due, when today's letters were begun. */
  saidDue: Map<string, NextKind[]>;
  book: KnownOfBook;
  today: IsoDate;
  report: SimulationReport;
};

/** What the book has to do with, from one look at it to the next. */
export type KnownOfBook = {
  templateIds: string[];
  openedIn: YearMonth | null;
  /** Whoever has been booked in a year that is still open. */
  people: Set<string>;
  /** By person: the rounds they have a visit to come in. */
  toCome: Map<string, Set<string>>;
};

export type SimulationReport = {
  steps: number;
  posted: number;
  conversations: number;
  deaths: number;
  departures: number;
  forgotten: number;
  /** Pairs or halves booked, halves cancelled and missed, clinics closed, and people somebody had to reach out to. */
  booked: number;
  cancelled: number;
  missed: number;
  closed: number;
  outreach: number;
  /** What should never happen, in words; empty when all is well. */
  wrong: string[];
};

/** How it is lived: fortnight by fortnight, with staff who forget some of them altogether. */
export type SimulationPlan = {
  from: IsoDate;
  years: number;
  seed: number;
  /** How likely staff are to forget a whole fortnight. */
  forgets: number;
  /** How likely a list with new diagnoses comes in a fortnight. */
  diagnosed: number;
};

const step = 14;

/** Lives through some years and says what happened, and what should never have. */
export async function simulateYears(practice: Simulated, plan: SimulationPlan): Promise<SimulationReport> {
  const report: SimulationReport = {
    steps: 0,
    posted: 0,
    conversations: 0,
    deaths: 0,
    departures: 0,
    forgotten: 0,
    booked: 0,
    cancelled: 0,
    missed: 0,
    closed: 0,
    outreach: 0,
    wrong: [],
  };
  const world: World = {
    practice,
    chance: createChance(plan.seed),
    lives: new Map(),
    saidDue: new Map(),
    book: { templateIds: [], openedIn: null, people: new Set(), toCome: new Map() },
    today: plan.from,
    report,
  };
  const end = addDays(plan.from, Math.round(plan.years * 365.25));
  for (; world.today < end; world.today = addDays(world.today, step)) await liveOneStep(world, plan);
  return report;
}

async function liveOneStep(world: World, { forgets, diagnosed }: SimulationPlan): Promise<void> {
  const { practice, chance, today, report } = world;
  report.steps += 1;
  practice.setDay(today);
  const isNew = chance.happens(diagnosed);
  if (isNew) await practice.diagnose(today);
  // A practice that is shut for days skips its daily look: the next one must come to the same.
  if (chance.happens(0.9)) {
    await practice.call('register.startDay', {});
    await practice.call('recall.startDay', {});
  }
  if (isNew || world.lives.size === 0) await meetEverybody(world);
  await openClinics(world);
  await happenToPeople(world);
  if (chance.happens(forgets)) report.forgotten += 1;
  else await doTheWork(world);
  await checkEveryRound(world);
  report.wrong.push(...((await practice.lookAt?.(today)) ?? []));
}

/** Whoever has come onto the list since gets a life of their own. */
async function meetEverybody({ practice, lives }: World): Promise<void> {
  const { lines } = await allLines((window) => practice.call('people.listPeople', window));
  for (const { id } of lines) {
    if (lives.has(id)) continue;
    lives.set(id, { personId: id, diedOn: null, leftOn: null, declinedIn: new Set(), written: [] });
  }
}
