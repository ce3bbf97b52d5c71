import { computed, type ComputedRef } from 'vue';
import type { GroupDefinition } from '../../shared/register/groupRules.ts';
import type { PageCall } from './call.ts';
import { useQuery } from './useQuery.ts';

/** A group's letter and name, for the badges of a list. */
export type GroupMark = { letter: string; name: string };

export type Groups = {
  groups: ComputedRef<readonly GroupDefinition[]>;
  markOf: (groupId: string | null) => GroupMark;
};

/** The practice's groups by id. A group that is gone shows a question mark until the day's registers are made. */
export function useGroups(call: PageCall): Groups {
  const { data } = useQuery(call, 'register.findGroups', () => ({}));
  const groups = computed(() => data.value?.groups ?? []);
  const byId = computed(() => new Map(groups.value.map((group) => [group.id, group])));
  const elsewhere: Readonly<Record<string, GroupMark>> = {
    'everyone-else': { letter: 'Z', name: 'Everyone else' },
  };

  function markOf(groupId: string | null): GroupMark {
    if (groupId === null) return { letter: '–', name: 'No group' };
    return byId.value.get(groupId) ?? elsewhere[groupId] ?? { letter: '?', name: 'Group not found' };
  }
  return { groups, markOf };
}
