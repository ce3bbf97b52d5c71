import { outcomeRules } from '../../shared/recall/contact.ts';
import type { SentFact } from '../../shared/recall/ladder.ts';
import type { Milestone } from '../../shared/recall/milestones.ts';
import type { Happening } from '../../shared/recall/roundState.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { ContactRow, HistoryRow } from './rounds.sql.ts';

/**
 * What was sent, recorded and said, in the order it was written down. The history decides the order: a contact has its
 * line there, so that no two clocks have to agree.
 */
export function happeningsOf(
  { history, contacts }: { history: readonly HistoryRow[]; contacts: readonly ContactRow[] },
  sent: readonly SentFact[],
): Happening[] {
  const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
  const recorded = history.filter(notTakenBack).flatMap((event) => {
    const contact = event.kind === 'contact' ? contactOf.get(event.about ?? '') : undefined;
    return contact ? happeningsOfContact(contact) : happeningsOfEvent(event);
  });
  return [...sent.slice(0, 1).map(({ on }) => invitedOn(on)), ...recorded];
}

/** An event that a later one takes back has not happened. */
export function notTakenBack(event: HistoryRow, _index: number, all: readonly HistoryRow[]): boolean {
  return !isTakenBack(event, all);
}

export function isTakenBack({ id }: HistoryRow, all: readonly HistoryRow[]): boolean {
  return all.some((one) => one.kind === 'taken-back' && one.about === id);
}

function invitedOn(on: IsoDate): Happening {
  return { kind: 'done', milestone: 'invited', on };
}

function happeningsOfEvent({ kind, about, happened_on, reason, entered_at }: HistoryRow): Happening[] {
  const on = happened_on ?? entered_at.slice(0, 10);
  switch (kind) {
    case 'gp-invite':
    case 'gp-other-way':
      return [{ kind: 'done', milestone: 'gp-review', on }];
    case 'done':
      return [{ kind, milestone: about as Milestone, on }];
    case 'skipped':
      return [{ kind, milestone: about as Milestone, on, reason: reason ?? '' }];
    case 'declined':
      return [{ kind, what: about === 'plan' ? 'plan' : 'everything', on }];
    case 'unsuitable':
    case 'no-response':
    case 'joined':
    case 'reopened':
      return [{ kind, on }];
    default:
      return [];
  }
}

function happeningsOfContact({ outcome, happened_on: on }: ContactRow): Happening[] {
  const invited = outcomeRules[outcome].invited ? [invitedOn(on)] : [];
  if (outcome === 'declined') return [...invited, { kind: outcome, what: 'everything', on }];
  if (outcome === 'declined-plan') return [...invited, { kind: 'declined', what: 'plan', on }];
  return invited;
}
