import type { RoundRequest } from '../api/moveRequest.ts';
import type { Cycle } from './yearSteps.ts';

export type RoundAct = RoundRequest['what'];

const canReopen = ['declined', 'unsuitable', 'no-response'];

/** What can be recorded of a year as it stands. */
export function roundActsFor({ end }: Cycle): { id: RoundAct; words: string }[] {
  if (end === null) {
    return [
      { id: 'contact', words: 'Contact…' },
      { id: 'step', words: 'Step of the year…' },
      { id: 'end', words: 'Nothing more this year…' },
    ];
  }
  return canReopen.includes(end) ? [{ id: 'reopen', words: 'Open the year again…' }] : [];
}
