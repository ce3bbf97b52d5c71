import type { Membership } from '../../shared/register/facts.ts';
import { registerRulesVersion } from '../../shared/register/registerRules.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { WriteContext } from '../context.ts';
import {
  addMemberships,
  currentMemberships,
  endMembership,
  rewordMembership,
  type MembershipRow,
} from './membership.sql.ts';
import type { Placing } from './placePerson.ts';

/**
 * Brings the stored memberships into line: new ones begin, old ones end, each on its day and not on the day of the look
 * (which of them count for a QOF year depends on it), and the rest keep their row.
 */
export async function keepMemberships(ctx: WriteContext, placings: readonly Placing[]): Promise<void> {
  const ids = placings.map((one) => one.personId);
  const held = Map.groupBy(await currentMemberships(ctx.db, ids), (row) => row.person_id);

  const begun: (MembershipRow & { found_on: IsoDate })[] = [];
  for (const { personId, memberships, unchangedSince } of placings) {
    const before = new Map((held.get(personId) ?? []).map((row) => [row.register, row]));
    for (const membership of memberships) {
      const row = before.get(membership.register);
      before.delete(membership.register);
      const now = rowOf(row?.id ?? ctx.newId(), personId, membership);
      if (!row) begun.push({ ...now, found_on: unchangedSince(membership.register) });
      else if (!sameMembership(row, now)) await rewordMembership(ctx.db, now);
    }
    for (const [register, { id }] of before) await endMembership(ctx.db, id, unchangedSince(register));
  }
  await addMemberships(ctx.db, begun);
}

function rowOf(id: string, personId: string, { register, since, because, flags }: Membership): MembershipRow {
  return {
    id,
    person_id: personId,
    register,
    since,
    rule_version: registerRulesVersion.name,
    because,
    flags: JSON.stringify(flags),
  };
}

function sameMembership(one: MembershipRow, other: MembershipRow): boolean {
  return (
    one.since === other.since &&
    one.because === other.because &&
    one.flags === other.flags &&
    one.rule_version === other.rule_version
  );
}
