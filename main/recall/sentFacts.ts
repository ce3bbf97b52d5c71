import { invitationStage, type InvitationEvent } from '../../shared/recall/invitationStage.ts';
import type { SentRow } from './rounds.sql.ts';

/** What left and did not come back, and the newest invitation whatever became of it. */
export function sentFacts(rows: readonly SentRow[]) {
  const invitations = [...Map.groupBy(rows, (row) => row.invitation_id).values()].map((events) => {
    const stage = invitationStage(
      events.map(({ kind, happened_on }) => ({ kind, on: happened_on }) satisfies InvitationEvent),
    );
    const posted = events.findLast(({ kind }) => kind === 'posted');
    const last = events.at(-1);
    return { stage, posted, channel: events[0]?.channel ?? ('letter' as const), on: last?.happened_on ?? '' };
  });
  const facts = invitations
    .flatMap(({ stage, posted, channel }) =>
      stage === 'posted' && posted ? [{ channel, on: posted.happened_on, at: posted.entered_at }] : [],
    )
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const newest = invitations.findLast(({ stage }) => stage !== 'withdrawn');
  return { facts, newest: newest ? { stage: newest.stage, on: newest.on, channel: newest.channel } : null };
}
