import type { CycleFacts, DispatchFacts } from '../../shared/letter/dispatchFacts.ts';
import { earliestInvitation } from '../../shared/recall/earliestInvitation.ts';
import type { CycleEnd } from '../../shared/recall/milestones.ts';
import type { CohortRow } from './cohort.sql.ts';
import type { Desk } from './desk.ts';

/** What the guard looks at of somebody's round. */
export function cycleFacts(row: CohortRow, desk: Desk): CycleFacts {
  const { rules } = desk;
  const { from } = earliestInvitation({
    plannedMonth: row.planned_month,
    // A recent review is a reason of its own, and says so.
    lastReviewOn: null,
    joinedOn: row.joined_on,
    monitoredOn: row.last_review_on,
    rules,
  });
  return {
    state: cycleStateOf(row, desk),
    plannedMonth: row.planned_month,
    earliestOn: from,
    lastReviewOn: row.last_review_on,
    roundBefore: row.round_before,
    rules,
    next: { kind: row.next_kind, on: row.next_on },
  };
}

/** The others follow from the record, where the guard looks for itself and says which. */
const closedBy: readonly CycleEnd[] = ['unsuitable', 'no-response', 'joined', 'complete', 'off-register'];

/** A group whose people a GP looks at first waits for the GP's word, person by person. */
function cycleStateOf(row: CohortRow, { groups }: Desk): DispatchFacts['cycle']['state'] {
  if (row.cycle_state !== 'open') return row.cycle_state;
  if (row.ended_as === 'declined') return 'declined';
  if (row.ended_as !== null && closedBy.includes(row.ended_as)) return 'closed';
  if (row.declined_since !== null) return 'declined-since';
  if (row.gp_review === 'gp-other-way') return 'gp-other-way';
  const group = groups.find((one) => one.id === row.group_id);
  const isWaiting = (group?.gpFirst && row.gp_review === null) || row.next_kind === 'gp-review';
  return isWaiting ? 'waiting-for-gp' : 'open';
}
