import type { AppointmentPart } from '../appointment.ts';
import { minuteOf, timeAt } from '../clockTime.ts';
import type { FreeRun, Start } from '../freePlaces.ts';
import type { BookingWishes } from '../wishes.ts';
import type { Choices, MonthPuzzle } from './puzzle.ts';

/** Where one person sits; null for a half that is not needed, both null for somebody who is not placed. */
export type Seats = Record<AppointmentPart, Start | null>;

type Sitting = { person: number; part: AppointmentPart; places: number };

/**
 * Lays the people of each run one after another. Whoever wishes for a late hour sits from the end of the run backwards,
 * everybody else from its start, those with early wishes first; what is left over lies together between them.
 */
export function layOut({ people, runs }: MonthPuzzle, choices: Choices): Seats[] {
  const seats = people.map((): Seats => ({ tests: null, conversation: null }));
  const sittings = runs.map((): Sitting[] => []);
  for (const [person, option] of choices.entries()) {
    if (!option) continue;
    sittings[option.tests]?.push({ person, part: 'tests', places: option.testsPlaces });
    sittings[option.talk]?.push({ person, part: 'conversation', places: option.talkPlaces });
  }
  const hourOf = ({ person }: Sitting) => hourWished(people[person]?.wishes);
  const put = (run: FreeRun, sitting: Sitting, index: number) => {
    const theirs = seats[sitting.person];
    const minutes = people[sitting.person]?.wanted[sitting.part]?.minutes ?? 0;
    if (theirs) theirs[sitting.part] = startAt(run, index, minutes);
  };
  for (const [index, run] of runs.entries()) {
    const sorted = (sittings[index] ?? []).toSorted((one, other) => hourOf(one) - hourOf(other));
    let [first, last] = [0, run.count];
    for (const one of sorted.filter((sitting) => hourOf(sitting) <= 0)) {
      put(run, one, first);
      first += one.places;
    }
    for (const one of sorted.filter((sitting) => hourOf(sitting) > 0).toReversed()) {
      last -= one.places;
      put(run, one, last);
    }
  }
  return seats;
}

/** Below 0 for early hours, above for late ones, 0 where any hour will do. */
function hourWished(wishes: BookingWishes | undefined): number {
  if (!wishes) return 0;
  const { partOfDay, transport } = wishes;
  if (partOfDay === 'evening') return 3;
  if (partOfDay === 'afternoon') return 2;
  if (transport?.notBefore) return 1;
  return partOfDay === 'morning' ? -2 : transport?.notAfter ? -1 : 0;
}

function startAt(run: FreeRun, index: number, minutes: number): Start {
  const from = minuteOf(run.startsAt) + index * run.slotMinutes;
  return { run, place: run.first + index, startsAt: timeAt(from), from, until: from + minutes };
}
