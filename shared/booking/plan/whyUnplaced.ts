import { counted, screenDate } from '../../format.ts';
import type { AppointmentPart } from '../appointment.ts';
import { clinicModeWords, placesFor } from '../clinic.ts';
import { minutesIn, suits } from '../freePlaces.ts';
import type { VisitWanted } from '../visitsWanted.ts';
import { kindInLine } from '../wishCosts.ts';
import { createDesk } from './planDesk.ts';
import { daysFor } from './planHalves.ts';
import type { MonthPuzzle, PuzzlePerson } from './puzzle.ts';
import { countWays, createWays, type Ways } from './ways.ts';

/** Why each of some people has no place, in one sentence: what is missing, or that others have what would have fitted. */
export function whyUnplaced(puzzle: MonthPuzzle, persons: readonly PuzzlePerson[]): string[] {
  const desk = createDesk(puzzle);
  const waysOf = createWays(puzzle, desk);
  return persons.map((person) => {
    const ways = waysOf(person);
    const without = (['tests', 'conversation'] as const).filter(
      (part) => person.wanted[part] && (part === 'tests' ? ways.first : ways.talks)?.length === 0,
    );
    if (without.length > 0) return without.map((part) => noRunFor(person, part, puzzle)).join(' ');
    const count = countWays(ways);
    if (count === 0) return neverApart(person, puzzle);
    return placesThatFit(ways, count);
  });
}

function noRunFor(person: PuzzlePerson, part: AppointmentPart, puzzle: MonthPuzzle): string {
  const wanted = person.wanted[part];
  if (!wanted) return '';
  const { from, until } = daysFor(person, part, { puzzle });
  const days = `between ${screenDate(from)} and ${screenDate(until)}`;
  if (from > until) return `No day is left for the ${part}: the month is over.`;
  const suiting = puzzle.runs.filter((run) => run.onDay >= from && run.onDay <= until && suits(run, wanted));
  const [longest] = suiting.toSorted((one, other) => minutesIn(other) - minutesIn(one));
  if (!longest) return `No place ${withWhom(wanted)} is free ${days}.`;
  const isLong = suiting.some((run) => placesFor(wanted.minutes, run.slotMinutes) <= run.count);
  if (isLong)
    return `They are somewhere else whenever ${wanted.minutes} minutes ${withWhom(wanted)} are free ${days}.`;
  return `No ${wanted.minutes} minutes ${withWhom(wanted)} are free in one go ${days}: the longest are ${minutesIn(longest)} minutes, on ${screenDate(longest.onDay)}.`;
}

function neverApart({ wanted }: PuzzlePerson, { rules }: MonthPuzzle): string {
  const who = wanted.conversation ? withWhom(wanted.conversation) : '';
  return `No conversation ${who} is free ${rules.gapAtLeast} to ${rules.gapAtMost} days after any free tests, with the results back in time.`;
}

function placesThatFit({ first, talks }: Ways, count: number): string {
  const runs = [
    ...(first ? [`${counted(first.length, 'time')} for the tests`] : []),
    ...(talks ? [`${counted(talks.length, 'time')} for the conversation`] : []),
  ];
  return `Everything that fits went to others: ${runs.join(' and ')}${first && talks ? `, ${counted(count, 'pair')}` : ''}.`;
}

/** `face to face with a nurse or GP`, `for a home visit with a healthcare assistant`. */
export function withWhom({ with: kinds, modes }: Pick<VisitWanted, 'with' | 'modes'>): string {
  const way =
    modes[0] === 'home'
      ? 'for a home visit'
      : modes.map((one) => clinicModeWords[one].toLowerCase()).join(' or ');
  return `${way} with a ${kinds.map(kindInLine).join(' or ')}`;
}
