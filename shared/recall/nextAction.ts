import { z } from 'zod';
import type { Role } from '../contract.ts';
import type { IsoDate } from '../time/isoDate.ts';
import { addDays } from '../time/isoDate.ts';
import { askedAction } from './askedAction.ts';
import { toBookAgain, type BookedFacts } from './bookedAction.ts';
import type { Channel } from './channel.ts';
import type { ContactFact } from './contact.ts';
import type { InvitationStage } from './invitationStage.ts';
import type { Ladder, Reach, SentFact } from './ladder.ts';
import type { Milestone } from './milestones.ts';
import { nextWords } from './nextWords.ts';
import { plain } from './plainAction.ts';
import { currentPlace, type RoundState } from './roundState.ts';
import type { StepDelays } from './stepDelays.ts';
import type { StepLetter } from './stepLetter.ts';

/** What is to be done next for somebody. Every open round has one of these and a day; `none` is for ended ones only. */
export const nextKinds = [
  'gp-review',
  'other-way',
  'invite',
  'print',
  'confirm-posting',
  'on-its-way',
  'remind',
  'could-not-reach',
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

/** The next actions that are done by sending something that is still to be made. */
export const sendingKinds = ['invite', 'remind', 'could-not-reach'] as const satisfies readonly NextKind[];

export const isSending = (kind: NextKind): boolean => sendingKinds.some((one) => one === kind);

/** Whether it asks somebody to come who has agreed to nothing yet, or decides how they are asked. */
export const asksToCome = (kind: NextKind): boolean => asking.includes(kind);
const asking: readonly NextKind[] = [
  ...sendingKinds,
  'gp-review',
  'other-way',
  'print',
  'confirm-posting',
  'on-its-way',
  'phone',
  'decide',
];

export type NextAction = {
  kind: NextKind;
  /** The day from which it is to be done; null only for `none`. */
  on: IsoDate | null;
  /** How it is to be sent, or has been and is on its way; null where nothing is. */
  channel: Channel | null;
  /** Which letter the ladder asks for, to be made or made already; null where it asks for none. */
  letter: StepLetter | null;
  /** Whose it is: as the ladder's step says, else who does such a thing (`nextWords`). */
  by: Role;
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
  newest: { stage: InvitationStage; on: IsoDate; channel: Channel } | null;
  /** The ways by which something came back in this round from where it would go again. */
  failed: readonly Channel[];
  /** What the appointment book has of this round. */
  booked: BookedFacts;
  /** The last day on which a visit of another of their rounds is to come, or places are kept for their answer; or null. */
  notAskedUntil: IsoDate | null;
  /** Contacts of this round that were not taken back, in the order they were recorded. */
  contacts: readonly ContactFact[];
};

const nothing: NextAction = { kind: 'none', on: null, channel: null, letter: null, by: nextWords.none.by };

/** What is to be done next, and from when. Never nothing while a round is open. */
export function nextAction(state: RoundState, facts: ActionFacts): NextAction {
  const place = currentPlace(state);
  if (state.end !== null || place === null) return nothing;
  return waitsForThem(state, place) ? askedAction(state, facts) : stepAction(state, place, facts);
}

/** Nobody has seen the person in this round: the invitations are what moves it on. */
function waitsForThem({ places }: RoundState, place: Milestone): boolean {
  if (place === 'gp-review') return false;
  return places.tests.state !== 'done' && places.conversation.state !== 'done';
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
