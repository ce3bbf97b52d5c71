import type { LocationQuery } from 'vue-router';
import type { ViewQuery } from '../../shared/practice/views.contract.ts';
import { MemberSort } from '../../shared/register/register.contract.ts';
import { whyUnfit } from '../api/useSavedViews.ts';
import type { Sort } from '../ui/table/columns.ts';
import { memberColumns } from './memberColumns.ts';
import { type Filter, filterAsked, filterChips, listQuery, listTitle } from './memberQuestion.ts';

type Group = { id: string; letter: string; name: string };
const sortOf = (query: LocationQuery | ViewQuery) =>
  MemberSort.safeParse({ sort: query['sort'] ?? 'name', descending: query['descending'] === 'yes' });

/** The sort in the address; by name where there is none, or none that a list knows. */
export function sortIn(query: LocationQuery): Sort {
  const { data = MemberSort.parse({}) } = sortOf(query);
  return { column: data.sort, direction: data.descending ? 'descending' : 'ascending' };
}

/** The sort as it stands in the address; by name, as lists are, it is left out. */
export function sortQuery({ column, direction }: Sort): Record<string, string> {
  return {
    ...(column === 'name' ? {} : { sort: column }),
    ...(direction === 'ascending' ? {} : { descending: 'yes' }),
  };
}

/** What a view holds of a list. The year that runs is not kept as a number: such a view is of each year in its turn. */
export function viewOf(filter: Filter, sort: Sort, thisYear: number): ViewQuery {
  const { year, ...query } = listQuery(filter);
  const isOfThisYear = filter.year === thisYear && filter.month === null;
  return { ...(isOfThisYear ? {} : { year: year ?? '' }), ...query, ...sortQuery(sort) };
}

/** The same in words, a filter each. */
export function viewWords(
  filter: Filter,
  sort: Sort,
  { thisYear, groups }: { thisYear: number; groups: readonly Group[] },
): string[] {
  const isOfThisYear = filter.year === thisYear && filter.month === null;
  const column = memberColumns.find(({ id }) => id === sort.column)?.caption ?? sort.column;
  return [
    isOfThisYear ? 'The year that runs' : listTitle(filter),
    ...groups.filter(({ id }) => filter.groupIds.includes(id)).map(({ letter, name }) => `${letter} ${name}`),
    ...filterChips(filter).map(({ words }) => words),
    `Sorted by ${column.toLowerCase()}${sort.direction === 'descending' ? ', from the end' : ''}`,
  ];
}

const names = ['year', 'month', 'group', 'register', 'search', 'only', 'sort', 'descending'];

/** Why the list cannot be shown as a view has it; null where it can. */
export function whyViewUnfit(
  query: ViewQuery,
  { thisYear, groups }: { thisYear: number; groups: readonly Group[] },
): string | null {
  const filter = sortOf(query).success ? filterAsked(query, thisYear) : null;
  return whyUnfit(query, { names, groupIds: filter?.groupIds ?? null, groups });
}
