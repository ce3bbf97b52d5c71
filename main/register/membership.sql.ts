import type { Register } from '../../shared/register/facts.ts';
import { inList, sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

export type MembershipRow = {
  id: string;
  person_id: string;
  register: Register;
  since: string | null;
  rule_version: string;
  because: string;
  flags: string;
};

export function currentMemberships(db: Reader, ids: readonly string[]) {
  return db.rows<MembershipRow>(sql`
    SELECT id, person_id, register, since, rule_version, because, flags
      FROM membership WHERE until IS NULL AND person_id IN ${inList(ids)}`);
}

export function addMemberships(db: Writer, rows: readonly (MembershipRow & { found_on: string })[]) {
  return db.insertMany(
    'membership',
    ['id', 'person_id', 'register', 'since', 'found_on', 'rule_version', 'because', 'flags'],
    rows.map((row) => [
      row.id,
      row.person_id,
      row.register,
      row.since,
      row.found_on,
      row.rule_version,
      row.because,
      row.flags,
    ]),
  );
}

export async function endMembership(db: Writer, id: string, until: string): Promise<void> {
  await db.run(sql`UPDATE membership SET until = ${until} WHERE id = ${id}`);
}

/** The same membership, told in other words or with other flags. */
export async function rewordMembership(db: Writer, row: MembershipRow): Promise<void> {
  await db.run(sql`
    UPDATE membership
       SET since = ${row.since}, rule_version = ${row.rule_version}, because = ${row.because}, flags = ${row.flags}
     WHERE id = ${row.id}`);
}
