import type { OutputOf } from '../../shared/api.ts';
import { monthAndYear, screenDate } from '../../shared/format.ts';
import { addToMonth } from '../../shared/time/isoDate.ts';
import type { StepState } from '../ui/cycle/cycleSteps.ts';

type Cycle = OutputOf<'recall.listCycles'>[number];
type Letter = Cycle['letters'][number];
export type YearStep = { id: string; name: string; state: StepState; when: string; note?: string };

const names = ['First letter', 'Second letter', 'Third letter'];
const ended: Readonly<Record<string, string>> = {
  spoilt: 'Spoilt',
  withdrawn: 'Withdrawn',
  returned: 'Came back',
};

function letterStep(letter: Letter): YearStep {
  const name = names[letter.attempt - 1] ?? `Letter ${letter.attempt}`;
  const base = { id: letter.invitationId, name };
  const stopped = ended[letter.stage];
  if (stopped) return { ...base, state: 'notNeeded', when: stopped, note: letter.by };
  if (letter.postedOn)
    return { ...base, state: 'done', when: `Posted ${screenDate(letter.postedOn)}`, note: letter.by };
  if (letter.printedOn)
    return {
      ...base,
      state: 'now',
      when: `Printed ${screenDate(letter.printedOn)}`,
      note: 'Not confirmed as posted',
    };
  return { ...base, state: 'now', when: `Made ${screenDate(letter.builtOn)}`, note: 'Not printed' };
}

/** The year as this program knows it: letters so far, the next one, the month, and the next year's. */
export function yearSteps(cycle: Cycle): YearStep[] {
  const letters = cycle.letters.map(letterStep);
  const isOpen = cycle.state === 'open';
  const first: YearStep[] =
    letters.length > 0 || !isOpen
      ? letters
      : [{ id: 'first', name: 'First letter', state: 'now', when: `From ${screenDate(cycle.earliestOn)}` }];
  return [
    ...first,
    {
      id: 'month',
      name: 'Planned month',
      state: isOpen ? 'toCome' : 'notNeeded',
      when: monthAndYear(cycle.plannedMonth),
      ...(cycle.state === 'deferred' ? { note: 'Deferred to the next year' } : {}),
    },
    {
      id: 'next',
      name: 'Next recall',
      state: 'toCome',
      when: monthAndYear(addToMonth(cycle.plannedMonth, 12)),
    },
  ];
}
