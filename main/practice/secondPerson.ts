import type { Role } from '../../shared/contract.ts';
import type { Confirmation } from '../../shared/practice/confirmation.ts';
import { secondsToWait } from '../../shared/practice/waitAfterWrong.ts';
import { Problem } from '../../shared/problem.ts';
import type { Instant } from '../../shared/time/isoDate.ts';
import type { CommandContext } from '../context.ts';
import { findMember, type MemberRow } from './practice.sql.ts';

/** Who answers for what somebody else does, and since when. */
export type Confirmed = { by: string; at: Instant };

/**
 * Another member of staff, who typed their password at the screen of the one who acts: nobody is signed in or out by
 * it. A wrong password is counted as at sign-in and slows the next try down; the trail says at whose screen it was.
 * Throws `second-person-is-you`, `second-person-may-not`, `wait-before-trying` with the seconds, or `wrong-password`.
 */
export async function askSecondPerson(
  ctx: CommandContext,
  { memberId, password }: Confirmation,
  mayBe: readonly Role[],
): Promise<Confirmed> {
  if (memberId === ctx.actor.id) throw new Problem('second-person-is-you');
  const member = await findMember(ctx.db, memberId);
  if (!member || member.left_at !== null || !mayBe.includes(member.role))
    throw new Problem('second-person-may-not');
  await checkPassword(ctx, member, password);
  return { by: member.name, at: ctx.clock.now() };
}

async function checkPassword(ctx: CommandContext, { id, name }: MemberRow, password: string): Promise<void> {
  const { keyring, clock } = ctx;
  const wait = secondsToWait(keyring.wrongPasswordsOf(id), clock.now());
  if (wait > 0) {
    ctx.noteRefusal(`${name} as second person: wait before trying again`);
    throw new Problem('wait-before-trying', String(wait));
  }
  if (await keyring.isPasswordOf(id, password)) return;
  keyring.countWrong(id, clock.now());
  ctx.noteRefusal(`${name} as second person: wrong password`);
  throw new Problem('wrong-password');
}
