import type { IsoDate } from '../time/isoDate.ts';
import { addDays } from '../time/isoDate.ts';
import { saidSince, toBookAgain, visitToCome } from './bookedAction.ts';
import { daysToHear, isByNotify, isMessage, type Channel } from './channel.ts';
import { outcomeRules, type ContactFact } from './contact.ts';
import { placeOnLadder, type LadderPlace, type Reach } from './ladder.ts';
import type { ActionFacts, NextAction } from './nextAction.ts';
import { plain } from './plainAction.ts';
import type { RoundState } from './roundState.ts';
import type { StepDelays } from './stepDelays.ts';

/** What comes next for somebody nobody has seen in this round: what they said, what is booked, and the ladder. */
export function askedAction(state: RoundState, facts: ActionFacts): NextAction {
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
  const reach = reachLeft(facts);
  const step = placeOnLadder(facts.ladder, { ...facts, reach });
  const inHand = newest && letterInHand(newest, step);
  if (inHand) return inHand;
  if (otherWayOn !== null && places.invited.state === 'to-come') return plain('other-way', otherWayOn);
  if (newest?.stage === 'returned') return afterReturn(newest.on, { step, reach, facts });
  return step.kind === 'send' ? toSend(step, step.on ?? facts.inviteFrom) : plain(step.kind, step.on);
}

type SendStep = Extract<LadderPlace, { kind: 'send' }>;

/** The first of a ladder is an invitation; `could-not-reach` only ever stands after something was tried. */
function toSend({ channel, letter, on: after }: SendStep, on: IsoDate): NextAction {
  if (letter.purpose === 'could-not-reach') return { kind: letter.purpose, on, channel, letter };
  return { kind: after === null ? 'invite' : 'remind', on, channel, letter };
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
  const since = contacts.filter((contact) => contact.on >= on);
  const last = since.at(-1);
  if (!last) return plain('phone', on);
  const isOver =
    since.length >= ladder.callsWithoutAnswer || since.some(({ outcome }) => outcomeRules[outcome].reached);
  return isOver
    ? plain('decide', addDays(last.on, ladder.daysToDecide))
    : plain('phone', addDays(last.on, 1));
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
    ? { kind: 'on-its-way', on: addDays(on, daysToHear(channel)), channel, letter }
    : { ...plain('confirm-posting', on), letter };
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
