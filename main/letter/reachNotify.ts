import type { Sending } from '../../shared/practice/sending.ts';
import type { Notify } from './notify.ts';

/**
 * GOV.UK Notify with the practice's key; throws `sending-not-set-up` without one. Its client is a large part of the
 * program: it is loaded where something is sent or asked, not in every thread that never does.
 */
export async function reachNotify(sending: Sending): Promise<Notify> {
  const { createNotify } = await import('./notify.ts');
  return createNotify(sending);
}
