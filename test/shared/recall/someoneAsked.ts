import { nothingBooked } from '../../../shared/recall/bookedAction.ts';
import type { ContactFact } from '../../../shared/recall/contact.ts';
import { defaultLadder } from '../../../shared/recall/ladder.ts';
import { nextAction, type ActionFacts } from '../../../shared/recall/nextAction.ts';
import { newRound, replay, type Happening } from '../../../shared/recall/roundState.ts';
import { defaultStepDelays } from '../../../shared/recall/stepDelays.ts';

/** Somebody of whom nothing is known but an address, in a practice that has set nothing. */
export const facts: ActionFacts = {
  inviteFrom: '2026-04-20',
  ladder: defaultLadder,
  delays: defaultStepDelays,
  reach: { channels: ['letter'], preferred: null },
  otherWayOn: null,
  decided: null,
  sent: [],
  newest: null,
  failed: [],
  booked: nothingBooked,
  notAskedUntil: null,
  contacts: [],
};
export const letter = (on: string) => ({ channel: 'letter' as const, on });
export const phoned = (
  outcome: ContactFact['outcome'],
  on: string,
  until: string | null = null,
): ContactFact => ({ method: 'phone', outcome, on, until });
export const invited: Happening = { kind: 'done', milestone: 'invited', on: '2026-04-20' };

/** What comes next for them after some happenings, with whatever else is so. */
export const next = (history: readonly Happening[], more: Partial<ActionFacts> = {}, gpFirst = false) =>
  nextAction(replay(newRound({ gpFirst, on: '2026-04-01' }), history), { ...facts, ...more });
