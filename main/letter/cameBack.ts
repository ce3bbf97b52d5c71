import { emailAddress } from '../../shared/letter/emailAddress.ts';
import { ukMobile } from '../../shared/letter/ukMobile.ts';
import type { Channel } from '../../shared/recall/channel.ts';
import type { Reader } from '../db/store.ts';
import { contentsOf, type CohortRow, type InvitationEventRow } from './cohort.sql.ts';

/** Something that did not arrive, with where it was sent. */
export type CameBack = {
  cycleId: string;
  channel: Channel;
  /** A copy for somebody else: it says nothing of how the person is reached. */
  isCopy: boolean;
  /** Of a letter; none of a message. */
  addressLines: string[] | null;
  /** The number or address of a message. */
  to: string | null;
};

/** By person. Few things come back, so only theirs are read whole. */
export async function cameBackTo(
  db: Reader,
  happened: readonly InvitationEventRow[],
): Promise<Map<string, CameBack[]>> {
  const returned = new Map(
    happened.flatMap((row) => (row.kind === 'returned' ? [[row.invitation_id, row] as const] : [])),
  );
  const found = new Map<string, CameBack[]>();
  for (const { id, person_id, content } of await contentsOf(db, [...returned.keys()])) {
    const row = returned.get(id);
    const { addressLines = null, to = null } = JSON.parse(content) as Partial<CameBack>;
    if (row)
      found.set(person_id, [
        ...(found.get(person_id) ?? []),
        { cycleId: row.cycle_id, channel: row.channel, isCopy: row.attempt < 0, addressLines, to },
      ]);
  }
  return found;
}

/** Where the post brought letters back from: the person's own, and apart from them the copies for somebody else. */
export function returnedFromIn(all: readonly CameBack[]) {
  const from = (some: readonly CameBack[]) =>
    some.flatMap(({ addressLines }) => (addressLines === null ? [] : [addressLines]));
  return {
    returnedFrom: from(all.filter(({ isCopy }) => !isCopy)),
    copiesReturnedFrom: from(all.filter(({ isCopy }) => isCopy)),
  };
}

/** The ways by which a message did not arrive in a round where the record would still send it. */
export function failedIn(
  { cycle_id, mobile, email }: Pick<CohortRow, 'cycle_id' | 'mobile' | 'email'>,
  all: readonly CameBack[],
): Channel[] {
  const still = [ukMobile(mobile), emailAddress(email)];
  return all.flatMap(({ cycleId, channel, isCopy, to }) =>
    cycleId === cycle_id && !isCopy && to !== null && still.includes(to) ? [channel] : [],
  );
}

/** Where a message went that will not arrive there the next time either. */
export function failedToOf([first]: readonly InvitationEventRow[]): string | null {
  if (!first?.failed_content) return null;
  return (JSON.parse(first.failed_content) as { to?: string }).to ?? null;
}
