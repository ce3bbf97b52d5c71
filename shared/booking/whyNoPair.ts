import { screenDate } from '../format.ts';
import type { IsoDate } from '../time/isoDate.ts';
import type { AppointmentPart } from './appointment.ts';
import { bestOfDays } from './candidates.ts';
import { clinicModeWords } from './clinic.ts';
import type { PairQuestion } from './choosePairs.ts';
import { minutesIn, startsIn, suits, type FreeRun } from './freePlaces.ts';
import { conversationDays } from './pairGap.ts';
import type { VisitWanted } from './visitsWanted.ts';
import { kindInLine } from './wishCosts.ts';

/** Why nothing can be offered, and what would change that. */
export type NoPair = { reasons: string[]; wouldOpen: string[] };

/** The days that were looked at for each half, and up to when clinics are open. */
export type LookedAt = {
  tests: { from: IsoDate; until: IsoDate };
  conversation: { from: IsoDate; until: IsoDate };
  openUntil: IsoDate | null;
};

type Half = { part: AppointmentPart; wanted: VisitWanted; runs: readonly FreeRun[] };

/** `question.runs` hold every free place of the days looked at, the short ones too. */
export function whyNoPair(question: PairQuestion, looked: LookedAt): NoPair {
  if (looked.openUntil === null)
    return {
      reasons: ['No clinics are open for booking yet.'],
      wouldOpen: ['Opening clinics, in Settings.'],
    };
  const halves = (['tests', 'conversation'] as const).flatMap((part): Half[] => {
    const wanted = question.wanted[part];
    return wanted ? [{ part, wanted, runs: bookableRuns(question, part) }] : [];
  });
  const short = halves.filter(({ part, wanted }) => bestOfDays(part, wanted, question).size === 0);
  const reasons = short.map((half) => whyNoPlace(half, question, looked));
  const wouldOpen = short.map(({ part, wanted }) => wantedPlace(wanted, span(part, looked)));
  if (short.length === 0) {
    reasons.push(whyApart(question));
    wouldOpen.push(...whatWouldJoin(question));
  }
  wouldOpen.push(`Opening clinics past ${screenDate(looked.openUntil)}.`);
  return { reasons, wouldOpen };
}

function bookableRuns({ runs, bankHolidays, from }: PairQuestion, part: AppointmentPart): FreeRun[] {
  return runs[part].filter(({ onDay }) => onDay >= from && !bankHolidays.has(onDay));
}

function whyNoPlace({ part, wanted, runs }: Half, question: PairQuestion, looked: LookedAt): string {
  const days = between(span(part, looked));
  const fitting = runs.filter((run) => suits(run, wanted));
  const [longest] = fitting.toSorted((one, other) => minutesIn(other) - minutesIn(one));
  if (!longest) return `No place ${who(wanted)} is free ${days}.`;
  const none = `No place of ${wanted.minutes} minutes ${who(wanted)} ${days}`;
  if (minutesIn(longest) >= wanted.minutes)
    return fitting.some((run) => startsIn(run, wanted.minutes, []).length > 0)
      ? `${none} at which this person is not somewhere else.`
      : `${none}.`;
  const name = question.seers.get(longest.clinicianId)?.name ?? '';
  return `${none}; the longest free run is ${minutesIn(longest)} minutes on ${screenDate(longest.onDay)} (${name}).`;
}

/** Both halves have places, but no two of them belong together. */
function whyApart(question: PairQuestion): string {
  const { rules, fixed, wanted } = question;
  const apart = `${rules.gapAtLeast} to ${rules.gapAtMost} days`;
  const [tests, talks] = [daysFor('tests', question), daysFor('conversation', question)];
  if (!wanted.tests) {
    const day = fixed.tests ? screenDate(fixed.tests.on) : '';
    return `The tests are on ${day}, and no free conversation is ${apart} later with the results in time.`;
  }
  if (!wanted.conversation) {
    const day = fixed.conversation ? screenDate(fixed.conversation) : '';
    return `The conversation is on ${day}, and no free tests are ${apart} before it with the results in time.`;
  }
  const first = `tests are free from ${screenDate(tests[0] ?? '')}`;
  const last = `conversations up to ${screenDate(talks.at(-1) ?? '')}`;
  return `There are places for both, but no two of them ${apart} apart with the results in time: ${first}, ${last}.`;
}

function whatWouldJoin(question: PairQuestion): string[] {
  const { wanted, fixed, rules, bankHolidays } = question;
  const tests = fixed.tests?.on ?? daysFor('tests', question)[0];
  if (!wanted.conversation || tests === undefined) return [];
  return [wantedPlace(wanted.conversation, conversationDays(tests, rules, bankHolidays))];
}

function daysFor(part: AppointmentPart, question: PairQuestion): IsoDate[] {
  const wanted = question.wanted[part];
  return wanted ? [...bestOfDays(part, wanted, question).keys()].toSorted() : [];
}

function wantedPlace(wanted: VisitWanted, { from, until }: { from: IsoDate; until: IsoDate }): string {
  const days = from <= until ? ` ${between({ from, until })}` : '';
  return `A place of ${wanted.minutes} minutes ${who(wanted)}${days}.`;
}

/** `face to face with a healthcare assistant`, `by phone with a nurse or GP`. */
function who({ with: kinds, modes }: VisitWanted): string {
  const names = kinds.map(kindInLine).join(' or ');
  const way =
    modes[0] === 'face-to-face'
      ? ''
      : `${modes.map((one) => clinicModeWords[one].toLowerCase()).join(' or ')} `;
  return `${modes[0] === 'home' ? 'for a home visit ' : way}with a ${names}`;
}

function span(part: AppointmentPart, looked: LookedAt) {
  return looked[part];
}

function between({ from, until }: { from: IsoDate; until: IsoDate }): string {
  return `between ${screenDate(from)} and ${screenDate(until)}`;
}
