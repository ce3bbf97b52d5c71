import { monthAndYear } from '../../shared/format.ts';
import { roleNames } from '../../shared/practice/roleNames.ts';
import type { ViewQuery } from '../../shared/practice/views.contract.ts';
import { noGroupId, noGroupWords } from '../../shared/recall/noGroup.ts';
import type { WorkFilter } from '../../shared/recall/work.contract.ts';
import { whyUnfit } from '../api/useSavedViews.ts';
import { workChips } from './workChips.ts';
import { whichWords, workAsked, workFilterChips } from './workQuestion.ts';

type Group = { id: string; letter: string; name: string };

/** What a view holds of a working list, in words, a filter each. Its order is always by how long people have waited. */
export function workViewWords(filter: WorkFilter, groups: readonly Group[]): string[] {
  const { which, month, kinds, groupIds, held, by, search } = filter;
  return [
    whichWords[which],
    ...workChips.filter((chip) => chip.kinds.some((kind) => kinds.includes(kind))).map(({ words }) => words),
    ...(month === null ? [] : [monthAndYear(month)]),
    ...groups.filter(({ id }) => groupIds.includes(id)).map(({ letter, name }) => `${letter} ${name}`),
    ...(groupIds.includes(noGroupId) ? [noGroupWords] : []),
    ...(held === 'any' ? [] : [held === 'held' ? 'Held' : 'Not held']),
    ...(by === null ? [] : [roleNames[by]]),
    ...(search === '' ? [] : [`Named “${search}”`]),
    ...workFilterChips(filter).map(({ words }) => words),
  ];
}

const names = 'which kinds steps ends year month until group search held by sent-back'.split(' ');

/** Why the working list cannot be shown as a view has it; null where it can. */
export function whyWorkViewUnfit(query: ViewQuery, groups: readonly Group[]): string | null {
  const groupIds = workAsked(query)?.groupIds.filter((id) => id !== noGroupId) ?? null;
  return whyUnfit(query, { names, groupIds, groups });
}
