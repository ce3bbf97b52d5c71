import { Problem } from '../../shared/problem.ts';
import { earliestInvitation } from '../../shared/recall/earliestInvitation.ts';
import { invitationStage, type InvitationEvent } from '../../shared/recall/invitationStage.ts';
import { milestones } from '../../shared/recall/milestones.ts';
import { nextInWords } from '../../shared/recall/nextWords.ts';
import { isStuck } from '../../shared/recall/stuckLimits.ts';
import type { CycleRecord } from '../../shared/recall/rounds.contract.ts';
import type { Clock } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { roundDesk, roundPapers } from './keepSteps.ts';
import { dueRulesIn } from './recallRules.ts';
import { isTakenBack } from './roundHappenings.ts';
import { phoneTellingsOf } from './toldByPhone.sql.ts';
import { withTellings } from './toldHistory.ts';
import { canTakeBack, roundOf, type RoundDesk, type RoundPapers } from './roundOf.ts';
import type { HistoryRow, SentRow } from './rounds.sql.ts';

type Known = { db: Reader; clock: Clock };

/** A person's rounds, newest first: what was planned, what happened, what was sent, what comes next. */
export async function cycleRecords(ctx: Known, personId: string): Promise<CycleRecord[]> {
  const desk = await roundDesk(ctx);
  const papers = await roundPapers(ctx.db, { personIds: [personId], which: 'all' }, desk);
  const tellings = await phoneTellingsOf(
    ctx.db,
    papers.map(({ row }) => row.id),
  );
  return papers
    .map((one) => withTellings(recordOf(one, desk), tellings))
    .toSorted((one, other) => other.year - one.year);
}

export async function cycleRecordOf(
  ctx: Known,
  { personId, cycleId }: { personId: string; cycleId: string },
): Promise<CycleRecord> {
  const found = (await cycleRecords(ctx, personId)).find(({ id }) => id === cycleId);
  if (!found) throw new Problem('not-found');
  return found;
}

function recordOf(papers: RoundPapers, desk: RoundDesk): CycleRecord {
  const { row, history, letters } = papers;
  const { state, next } = roundOf(papers, desk);
  const { from, because } = earliestInvitation({
    plannedMonth: row.planned_month,
    lastReviewOn: row.last_review_on,
    joinedOn: row.joined_on,
    monitoredOn: row.last_review_on,
    rules: dueRulesIn(desk.rules, desk.today),
  });
  return {
    id: row.id,
    year: row.year,
    plannedMonth: row.planned_month,
    state: row.state,
    version: row.version,
    earliestOn: from,
    because,
    places: milestones.map((milestone) => ({ milestone, ...placeOf(state.places[milestone]) })),
    end: state.end,
    next: {
      kind: next.kind,
      on: next.on,
      words: nextInWords(next, desk.today),
      by: next.by,
      stuck: isStuck(next, desk.rules.limits, desk.today),
    },
    history: history.map((event) => lineOf(event, papers, desk)),
    letters: lettersIn(letters),
  };
}

type Place = ReturnType<typeof roundOf>['state']['places']['plan'];

function placeOf(place: Place) {
  return {
    state: place.state,
    on: place.state === 'to-come' ? null : place.on,
    reason: place.state === 'skipped' ? place.reason : null,
  };
}

function lineOf(event: HistoryRow, papers: RoundPapers, desk: RoundDesk): CycleRecord['history'][number] {
  const takenBack = isTakenBack(event, papers.history);
  return {
    eventId: event.id,
    at: event.entered_at,
    on: event.happened_on ?? event.entered_at.slice(0, 10),
    by: event.entered_by,
    sentence: event.reason === null ? event.sentence : `${event.sentence}: ${event.reason}`,
    takenBack,
    canTakeBack: !takenBack && canTakeBack(papers, desk, event),
  };
}

function lettersIn(rows: readonly SentRow[]): CycleRecord['letters'] {
  return [...Map.groupBy(rows, (row) => row.invitation_id)].map(([invitationId, events]) => {
    const on = (kind: string) => events.findLast((event) => event.kind === kind)?.happened_on ?? null;
    const happened = events.map(
      ({ kind, happened_on }) => ({ kind, on: happened_on }) satisfies InvitationEvent,
    );
    return {
      invitationId,
      channel: events[0]?.channel ?? 'letter',
      detail: events.at(-1)?.detail ?? null,
      attempt: events[0]?.attempt ?? 1,
      purpose: events[0]?.letter_purpose ?? 'invitation',
      copyFor: events[0]?.copy_for ?? null,
      stage: invitationStage(happened),
      builtOn: on('built') ?? '',
      printedOn: on('printed'),
      postedOn: on('posted'),
      by: events.at(-1)?.entered_by ?? '',
    };
  });
}
