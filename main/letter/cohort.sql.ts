import type { CycleEnd } from '../../shared/recall/milestones.ts';
import type { StepPurpose } from '../../shared/recall/stepLetter.ts';
import type { NextKind } from '../../shared/recall/nextAction.ts';
import { allOf, inList, joinSql, sql, sqlName, type Sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import type { Channel } from '../../shared/recall/channel.ts';
import { declinedSince } from '../recall/declinedSince.sql.ts';
import { stands } from '../recall/notTakenBack.sql.ts';
import { personColumnNames, type PersonRow } from '../people/personRow.ts';

/** Everyone of a cohort with what the guard and the letter need to know; read again whenever it matters. */
export type CohortRow = PersonRow & {
  person_id: string;
  young_person_decision: 'write-to-parent' | 'no-letter' | null;
  agreed_format: string | null;
  letter_carer: string | null;
  /** `ContactMethod`, as staff recorded it. */
  contact_method: string | null;
  cycle_id: string;
  planned_month: string;
  cycle_state: 'open' | 'deferred' | 'closed';
  ended_as: CycleEnd | null;
  next_kind: NextKind;
  next_on: string | null;
  /** Which letter the ladder asks for, or asked for when one was made that has not left. */
  next_purpose: StepPurpose | null;
  next_set: string | null;
  joined_on: string | null;
  group_id: string;
  registers: string;
  questions: number;
  /** The planned month of the round of the year before, where that is closed. */
  round_before: string | null;
  /** The last later year they have declined; null where there is none. */
  declined_since: number | null;
  /** The GP's last word on how this person is asked this year; null where nobody has looked, or it was taken back. */
  gp_review: string | null;
};

const personColumns = joinSql(
  personColumnNames.map((name) => sqlName(`p.${name}`)),
  ', ',
);

export type Cohort =
  { month: string; groupIds: readonly string[] } | { personIds: readonly string[]; year: number };

export function cohortRows(db: Reader, cohort: Cohort) {
  return db.rows<CohortRow>(sql`
    SELECT ${personColumns}, p.id AS person_id, p.young_person_decision, p.agreed_format, p.letter_carer, p.contact_method,
           c.id AS cycle_id, c.planned_month,
           c.state AS cycle_state, c.ended_as, c.next_kind, c.next_on, c.next_purpose, c.next_set,
           c.joined_on, COALESCE(s.group_id, '') AS group_id,
           COALESCE(s.registers, '') AS registers,
           (SELECT COUNT(*) FROM import_question q
             WHERE q.person_id = p.id AND q.answer IS NULL) AS questions,
           (SELECT b.planned_month FROM cycle b
             WHERE b.person_id = p.id AND b.year = c.year - 1 AND b.state = 'closed') AS round_before,
           ${declinedSince} AS declined_since,
           (SELECT e.kind FROM cycle_event e
             WHERE e.cycle_id = c.id AND e.kind IN ('gp-invite', 'gp-other-way')
               AND ${stands}
             ORDER BY e.id DESC LIMIT 1) AS gp_review
      FROM ${peopleOf(cohort)}
     ORDER BY p.sort_name, p.id`);
}

function peopleOf(cohort: Cohort): Sql {
  if ('personIds' in cohort) {
    return sql`person p JOIN cycle c ON c.person_id = p.id AND c.year = ${cohort.year}
      LEFT JOIN standing s ON s.person_id = p.id AND s.year = c.year
     WHERE p.id IN ${inList(cohort.personIds)}`;
  }
  const { month, groupIds } = cohort;
  return sql`standing s JOIN person p ON p.id = s.person_id
      JOIN cycle c ON c.person_id = s.person_id AND c.year = s.year
     WHERE ${allOf([
       sql`s.planned_month = ${month}`,
       sql`s.year = ${yearOf(month)}`,
       ...(groupIds.length === 0 ? [] : [sql`s.group_id IN ${inList(groupIds)}`]),
     ])}`;
}

function yearOf(month: string): number {
  return Number(month.slice(0, 4)) - (Number(month.slice(5)) < 4 ? 1 : 0);
}

const perStatement = 500;

/** Asks in parts that either engine can bind. */
async function inParts<T>(
  ids: readonly string[],
  ask: (some: readonly string[]) => Promise<T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (let from = 0; from < ids.length; from += perStatement)
    all.push(...(await ask(ids.slice(from, from + perStatement))));
  return all;
}

/** The newest result of each measure since a day. */
export function newestResults(db: Reader, personIds: readonly string[], since: string) {
  return inParts(personIds, (some) =>
    db.rows<{ person_id: string; measure: string; taken_on: string }>(sql`
      SELECT person_id, measure, MAX(taken_on) AS taken_on FROM result
       WHERE person_id IN ${inList(some)} AND taken_on >= ${since}
       GROUP BY person_id, measure`),
  );
}

export type InvitationEventRow = {
  invitation_id: string;
  person_id: string;
  cycle_id: string;
  channel: Channel;
  attempt: number;
  serial: number;
  /** What was sent to a number or address that does not work; null for everything else. */
  failed_content: string | null;
  kind: string | null;
  happened_on: string | null;
};

/** Every invitation of these people, of any year, with what happened to it in the order it was recorded. */
export function invitationEvents(db: Reader, personIds: readonly string[]) {
  return inParts(personIds, (some) =>
    db.rows<InvitationEventRow>(sql`
      SELECT i.id AS invitation_id, i.person_id, i.cycle_id, i.channel, i.attempt, i.serial, e.kind, e.happened_on,
             CASE WHEN d.status IN ('permanent-failure', 'refused') AND i.channel IN ('text', 'email')
                  THEN i.content END AS failed_content
        FROM invitation i LEFT JOIN invitation_event e ON e.invitation_id = i.id
             LEFT JOIN delivery d ON d.invitation_id = i.id
       WHERE i.person_id IN ${inList(some)} ORDER BY i.id, e.id`),
  );
}

/** What some letters say, as it was made. */
export function contentsOf(db: Reader, invitationIds: readonly string[]) {
  return inParts(invitationIds, (some) =>
    db.rows<{ id: string; person_id: string; content: string }>(sql`
      SELECT id, person_id, content FROM invitation WHERE id IN ${inList(some)} ORDER BY id`),
  );
}
