import type { Role } from '../../shared/contract.ts';
import type { AuditShow } from '../../shared/practice/auditTrail.ts';
import { Problem } from '../../shared/problem.ts';
import type { Instant } from '../../shared/time/isoDate.ts';
import { allOf, inList, sql, type Sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

export type PracticeRow = {
  id: string;
  name: string;
  ods_code: string;
  address_lines: string;
  phone: string;
  signatory: string;
  phone_hours: string;
  sample: number;
  set_up_at: Instant;
  version: number;
};

export type MemberRow = {
  id: string;
  name: string;
  role: Role;
  added_at: Instant;
  left_at: Instant | null;
  version: number;
};

export function findPractice(db: Reader) {
  return db.row<PracticeRow>(sql`
    SELECT id, name, ods_code, address_lines, phone, signatory, phone_hours, sample, set_up_at, version FROM practice`);
}

export function addPractice(db: Writer, row: PracticeRow) {
  return db.insert('practice', row);
}

/** Takes away the rows of a set-up that was cut short. Throws `already-set-up` where anything was done with them since. */
export async function forgetUnfinished(
  db: Writer,
  { practiceId, memberIds }: { practiceId: string; memberIds: readonly string[] },
): Promise<void> {
  const used = await db.row<{ n: number }>(sql`SELECT COUNT(*) AS n FROM audit`);
  if (used?.n !== 0) throw new Problem('already-set-up');
  await db.run(sql`DELETE FROM practice WHERE id = ${practiceId}`);
  for (const id of memberIds) await db.run(sql`DELETE FROM member WHERE id = ${id}`);
  if (await findPractice(db)) throw new Problem('already-set-up');
}

export function findMember(db: Reader, id: string) {
  return db.row<MemberRow>(sql`
    SELECT id, name, role, added_at, left_at, version FROM member WHERE id = ${id}`);
}

export function membersByName(db: Reader) {
  return db.rows<MemberRow>(sql`
    SELECT id, name, role, added_at, left_at, version FROM member ORDER BY name, id`);
}

export function addMember(db: Writer, row: MemberRow) {
  return db.insert('member', row);
}

export async function countManagers(db: Reader): Promise<number> {
  const row = await db.row<{ n: number }>(sql`
    SELECT COUNT(*) AS n FROM member WHERE role = 'manager' AND left_at IS NULL`);
  return row?.n ?? 0;
}

/** What a page of the program does by itself when a day begins or somebody types. */
const byItself = [
  'register.startDay',
  'recall.startDay',
  'booking.startDay',
  'letter.checkHolds',
  'letter.pollDelivery',
  'practice.keepDraft',
];

const auditShown: Readonly<Record<AuditShow, Sql>> = {
  everything: sql`1 = 1`,
  acts: sql`kind IN ('changed', 'task') AND operation NOT IN ${inList(byItself)}`,
  opened: sql`kind = 'opened'`,
  'sign-ins': sql`kind IN ('sign-in', 'refused')`,
};

type AuditQuestion = {
  from: number;
  limit: number;
  show: AuditShow;
  memberId: string | null;
  personId: string | null;
};

export async function auditLines(db: Reader, { from, limit, show, memberId, personId }: AuditQuestion) {
  const where = allOf([
    auditShown[show],
    ...(memberId === null ? [] : [sql`member_id = ${memberId}`]),
    ...(personId === null ? [] : [sql`person_id = ${personId}`]),
  ]);
  const total = await db.row<{ n: number }>(sql`SELECT COUNT(*) AS n FROM audit WHERE ${where}`);
  const lines = await db.rows<AuditLineRow>(sql`
    SELECT a.id, a.at, a.member_name, a.operation, a.kind, a.person_id, a.detail,
           p.family_name, p.given_name, p.title
      FROM (SELECT id FROM audit WHERE ${where} ORDER BY at DESC, id DESC LIMIT ${limit} OFFSET ${from}) w
      JOIN audit a ON a.id = w.id
      LEFT JOIN person p ON p.id = a.person_id
     ORDER BY a.at DESC, a.id DESC`);
  return { total: total?.n ?? 0, lines };
}

export type AuditLineRow = {
  id: string;
  at: Instant;
  member_name: string;
  operation: string;
  kind: 'opened' | 'changed' | 'sign-in' | 'refused' | 'task';
  person_id: string | null;
  detail: string | null;
  family_name: string | null;
  given_name: string | null;
  title: string | null;
};
