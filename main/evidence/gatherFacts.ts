import type { Role } from '../../shared/contract.ts';
import type { Decline } from '../../shared/evidence/careStatus.ts';
import type { InvitationMethod, SentInvitation } from '../../shared/evidence/countInvitations.ts';
import type { EvidenceFacts } from '../../shared/evidence/evidenceOf.ts';
import { daysOfQofYear } from '../../shared/evidence/qofRules.ts';
import type { Register } from '../../shared/register/facts.ts';
import type { QofYear } from '../../shared/time/qofYear.ts';
import type { Reader } from '../db/store.ts';
import {
  contactRows,
  hba1cRows,
  membershipsSince,
  peopleCounted,
  roundRows,
  sentEvents,
} from './evidenceFacts.sql.ts';

type Rows<F extends (...given: never[]) => Promise<unknown[]>> = Awaited<ReturnType<F>>;
type ContactRow = Rows<typeof contactRows>[number];

export type CountedPerson = { id: string; sortName: string; facts: EvidenceFacts };

/** How a contact that ended in a no is recorded; one for the plan alone still wants the tests. */
const declined = 'declined';

const methodOf: Readonly<Record<string, InvitationMethod>> = {
  letter: 'letter',
  'hybrid-mail': 'letter',
  'notify-letter': 'letter',
  text: 'text',
  email: 'email',
  phone: 'phone',
  'in-person': 'in-person',
};

/**
 * What the evidence of these people stands on, for a year and the one before it; at most 500 people at a time. Whoever
 * has died or left is not among them: nobody codes an invitation for them.
 */
export async function gatherFacts(
  db: Reader,
  ids: readonly string[],
  thisYear: QofYear,
): Promise<CountedPerson[]> {
  // A letter of last year's first weeks may be of the round before, which was carried.
  const fromYear = thisYear - 2;
  const people = await peopleCounted(db, ids);
  const here = people.map(({ id }) => id);
  if (here.length === 0) return [];
  const since = daysOfQofYear(thisYear - 1).last;
  const memberships = byPerson(await membershipsSince(db, here, since));
  const sent = byPerson(await sentEvents(db, here, fromYear));
  const contacts = byPerson(await contactRows(db, here, fromYear));
  const results = byPerson(await hba1cRows(db, here));
  const rounds = byPerson(await roundRows(db, here, fromYear));

  return people.map((person) => {
    const said = contacts.get(person.id) ?? [];
    return {
      id: person.id,
      sortName: person.sort_name,
      facts: {
        memberships: (memberships.get(person.id) ?? []).map((row) => ({
          register: row.register as Register,
          since: row.since,
          foundOn: row.found_on,
          until: row.until,
        })),
        invitations: [...invitationsSent(sent.get(person.id) ?? []), ...invitationsSaid(said)],
        hba1c: (results.get(person.id) ?? []).map(({ taken_on, value, comparator }) => ({
          on: taken_on,
          value,
          comparator,
        })),
        frail: isFrail(person),
        lastReviewOn: person.last_review_on,
        rounds: (rounds.get(person.id) ?? []).map((round) => ({
          year: round.year,
          plannedMonth: round.planned_month,
          closed: round.state === 'closed',
          joinedOn: round.joined_on,
          heldOn: round.held_on,
          declines: declinesIn(said, round.year),
        })),
      },
    };
  });
}

function byPerson<R extends { person_id: string }>(rows: readonly R[]): Map<string, R[]> {
  return Map.groupBy(rows, (row) => row.person_id);
}

/** Only what was posted or sent; what has come back since has failed. */
function invitationsSent(rows: Rows<typeof sentEvents>): SentInvitation[] {
  return [...Map.groupBy(rows, (row) => row.invitation_id)].flatMap(([id, events]) => {
    const posted = events.find(({ kind }) => kind === 'posted');
    if (!posted) return [];
    const cameBack = events.some(({ kind }) => kind === 'returned');
    const method = methodOf[posted.channel] ?? 'letter';
    return [{ id, on: posted.happened_on, method, failed: cameBack ? 'returned' : null }];
  });
}

/** Contacts in which the person was invited; one that a later row takes back has failed. */
function invitationsSaid(rows: readonly ContactRow[]): SentInvitation[] {
  const takenBack = idsTakenBack(rows);
  return rows.flatMap(({ id, invited, happened_on, method }) =>
    invited === 0
      ? []
      : [
          {
            id,
            on: happened_on,
            method: methodOf[method] ?? 'letter',
            failed: takenBack.has(id) ? 'withdrawn' : null,
          },
        ],
  );
}

function declinesIn(rows: readonly ContactRow[], year: QofYear): Decline[] {
  const takenBack = idsTakenBack(rows);
  return (
    rows
      .filter((row) => row.year === year && row.outcome === declined)
      // A row that takes another back repeats its outcome.
      .filter((row) => row.withdraws === null && !takenBack.has(row.id))
      .map((row) => ({
        on: row.happened_on,
        method: row.method,
        by: row.entered_by,
        byRole: row.role as Role | null,
      }))
  );
}

function idsTakenBack(rows: readonly ContactRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ withdraws }) => withdraws ?? []));
}

/** What staff or the list say comes before what codes say. */
function isFrail({ frailty, circumstances }: Rows<typeof peopleCounted>[number]): boolean {
  const coded = circumstances === null ? null : (JSON.parse(circumstances) as { frailty: string }).frailty;
  return ['moderate', 'severe'].includes(frailty ?? coded ?? '');
}
