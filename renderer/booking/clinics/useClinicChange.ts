import { shallowRef } from 'vue';
import type { Affected, ClinicChange } from '../../../shared/booking/clinicChange.ts';
import { useCall } from '../../api/call.ts';
import { useCommand } from '../../api/useCommand.ts';

/**
 * Looks who is affected before something is saved: what touches nobody is saved at once, everything else is shown first
 * and saved with the number of people that was shown.
 */
export function useClinicChange<T>(save: (expected: number) => Promise<T | null>) {
  const looking = useCommand(useCall(), 'booking.findAffected');
  const seen = shallowRef<Affected | null>(null);

  async function start(change: ClinicChange): Promise<{ wrong: string } | { saved: T } | null> {
    const found = await looking.run(change);
    if (!found) return null;
    if (found.wrong !== null) return { wrong: found.wrong };
    if (isWorthShowing(found)) {
      seen.value = found;
      return null;
    }
    const saved = await save(0);
    return saved === null ? null : { saved };
  }

  const confirm = () => save(seen.value?.people ?? 0);
  const back = () => (seen.value = null);
  return { start, confirm, back, seen, looking };
}

function isWorthShowing({ people, keeping, going, warnings }: Affected): boolean {
  return people + keeping + going + warnings.length > 0;
}
