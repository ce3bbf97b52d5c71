import type { IsoDate } from '../time/isoDate.ts';
import { addDays } from '../time/isoDate.ts';
import { asDecided, saidSince, toBookAgain, visitToCome } from './bookedAction.ts';
import { daysToHear, isByNotify, isMessage, type Channel } from './channel.ts';
import { outcomeRules, type ContactFact } from './contact.ts';
import { callerOn, placeOnLadder, type LadderPlace, type Reach } from './ladder.ts';
import type { ActionFacts, NextAction } from './nextAction.ts';
import { plain } from './plainAction.ts';
import type { RoundState } from './roundState.ts';

/** What comes next for somebody nobody has seen in this round: what they said, what is booked, and the ladder. */
export function askedAction(state: RoundState, facts: ActionFacts): NextAction {
  const { places } = state;
  const { newest, contacts, sent, otherWayOn, ladder } = facts;
  const last = contacts.at(-1);
  const answer = last && isLatest(last, { sent, newest }) ? answered(last, facts) : null;
  if (answer?.kind === 'decide') return answer;
  const visit = visitToCome(state, facts.booked);
  if (visit) return visit;
  const again = toBookAgain(state, facts);
  if (again && !(last && answer && saidSince(last, again))) return again;
  if (answer) return answer;
  const waited = waitedFor(facts);
  if (waited) return waited;

  if (facts.decided) return asDecided(facts.decided, facts);
  const reach = reachLeft(facts);
  const step = placeOnLadder(ladder, { ...facts, reach });
  const inHand = newest && letterInHand(newest, step);
  if (inHand) return inHand;
  if (otherWayOn !== null && places.invited.state === 'to-come') return plain('other-way', otherWayOn);
  if (newest?.stage === 'returned') return afterReturn(newest.on, { step, reach, facts });
  if (step.kind === 'send') return toSend(step, step.on ?? facts.inviteFrom);
  return step.kind === 'phone' ? plain('phone', step.on, step.by) : plain('decide', step.on);
}

/**
 * Whoever comes for another year, or is asked by an offer of places, is not asked by the ladder as well; what was printed
 * is still to be posted or taken out.
 */
function waitedFor({ notAskedUntil, newest }: ActionFacts): NextAction | null {
  if (notAskedUntil === null || newest?.stage === 'printed') return null;
  return plain('check-booking', addDays(notAskedUntil, 1));
}

type SendStep = Extract<LadderPlace, { kind: 'send' }>;

/** The first of a ladder is an invitation; `could-not-reach` only ever stands after something was tried. */
function toSend({ channel, letter, by, on: after }: SendStep, on: IsoDate): NextAction {
  if (letter.purpose === 'could-not-reach') return { kind: letter.purpose, on, channel, letter, by };
  return { kind: after === null ? 'invite' : 'remind', on, channel, letter, by };
}

/** Paper is one way, whoever prints it. */
function reachLeft({ reach, failed }: ActionFacts): Reach {
  const gone = (way: Channel) => failed.some((one) => one === way || (!isMessage(one) && way === 'letter'));
  return {
    channels: reach.channels.filter((way) => !gone(way)),
    preferred: reach.preferred !== null && gone(reach.preferred) ? null : reach.preferred,
  };
}

/** It came back: another way where there is one, at once; else somebody phones and asks. */
function afterReturn(
  on: IsoDate,
  { step, reach, facts }: { step: LadderPlace; reach: Reach; facts: ActionFacts },
): NextAction {
  if (step.kind === 'send' && reach.channels.includes(step.channel)) return toSend(step, on);
  const { ladder, contacts } = facts;
  const caller = callerOn(ladder, facts);
  const since = contacts.filter((contact) => contact.on >= on);
  const last = since.at(-1);
  if (!last) return plain('phone', on, caller);
  const isOver =
    since.length >= ladder.callsWithoutAnswer || since.some(({ outcome }) => outcomeRules[outcome].reached);
  return isOver
    ? plain('decide', addDays(last.on, ladder.daysToDecide))
    : plain('phone', addDays(last.on, 1), caller);
}

function letterInHand(
  { stage, on, channel }: NonNullable<ActionFacts['newest']>,
  step: LadderPlace,
): NextAction | null {
  // The step it was made for is still the next one: what has not left does not count as sent.
  const letter = step.kind === 'send' ? step.letter : null;
  if (stage === 'built' || stage === 'spoilt') return { ...plain('print', on), letter };
  if (stage !== 'printed') return null;
  return isByNotify(channel)
    ? { ...plain('on-its-way', addDays(on, daysToHear(channel))), channel, letter }
    : { ...plain('confirm-posting', on), letter };
}

/** What somebody said holds until something else was made or sent for them: whoever will book gets no more letters. */
function isLatest(contact: ContactFact, { sent, newest }: Pick<ActionFacts, 'sent' | 'newest'>): boolean {
  const since = [...sent, ...(newest ? [newest] : [])];
  return since.every(({ on }) => on <= contact.on);
}

function answered({ outcome, on, until }: ContactFact, facts: ActionFacts): NextAction | null {
  if (outcome === 'will-book' || outcome === 'declined-plan') {
    return plain('check-booking', addDays(on, facts.delays.toBook));
  }
  if (outcome === 'call-later') return plain('call-back', until ?? on, callerOn(facts.ladder, facts));
  // Told, and not yet in the record: somebody looks at once.
  return outcome === 'died' || outcome === 'moved' ? plain('decide', on) : null;
}
