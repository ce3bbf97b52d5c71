import { defaultDueRules } from '../../shared/recall/dueRules.ts';
import { earliestInvitation } from '../../shared/recall/earliestInvitation.ts';
import { invitationStage, type InvitationEvent } from '../../shared/recall/invitationStage.ts';
import type { CycleRecord } from '../../shared/recall/recall.contract.ts';
import type { Reader } from '../db/store.ts';
import { cyclesOfPerson, eventsOfCycles, lettersOfCycles } from './cycle.sql.ts';

type LetterRow = Awaited<ReturnType<typeof lettersOfCycles>>[number];

/** A person's rounds, newest first: what was planned, what happened, which letters went. */
export async function cycleRecords(db: Reader, personId: string): Promise<CycleRecord[]> {
  const cycles = await cyclesOfPerson(db, personId);
  const ids = cycles.map((cycle) => cycle.id);
  const events = Map.groupBy(await eventsOfCycles(db, ids), (event) => event.cycle_id);
  const letters = Map.groupBy(await lettersOfCycles(db, ids), (letter) => letter.cycle_id);
  return cycles.map((cycle) => {
    const { from, because } = earliestInvitation({
      plannedMonth: cycle.planned_month,
      lastReviewOn: cycle.last_review_on,
      joinedOn: cycle.joined_on,
      rules: defaultDueRules,
    });
    return {
      id: cycle.id,
      year: cycle.year,
      plannedMonth: cycle.planned_month,
      state: cycle.state,
      version: cycle.version,
      earliestOn: from,
      because,
      history: (events.get(cycle.id) ?? []).map((event) => ({
        at: event.entered_at,
        by: event.entered_by,
        sentence: event.reason === null ? event.sentence : `${event.sentence}: ${event.reason}`,
      })),
      letters: lettersIn(letters.get(cycle.id) ?? []),
    };
  });
}

function lettersIn(rows: readonly LetterRow[]): CycleRecord['letters'] {
  return [...Map.groupBy(rows, (row) => row.invitation_id)].map(([invitationId, events]) => {
    const on = (kind: string) => events.findLast((event) => event.kind === kind)?.happened_on ?? null;
    const happened = events.map(({ kind, happened_on }) => ({ kind, on: happened_on }) as InvitationEvent);
    return {
      invitationId,
      channel: events[0]?.channel ?? 'letter',
      detail: events.at(-1)?.detail ?? null,
      attempt: events[0]?.attempt ?? 1,
      stage: invitationStage(happened),
      builtOn: on('built') ?? '',
      printedOn: on('printed'),
      postedOn: on('posted'),
      by: events.at(-1)?.entered_by ?? '',
    };
  });
}
