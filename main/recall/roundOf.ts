import type { CycleEnd } from '../../shared/recall/milestones.ts';
import type { ContactFact } from '../../shared/recall/contact.ts';
import { earliestInvitation } from '../../shared/recall/earliestInvitation.ts';
import { dayCarriedEnds, wasForRoundBefore } from '../../shared/recall/endOfRound.ts';
import type { MessageChannel } from '../../shared/recall/channel.ts';
import type { Reach } from '../../shared/recall/ladder.ts';
import { asksToCome, nextAction, type ActionFacts, type NextAction } from '../../shared/recall/nextAction.ts';
import type { RecallRules } from '../../shared/recall/recallRules.ts';
import {
  currentPlace,
  newRound,
  refusedIn,
  replay,
  type RoundState,
} from '../../shared/recall/roundState.ts';
import { addDays, firstDayOf, type IsoDate } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import { keptPlaces } from '../../shared/recall/keptPlaces.ts';
import { dueRulesIn } from './recallRules.ts';
import { happeningsOf, notTakenBack } from './roundHappenings.ts';
import { bookedFacts } from './bookedFacts.ts';
import type { BookedRow, ContactRow, HistoryRow, KeptStep, RoundRow, SentRow } from './rounds.sql.ts';
import { failedWays } from './failedWays.ts';
import { sentFacts } from './sentFacts.ts';

/** Everything one round is decided by, as the tables have it. */
export type RoundPapers = {
  row: RoundRow;
  history: readonly HistoryRow[];
  /** Invitations; what decides where a round stands. */
  sent: readonly SentRow[];
  /** Everything that was made, letters about appointments too. */
  letters: readonly SentRow[];
  contacts: readonly ContactRow[];
  booked: readonly BookedRow[];
  /** The last days on which visits of their other rounds stand in the book, the earliest first. */
  visitsElsewhere: readonly IsoDate[];
  /** The last day on which places are kept for them to say yes to; null where none are. */
  keptUntil: IsoDate | null;
  reach: Reach;
};

/** The same for every round of a practice. */
export type RoundDesk = {
  today: IsoDate;
  rules: RecallRules;
  gpFirstGroups: ReadonlySet<string>;
  /** The messages the practice is set up to send. */
  messages: readonly MessageChannel[];
};

export type Round = { state: RoundState; next: NextAction; since: IsoDate };

/** Where a round stands and what comes next, from its history, what was sent, what was said, and the record. */
export function roundOf(papers: RoundPapers, desk: RoundDesk): Round {
  const { row } = papers;
  const sent = sentFacts(papers.sent);
  const contacts = papers.contacts.map(contactFactOf);
  const recorded = replay(startOf(row, desk), happeningsOf(papers, sent.facts));
  const facts = actionFacts(papers, { desk, sent, contacts });
  const state = withFacts(recorded, row, desk.today);
  const next = nextAction(state, facts);
  const since = lastSettled(state) ?? openedOn(row);
  if (state.end !== null || row.is_listed === 1 || !asksToCome(next.kind)) return { state, next, since };
  // Off every register, nobody is asked to come; a conversation that has been agreed is held (hard case 6).
  const over: RoundState = { ...state, end: 'off-register' };
  return { state: over, next: nextAction(over, facts), since };
}

/** A round as its columns keep it. */
export function keptStepOf({ state, next, since }: Round): KeptStep {
  return {
    step: state.end === null ? (currentPlace(state) ?? 'ended') : 'ended',
    places: keptPlaces(state),
    step_since: since,
    next_kind: next.kind,
    next_on: next.on,
    next_channel: next.channel,
    next_purpose: next.letter?.purpose ?? null,
    next_set: next.letter?.set ?? null,
    next_by: next.by,
    ended_as: state.end,
  };
}

function contactFactOf({ method, outcome, happened_on, until }: ContactRow): ContactFact {
  return { method, outcome, on: happened_on, until };
}

/** The record has the last word: a death, a departure, a review elsewhere or a year that is over stop everything. */
function withFacts(state: RoundState, row: RoundRow, today: IsoDate): RoundState {
  const end = endByFacts(state, row, today);
  return end === null ? state : { ...state, end };
}

function endByFacts(state: RoundState, row: RoundRow, today: IsoDate): CycleEnd | null {
  if (row.death_kind !== null) return 'died';
  if (row.registration === 'left') return 'left';
  if (row.state === 'deferred') return 'deferred';
  if (state.end !== null) return null;
  // Whoever has been seen here in this round is followed to its end: the review in the record may be this one.
  const seenHere = state.places.tests.state === 'done' || state.places.conversation.state === 'done';
  if (!seenHere && wasReviewed(row, today)) return 'reviewed';
  if (row.state !== 'closed') return null;
  return row.kept_ended_as === 'off-register' ? 'off-register' : 'year-over';
}

function wasReviewed({ last_review_on, planned_month, round_before }: RoundRow, today: IsoDate): boolean {
  if (last_review_on === null || last_review_on > today) return false;
  if (qofYearOf(last_review_on) < qofYearOf(planned_month)) return false;
  return round_before === null || !wasForRoundBefore(last_review_on, round_before);
}

type Known = {
  desk: RoundDesk;
  sent: ReturnType<typeof sentFacts>;
  contacts: readonly ContactFact[];
};

function actionFacts(papers: RoundPapers, { desk, sent, contacts }: Known): ActionFacts {
  const { row, history } = papers;
  const kept = history.filter(notTakenBack);
  const gp = kept.findLast(({ kind }) => kind === 'gp-invite' || kind === 'gp-other-way');
  return {
    inviteFrom: earliestInvitation({
      plannedMonth: row.planned_month,
      lastReviewOn: row.last_review_on,
      joinedOn: row.joined_on,
      monitoredOn: row.last_review_on,
      rules: dueRulesIn(desk.rules, desk.today),
    }).from,
    ladder: desk.rules.ladder,
    delays: desk.rules.delays,
    reach: papers.reach,
    otherWayOn: gp?.kind === 'gp-other-way' ? gp.entered_at.slice(0, 10) : null,
    decided: decisionIn(kept, papers),
    sent: sent.facts,
    newest: sent.newest,
    booked: bookedFacts(papers.booked),
    notAskedUntil: notAskedUntil(papers, desk.today),
    failed: failedWays(papers),
    contacts,
  };
}

function notAskedUntil({ row, visitsElsewhere, keptUntil }: RoundPapers, today: IsoDate): IsoDate | null {
  // Whoever says no to the new year is not asked for what is left of the old one either.
  const carried = row.declined_since !== null ? addDays(dayCarriedEnds(row.planned_month), -1) : null;
  const waited = [...visitsElsewhere, keptUntil ?? [], carried ?? []].flat().toSorted();
  return waited.findLast((on) => on >= today) ?? null;
}

/** What the lead nurse decided last, while nothing has been sent or said since. */
function decisionIn(history: readonly HistoryRow[], { sent }: RoundPapers): ActionFacts['decided'] {
  const at = history.findLastIndex(({ kind }) => kind === 'decided');
  const decision = history[at];
  if (!decision) return null;
  const said = history.slice(at + 1).some(({ kind }) => kind === 'contact' || kind === 'reopened');
  if (said || sent.some(({ entered_at }) => entered_at > decision.entered_at)) return null;
  const kind = decision.about === 'other-way' ? 'other-way' : 'phone';
  return { kind, on: decision.happened_on ?? decision.entered_at.slice(0, 10) };
}

function lastSettled({ places }: RoundState): IsoDate | null {
  const days = Object.values(places).flatMap((place) => (place.state === 'to-come' ? [] : [place.on]));
  return days.toSorted().at(-1) ?? null;
}

/** Moves, missed visits and what the year itself does are changed where they were made; the rest can be taken back. */
const staysRecorded = ['moved', 'deferred', 'opened', 'closed', 'missed', 'taken-back'];

/** Whether an event can be taken back at all, and everything recorded after it stays possible without it. */
export function canTakeBack(
  papers: RoundPapers,
  desk: RoundDesk,
  event: Pick<HistoryRow, 'id' | 'kind'>,
): boolean {
  if (staysRecorded.includes(event.kind)) return false;
  const sent = sentFacts(papers.sent).facts;
  const start = startOf(papers.row, desk);
  const history = papers.history.filter(({ id }) => id !== event.id);
  const now = refusedIn(start, happeningsOf(papers, sent));
  return refusedIn(start, happeningsOf({ ...papers, history }, sent)) <= now;
}

function startOf(row: RoundRow, desk: RoundDesk): RoundState {
  return newRound({ gpFirst: desk.gpFirstGroups.has(row.group_id ?? ''), on: openedOn(row) });
}

function openedOn({ joined_on, planned_month }: RoundRow): IsoDate {
  return joined_on ?? firstDayOf(planned_month);
}
