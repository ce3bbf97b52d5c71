import type { Channel } from '../../shared/recall/channel.ts';
import type { LetterPurpose } from '../../shared/recall/stepLetter.ts';
import type { Instant, IsoDate, YearMonth } from '../../shared/time/isoDate.ts';
import { sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import { letterPurpose } from '../recall/rounds.sql.ts';
import type { EventRow } from './letterRun.sql.ts';

export type SentLetterRow = {
  id: string;
  run_id: string;
  cycle_id: string;
  person_id: string;
  attempt: number;
  copy_for: string | null;
  letter_purpose: LetterPurpose;
  channel: Channel;
  template_id: string;
  template_version: number;
  content: string;
  month: YearMonth;
  built_at: Instant;
  built_by: string;
  confirmed_at: Instant | null;
  confirmed_by: string | null;
  family_name: string;
  given_name: string;
  title: string | null;
  nhs_number: string | null;
  birth_date: IsoDate;
  preferred_name: string | null;
  sex: 'female' | 'male' | 'other' | 'unknown' | null;
  death_kind: string | null;
  died_on: IsoDate | null;
  restricted: number;
};

/** One letter of one person with its run. */
export function sentLetterRow(
  db: Reader,
  { invitationId, personId }: { invitationId: string; personId: string },
) {
  return db.row<SentLetterRow>(sql`
    SELECT i.id, i.run_id, i.cycle_id, i.person_id, i.attempt, i.copy_for, ${letterPurpose} AS letter_purpose, i.channel, i.template_id, i.template_version, i.content,
           r.month, r.built_at, r.built_by, r.confirmed_at, r.confirmed_by,
           p.family_name, p.given_name, p.title, p.nhs_number, p.birth_date, p.preferred_name, p.sex, p.death_kind,
           p.died_on, p.restricted
      FROM invitation i JOIN letter_run r ON r.id = i.run_id JOIN person p ON p.id = i.person_id
     WHERE i.id = ${invitationId} AND i.person_id = ${personId}`);
}

type HappenedRow = Pick<EventRow, 'kind' | 'happened_on' | 'detail' | 'entered_by' | 'entered_at'>;

export function eventsOfLetter(db: Reader, invitationId: string) {
  return db.rows<HappenedRow>(sql`
    SELECT kind, happened_on, detail, entered_by, entered_at FROM invitation_event
     WHERE invitation_id = ${invitationId} ORDER BY id`);
}
