import type { IsoDate } from '../time/isoDate.ts';
import type { ContactFact } from './contact.ts';
import { callerOn } from './ladder.ts';
import type { ActionFacts, NextAction } from './nextAction.ts';
import { plain } from './plainAction.ts';
import type { RoundState } from './roundState.ts';

/** What stands in the appointment book of one round, half by half. */
export type BookedFacts = {
  /** The day of the half that is to come; null where nothing is booked. */
  tests: IsoDate | null;
  conversation: IsoDate | null;
  /** The day on which a half that nothing has replaced fell away; null where none did. */
  testsFellAwayOn: IsoDate | null;
  conversationFellAwayOn: IsoDate | null;
  /** Appointments of this round somebody was expected at and did not come to. */
  missed: number;
};

export const nothingBooked: BookedFacts = {
  tests: null,
  conversation: null,
  testsFellAwayOn: null,
  conversationFellAwayOn: null,
  missed: 0,
};

/** Whoever has a time is waited for and asked nothing; the tests come first where they are to come, and were booked. */
export function visitToCome({ places }: RoundState, booked: BookedFacts): NextAction | null {
  const { tests, conversation, testsFellAwayOn } = booked;
  if (places.tests.state === 'to-come' && tests !== null) return plain('visit', tests);
  const testsWait = places.tests.state === 'to-come' && testsFellAwayOn !== null;
  const talkNext = !testsWait && places.conversation.state === 'to-come';
  return talkNext && conversation !== null ? plain('visit', conversation) : null;
}

/** A half fell away and nothing has taken its place; after too many misses the lead nurse decides how to reach them. */
export function toBookAgain({ places }: RoundState, facts: ActionFacts): NextAction | null {
  const { booked, delays, decided } = facts;
  const testsFirst = places.tests.state === 'to-come' ? booked.testsFellAwayOn : null;
  const talk = places.conversation.state === 'to-come' && booked.conversation === null;
  const on = testsFirst ?? (talk ? booked.conversationFellAwayOn : null);
  if (on === null) return null;
  if (booked.missed < delays.missedBeforeOutreach) return plain('rebook', on);
  return decided && decided.on >= on ? asDecided(decided, facts) : plain('decide', on);
}

/** What the lead nurse has decided is to be done; a call is whoever's such calls are. */
export function asDecided(
  { kind, on }: NonNullable<ActionFacts['decided']>,
  facts: Pick<ActionFacts, 'ladder' | 'sent' | 'contacts'>,
): NextAction {
  return kind === 'phone' ? plain(kind, on, callerOn(facts.ladder, facts)) : plain(kind, on);
}

/** Said after it fell away, it is what holds: they asked to be phoned later, or will book by themselves. */
export function saidSince({ on, outcome }: ContactFact, again: NextAction): boolean {
  const since = again.on ?? '';
  return on > since || (on === since && outcome === 'call-later');
}
