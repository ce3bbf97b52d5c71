import { monthAndYear, screenDate } from '../../shared/format.ts';
import { invitationStage, type InvitationEvent } from '../../shared/recall/invitationStage.ts';
import type { MemberLine } from '../../shared/register/register.contract.ts';
import type { Reader } from '../db/store.ts';
import { personLineOf } from '../people/personLine.ts';
import { eventsOfInvitations, type MemberRow } from './register.sql.ts';

type Invitation = MemberLine['invitation'];

export async function memberLines(db: Reader, rows: readonly MemberRow[]): Promise<MemberLine[]> {
  const ids = rows.flatMap((row) => row.invitation_id ?? []);
  const events = Map.groupBy(await eventsOfInvitations(db, ids), (event) => event.invitation_id);
  return rows.map((row) => memberLineOf(row, invitationOf(row, events.get(row.invitation_id ?? '') ?? [])));
}

function memberLineOf(row: MemberRow, invitation: Invitation): MemberLine {
  const line = personLineOf(row);
  return {
    ...line,
    cycleId: row.cycle_id,
    plannedMonth: row.planned_month,
    moved: Number(row.planned_month.slice(5)) !== row.birth_month,
    flags: JSON.parse(row.flags) as string[],
    lastReviewOn: row.last_review_on,
    invitation,
    nextAction: nextAction(row, invitation),
  };
}

function invitationOf(row: MemberRow, events: readonly { kind: string; happened_on: string }[]): Invitation {
  const none: Invitation = { step: 'none', attempt: 0, on: null };
  const stage = invitationStage(
    events.map(({ kind, happened_on }) => ({ kind, on: happened_on }) as InvitationEvent),
  );
  const on = events.at(-1)?.happened_on ?? null;
  const attempt = row.attempt ?? 0;
  if (stage === 'built' || stage === 'spoilt') return { step: 'built', attempt, on };
  return stage === 'printed' || stage === 'posted' ? { step: stage, attempt, on } : none;
}

function nextAction({ planned_month }: MemberRow, { step, attempt, on }: Invitation): string {
  const day = on === null ? '' : screenDate(on);
  switch (step) {
    case 'none':
      return `To invite for ${monthAndYear(planned_month)}`;
    case 'built':
      return 'Letter to print';
    case 'printed':
      return `Letter printed ${day}, posting to confirm`;
    case 'posted':
      return `Letter ${attempt} posted ${day}`;
  }
}
