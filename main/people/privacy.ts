import { z } from 'zod';
import { roles } from '../../shared/contract.ts';
import type { Actor } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { findSetting } from '../practice/settings.sql.ts';
import { isRestricted } from './person.sql.ts';

const Privacy = z.object({ restrictedVisibleTo: z.array(z.enum(roles)) });

/** Who may see where a restricted person lives and how they are reached: only roles the manager has named. */
export function findPrivacy(db: Reader) {
  return findSetting(db, 'privacy', { schema: Privacy, usual: { restrictedVisibleTo: [] } });
}

export async function maySeeContact(
  db: Reader,
  actor: Actor,
  person: { restricted: boolean },
): Promise<boolean> {
  if (!person.restricted) return true;
  const { value } = await findPrivacy(db);
  return value.restrictedVisibleTo.includes(actor.role);
}

/** An answer that was given before: what it showed of where somebody lives may be closed to this reader by now. */
export async function asMayBeSeenNow(db: Reader, actor: Actor, answer: unknown): Promise<unknown> {
  if (typeof answer !== 'object' || answer === null || !('contact' in answer) || !('id' in answer))
    return answer;
  const restricted = await isRestricted(db, String(answer.id));
  return (await maySeeContact(db, actor, { restricted })) ? answer : { ...answer, contact: null };
}
