import type { Call } from '../../../shared/api.ts';

/** Somebody says no on the phone to a round, on 1 April 2027. */
export function decline(
  { call, personId }: { call: Call; personId: string },
  { cycleId }: { cycleId: string },
) {
  const said = { method: 'phone', outcome: 'declined', on: '2027-04-01', until: null } as const;
  return call('recall.recordContact', { personId, cycleId, ...said });
}
