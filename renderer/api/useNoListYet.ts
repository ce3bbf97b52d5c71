import { computed, type ComputedRef } from 'vue';
import { office } from '../../shared/contract.ts';
import { hasNoList } from '../../shared/people/listAge.ts';
import type { PageCall } from './call.ts';
import { useSession } from './session.ts';
import { useQuery } from './useQuery.ts';

/** Whether no list has been imported at all, so that an empty page says nothing of the practice; and who may import one. */
export function useNoListYet(call: PageCall): {
  noList: ComputedRef<boolean>;
  mayImport: ComputedRef<boolean>;
} {
  const { data } = useQuery(call, 'people.findListAge', () => ({}));
  const session = useSession();
  return {
    noList: computed(() => data.value !== null && hasNoList(data.value)),
    mayImport: computed(() => session.mayAs(office)),
  };
}
