import { computed } from 'vue';
import type { InputOf } from '../../shared/api.ts';
import type { SavedView, ViewPage, ViewQuery } from '../../shared/practice/views.contract.ts';
import type { PageCall } from './call.ts';
import { useCommand } from './useCommand.ts';
import { useQuery } from './useQuery.ts';

export type SavedViews = ReturnType<typeof useSavedViews>;

/** The views of one page, and what may be done with them; each act asks for the views anew. */
export function useSavedViews(call: PageCall, page: ViewPage) {
  const { data, reload } = useQuery(call, 'practice.listViews', () => ({ page }), { keep: true });
  const saving = useCommand(call, 'practice.saveView');
  const renaming = useCommand(call, 'practice.renameView');
  const removing = useCommand(call, 'practice.removeView');
  const views = computed<readonly SavedView[]>(() => data.value ?? []);

  async function after(answer: SavedView | null): Promise<SavedView | null> {
    if (answer) await reload();
    return answer;
  }
  return {
    views,
    reload,
    saving,
    renaming,
    removing,
    save: async (view: Omit<InputOf<'practice.saveView'>, 'page'>) =>
      after(await saving.run({ ...view, page })),
    rename: async ({ id, version }: SavedView, name: string) =>
      after(await renaming.run({ id, version, name })),
    remove: async ({ id, version }: SavedView) => after(await removing.run({ id, version })),
  };
}

/** Whether an address asks what a view holds. */
export function isSameQuery(one: ViewQuery, other: ViewQuery): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** What a page makes of the query of a view. */
type Reading = {
  /** The names its address knows. */
  names: readonly string[];
  /** The groups it asks for; null where its contract does not take the query. */
  groupIds: readonly string[] | null;
  /** The groups there are; none while they are still being asked for. */
  groups: readonly { id: string }[];
};

/** Why a view cannot be opened as it was saved, in a sentence; null where it can. Nothing of it is left out unsaid. */
export function whyUnfit(query: ViewQuery, { names, groupIds, groups }: Reading): string | null {
  if (groupIds === null || Object.keys(query).some((name) => !names.includes(name)))
    return 'It was saved with filters that this list does not have any more.';
  const there = [...groups.map(({ id }) => id), 'everyone-else'];
  const gone = groupIds.filter((id) => !there.includes(id));
  if (gone.length === 0 || groups.length === 0) return null;
  return gone.length === 1
    ? 'It asks for a group that the practice does not have any more.'
    : `It asks for ${gone.length} groups that the practice does not have any more.`;
}
