import type { OutputOf } from '../../shared/api.ts';
import { monthAndYear, screenDate } from '../../shared/format.ts';
import { endWords, isCareDone, type Milestone } from '../../shared/recall/milestones.ts';
import { addToMonth } from '../../shared/time/isoDate.ts';
import { isAboutBooked } from '../../shared/letter/whichLetter.ts';
import { roleNames } from '../../shared/practice/roleNames.ts';
import { cyclePlaces, type StepState } from '../ui/cycle/cycleSteps.ts';

export type Cycle = OutputOf<'recall.listCycles'>[number];
type Place = Cycle['places'][number];
export type YearStep = { id: string; name: string; state: StepState; when: string; note?: string };

/** The eight places of the year and the next recall: what was done, what is now, what is not needed and why. */
export function yearSteps(cycle: Cycle): YearStep[] {
  const current = cycle.end === null ? cycle.places.find(({ state }) => state === 'to-come') : undefined;
  return [
    ...cycle.places.map((place, index) => ({
      id: place.milestone,
      name: cyclePlaces[index] ?? '',
      ...(place === current ? nowStep(cycle) : stepOf(place, cycle)),
    })),
    {
      id: 'next',
      name: 'Next recall',
      state: 'toCome',
      when: monthAndYear(addToMonth(cycle.plannedMonth, 12)),
    },
  ];
}

type Looks = Omit<YearStep, 'id' | 'name'>;

function nowStep({ next }: Cycle): Looks {
  return { state: next.stuck ? 'stuck' : 'now', when: next.words, note: roleNames[next.by] };
}

function stepOf({ milestone, state, on, reason }: Place, cycle: Cycle): Looks {
  if (state === 'done')
    return { state, when: on === null ? 'Done' : screenDate(on), ...noteOf(milestone, cycle) };
  if (state === 'skipped') return { state: 'notNeeded', when: reason ?? 'Not needed' };
  return cycle.end === null
    ? { state: 'toCome', when: milestone === 'invited' ? `From ${screenDate(cycle.earliestOn)}` : 'To come' }
    : { state: 'notNeeded', when: isCareDone(cycle.end) ? 'Not recorded here' : 'Not this year' };
}

/** How often somebody was invited, where it was more than once. */
function noteOf(milestone: Milestone, { letters }: Cycle): { note?: string } {
  const invited = letters.filter(({ purpose, copyFor }) => !isAboutBooked(purpose) && copyFor === null);
  const posted = invited.filter(({ stage }) => stage === 'posted').length;
  return milestone === 'invited' && posted > 1 ? { note: `${posted} times` } : {};
}

/** `Complete`, `Declined this year`, or what comes next and whose it is. */
export function yearInWords({ end, next }: Cycle): string {
  return end === null ? `${next.words} (${roleNames[next.by].toLowerCase()})` : endWords[end];
}
