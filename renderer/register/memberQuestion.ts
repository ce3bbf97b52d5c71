import type { LocationQuery } from 'vue-router';
import type { z } from 'zod';
import { monthAndYear } from '../../shared/format.ts';
import { MemberFilter } from '../../shared/register/register.contract.ts';
import { registerNames } from '../../shared/register/registerNames.ts';

/** Who is asked for, as the contract has it. */
export type Filter = z.output<typeof MemberFilter>;

const many = (value: LocationQuery[string] | undefined): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => (one ? one.split(',') : []));

/** The question in an address; null where a list cannot ask it. */
export function filterAsked(query: LocationQuery, thisYear: number): Filter | null {
  const asked = MemberFilter.safeParse({
    year: query['year'] === undefined ? thisYear : Number(query['year']),
    month: query['month'] ?? null,
    groupIds: many(query['group']),
    registers: many(query['register']),
    search: query['search'] ?? '',
    only: query['only'] ?? 'everyone',
  });
  return asked.data ?? null;
}

/** The question in the address: a list can be linked to, and Back leads to what was there. */
export function filterIn(query: LocationQuery, thisYear: number): Filter {
  return filterAsked(query, thisYear) ?? MemberFilter.parse({ year: thisYear });
}

/** The address of a list; what is not asked for is left out. */
export function listQuery(filter: Partial<Filter> & { year: number }): Record<string, string> {
  const { year, month, groupIds = [], registers = [], search = '', only = 'everyone' } = filter;
  return {
    year: String(year),
    ...(month ? { month } : {}),
    ...(groupIds.length > 0 ? { group: groupIds.join(',') } : {}),
    ...(registers.length > 0 ? { register: registers.join(',') } : {}),
    ...(search ? { search } : {}),
    ...(only === 'everyone' ? {} : { only }),
  };
}

export const listPath = (filter: Partial<Filter> & { year: number }): string =>
  `/registers/list?${new URLSearchParams(listQuery(filter)).toString()}`;

export const onlyWords: Readonly<Record<Exclude<Filter['only'], 'everyone'>, string>> = {
  flagged: 'Something not known',
  moved: 'Planned month moved',
  'with-needs': 'With needs',
  'not-invited': 'Not invited yet',
  invited: 'Invited',
};

/** The filters at work besides month and group, each to be removed by its id. */
export function filterChips({ registers, search, only }: Filter): { id: string; words: string }[] {
  return [
    ...(only === 'everyone' ? [] : [{ id: 'only', words: onlyWords[only] }]),
    ...registers.map((register) => ({ id: `register:${register}`, words: registerNames[register].name })),
    ...(search ? [{ id: 'search', words: `Named “${search}”` }] : []),
  ];
}

/** The question without one of its filters. */
export function without(filter: Filter, chip: string): Filter {
  if (chip === 'only') return { ...filter, only: 'everyone' };
  if (chip === 'search') return { ...filter, search: '' };
  const register = chip.replace('register:', '');
  return { ...filter, registers: filter.registers.filter((one) => one !== register) };
}

export const listTitle = ({ month, year }: Filter): string =>
  month ? monthAndYear(month) : `The year ${year} to ${year + 1}`;
