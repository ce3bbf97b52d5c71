import { z } from 'zod';
import type { IsoDate } from '../time/isoDate.ts';
import { addDays } from '../time/isoDate.ts';
import type { ContactFact } from './contact.ts';
import type { InvitationStage } from './invitationStage.ts';
import { placeOnLadder, type Ladder, type Reach, type SentFact } from './ladder.ts';
import type { Milestone } from './milestones.ts';
import { currentPlace, type RoundState } from './roundState.ts';

/** What is to be done next for somebody. Every open round has one of these and a day; `none` is for ended ones only. */
export const nextKinds = [
  'gp-review',
  'other-way',
  'invite',
  'print',
  'confirm-posting',
  'remind',
  'phone',
  'call-back',
  'check-booking',
  'visit',
  'rebook',
  'decide',
  'check-results',
  'share-results',
  'conversation',
  'share-plan',
  'follow-up',
  'none',
] as const;
export const NextKind = z.enum(nextKinds);
export type NextKind = z.infer<typeof NextKind>;

export type NextAction = {
  kind: NextKind;
  /** The day from which it is to be done; null only for `none`. */
  on: IsoDate | null;
  /** How it is to be sent, where something is. */
  channel: SentFact['channel'] | null;
};

/** What the next action follows from besides the history of the round. */
export type ActionFacts = {
  /** The first day an invitation may go (`earliestInvitation`). */
  inviteFrom: IsoDate;
  ladder: Ladder;
  delays: StepDelays;
  reach: Reach;
  /** The GP chose another way than an invitation, on this day; null where not. */
  otherWayOn: IsoDate | null;
  /** What the lead nurse decided for somebody who did not answer; null where nothing, or something has followed since. */
  decided: { kind: 'phone' | 'other-way'; on: IsoDate } | null;
  /** Sent in this round and not come back, in the order of their days. */
  sent: readonly SentFact[];
  /** The newest invitation of this round, whatever became of it. */
  newest: { stage: InvitationStage; on: IsoDate } | null;
  /** What the appointment book has of this round. */
  booked: BookedFacts;
  /** Contacts of this round that were not taken back, in the order they were recorded. */
  contacts: readonly ContactFact[];
};

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

/** Days from one step until the next is to be done; the practice's settings. */
export const StepDelays = z.object({
  /** The lead GP looks this many days before the first letter may go. */
  gpBeforeInviting: z.int().min(0).max(90),
  /** Who said they will book is looked for after this many days. */
  toBook: z.int().min(1).max(60),
  /** Results are looked for this many days after the tests. */
  toCheck: z.int().min(0).max(30),
  /** The conversation follows this many days after the results were shared (rules.md 3.3: 7 to 28, 14 by default). */
  toConversation: z.int().min(0).max(60),
  /** Whoever did not come to this many appointments of a year is for the lead nurse: a signal, never an end. */
  missedBeforeOutreach: z.int().min(1).max(5).default(2),
  /** The plan is followed up this many days after it was shared. */
  toFollowUp: z.int().min(1).max(365),
});
export type StepDelays = z.infer<typeof StepDelays>;

export const defaultStepDelays: StepDelays = {
  gpBeforeInviting: 28,
  toBook: 14,
  toCheck: 3,
  toConversation: 7,
  missedBeforeOutreach: 2,
  toFollowUp: 90,
};

/** What is to be done next, and from when. Never nothing while a round is open. */
export function nextAction(state: RoundState, facts: ActionFacts): NextAction {
  const place = currentPlace(state);
  if (state.end !== null || place === null) return { kind: 'none', on: null, channel: null };
  return waitsForThem(state, place) ? askedAction(state, facts) : stepAction(state, place, facts);
}

/** Nobody has seen the person in this round: the invitations are what moves it on. */
function waitsForThem({ places }: RoundState, place: Milestone): boolean {
  if (place === 'gp-review') return false;
  return places.tests.state !== 'done' && places.conversation.state !== 'done';
}

function askedAction(state: RoundState, facts: ActionFacts): NextAction {
  const { places } = state;
  const { newest, contacts, sent, otherWayOn, delays } = facts;
  const last = contacts.at(-1);
  const answer = last && isLatest(last, { sent, newest }) ? answered(last, delays) : null;
  if (answer?.kind === 'decide') return answer;
  const visit = visitToCome(state, facts.booked);
  if (visit) return visit;
  const again = toBookAgain(state, facts);
  if (again && !(last && answer && saidSince(last, again))) return again;
  if (answer) return answer;

  if (facts.decided) return plain(facts.decided.kind, facts.decided.on);
  const inHand = newest && letterInHand(newest);
  if (inHand) return inHand;
  if (otherWayOn !== null && places.invited.state === 'to-come') return plain('other-way', otherWayOn);
  // It came back: the address or the number is wrong, and somebody asks.
  if (newest?.stage === 'returned') return plain('phone', newest.on);

  const step = placeOnLadder(facts.ladder, facts);
  if (step.kind !== 'send') return plain(step.kind, step.on);
  return step.on === null
    ? { kind: 'invite', on: facts.inviteFrom, channel: step.channel }
    : { kind: 'remind', on: step.on, channel: step.channel };
}

/** Whoever has a time is waited for and asked nothing; the tests come first where they are to come. */
function visitToCome({ places }: RoundState, { tests, conversation }: BookedFacts): NextAction | null {
  if (places.tests.state === 'to-come' && tests !== null) return plain('visit', tests);
  const talkNext = places.tests.state !== 'to-come' && places.conversation.state === 'to-come';
  return talkNext && conversation !== null ? plain('visit', conversation) : null;
}

/** A half fell away and nothing has taken its place; after too many misses the lead nurse decides how to reach them. */
function toBookAgain({ places }: RoundState, { booked, delays, decided }: ActionFacts): NextAction | null {
  const testsFirst = places.tests.state === 'to-come' ? booked.testsFellAwayOn : null;
  const talk = places.conversation.state === 'to-come' && booked.conversation === null;
  const on = testsFirst ?? (talk ? booked.conversationFellAwayOn : null);
  if (on === null) return null;
  if (booked.missed < delays.missedBeforeOutreach) return plain('rebook', on);
  return decided && decided.on >= on ? plain(decided.kind, decided.on) : plain('decide', on);
}

/** Said after it fell away, it is what holds: they asked to be phoned later, or will book by themselves. */
function saidSince({ on, outcome }: ContactFact, again: NextAction): boolean {
  const since = again.on ?? '';
  return on > since || (on === since && outcome === 'call-later');
}

function letterInHand({ stage, on }: { stage: InvitationStage; on: IsoDate }): NextAction | null {
  if (stage === 'built' || stage === 'spoilt') return plain('print', on);
  return stage === 'printed' ? plain('confirm-posting', on) : null;
}

/** What somebody said holds until something else was made or sent for them: whoever will book gets no more letters. */
function isLatest(contact: ContactFact, { sent, newest }: Pick<ActionFacts, 'sent' | 'newest'>): boolean {
  const since = [...sent, ...(newest ? [newest] : [])];
  return since.every(({ on }) => on <= contact.on);
}

function answered({ outcome, on, until }: ContactFact, delays: StepDelays): NextAction | null {
  if (outcome === 'will-book' || outcome === 'declined-plan') {
    return plain('check-booking', addDays(on, delays.toBook));
  }
  if (outcome === 'call-later') return plain('call-back', until ?? on);
  // Told, and not yet in the record: somebody looks at once.
  return outcome === 'died' || outcome === 'moved' ? plain('decide', on) : null;
}

function stepAction(state: RoundState, place: Milestone, facts: ActionFacts): NextAction {
  const { inviteFrom, delays } = facts;
  const on = (one: Milestone) => dayOf(state, one) ?? inviteFrom;
  switch (place) {
    case 'gp-review':
      return plain('gp-review', addDays(inviteFrom, -delays.gpBeforeInviting));
    case 'tests':
    case 'invited':
      return plain('check-booking', addDays(on('conversation'), delays.toBook));
    case 'checked':
      return plain('check-results', addDays(on('tests'), delays.toCheck));
    case 'shared':
      return plain('share-results', on('checked'));
    case 'conversation':
      return conversationAction(state, facts);
    case 'plan':
      return plain('share-plan', on('conversation'));
    case 'follow-up':
      return plain('follow-up', addDays(on('plan'), delays.toFollowUp));
  }
}

function conversationAction(state: RoundState, facts: ActionFacts): NextAction {
  const { booked, delays, inviteFrom } = facts;
  if (booked.conversation !== null) return plain('conversation', booked.conversation);
  return (
    toBookAgain(state, facts) ??
    plain('conversation', addDays(lastSettled(state, inviteFrom), delays.toConversation))
  );
}

function dayOf({ places }: RoundState, milestone: Milestone): IsoDate | null {
  const place = places[milestone];
  return place.state === 'to-come' ? null : place.on;
}

function lastSettled(state: RoundState, otherwise: IsoDate): IsoDate {
  const days = (['tests', 'checked', 'shared'] as const).flatMap((one) => dayOf(state, one) ?? []);
  return days.toSorted().at(-1) ?? otherwise;
}

function plain(kind: NextKind, on: IsoDate): NextAction {
  return { kind, on, channel: null };
}
