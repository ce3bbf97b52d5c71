import type { RoundAct } from '../api/moveRequest.ts';
import { canReopen, RecordedStep } from '../../shared/recall/milestones.ts';
import type { Cycle } from './yearSteps.ts';

/** Its `id` is never that of an act about the person, such as their preferred contact. */
export type NamedRoundAct = { id: `round-${RoundAct['what']}`; words: string; act: RoundAct };

/** What can be recorded of a year as it stands; who may, decides how it goes on for somebody who has not answered. */
export function roundActsFor({ end, next, places }: Cycle, mayDecide: boolean): NamedRoundAct[] {
  const named = (words: string, act: RoundAct): NamedRoundAct => ({ id: `round-${act.what}`, words, act });
  if (end !== null) return canReopen(end) ? [named('Open the year again…', { what: 'reopen' })] : [];
  const open = places.flatMap(({ milestone, state }) =>
    state === 'done' ? [] : (RecordedStep.safeParse(milestone).data ?? []),
  );
  return [
    named('Contact…', { what: 'contact' }),
    named('Step of the year…', { what: 'step', open }),
    ...(next.kind === 'decide' && mayDecide ? [named('How it goes on…', { what: 'decide' })] : []),
    named('Nothing more this year…', { what: 'end' }),
  ];
}
