import type { LocationQuery } from 'vue-router';
import { monthAndYear } from '../../shared/format.ts';
import { WorkFilter } from '../../shared/recall/work.contract.ts';

/** What is asked for besides what every list asks for. */
export type WorkAsked = Partial<WorkFilter>;

const many = (value: LocationQuery[string] | undefined): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => (one ? one.split(',') : []));

/** The question in an address; null where a working list cannot ask it. */
export function workAsked(query: LocationQuery): WorkFilter | null {
  const asked = WorkFilter.safeParse({
    which: query['which'] ?? 'due',
    kinds: many(query['kinds']),
    steps: many(query['steps']),
    ends: many(query['ends']),
    year: query['year'] === undefined ? null : Number(query['year']),
    month: query['month'] ?? null,
    untilMonth: query['until'] ?? null,
    groupIds: many(query['group']),
    search: query['search'] ?? '',
    held: query['held'] ?? 'any',
    by: query['by'] ?? null,
    sentBack: query['sent-back'] ?? null,
  });
  return asked.data ?? null;
}

/** The question in the address: a list can be linked to and saved, and Back leads to what was there. */
export function workIn(query: LocationQuery): WorkFilter {
  return workAsked(query) ?? WorkFilter.parse({});
}

/** The address of a list; what is not asked for is left out. */
export function workQuery(asked: WorkAsked): Record<string, string> {
  const lists = { kinds: asked.kinds, steps: asked.steps, ends: asked.ends, group: asked.groupIds };
  const texts = {
    which: asked.which === 'due' ? null : asked.which,
    year: asked.year,
    month: asked.month,
    until: asked.untilMonth,
    search: asked.search,
    held: asked.held === 'any' ? null : asked.held,
    by: asked.by,
    'sent-back': asked.sentBack,
  };
  return Object.fromEntries([
    ...Object.entries(texts).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
    ...Object.entries(lists).flatMap(([name, values]) =>
      values && values.length > 0 ? [[name, values.join(',')]] : [],
    ),
  ]) as Record<string, string>;
}

export function workPath(asked: WorkAsked, page = '/recall'): string {
  const query = new URLSearchParams(workQuery(asked)).toString();
  return query === '' ? page : `${page}?${query}`;
}

export const whichWords: Readonly<Record<WorkFilter['which'], string>> = {
  due: 'Due now',
  coming: 'Coming later',
  lost: 'Stuck or lost',
  all: 'Everybody',
};

/** What the list holds, as its heading. */
export function workTitle({ which, month }: WorkFilter): string {
  const titles = { due: 'To do now', coming: 'To do later', lost: 'Stuck or lost', all: 'Everybody’s year' };
  return month === null ? titles[which] : `${titles[which]}, ${monthAndYear(month)}`;
}

/** The filters at work that have no box of their own, each to be removed by its id. */
export function workFilterChips({
  steps,
  ends,
  untilMonth,
  year,
  sentBack,
}: WorkFilter): { id: string; words: string }[] {
  return [
    ...(sentBack === null ? [] : [{ id: 'sent-back', words: 'Letters sent back' }]),
    ...(untilMonth === null ? [] : [{ id: 'until', words: `Planned up to ${monthAndYear(untilMonth)}` }]),
    ...(year === null ? [] : [{ id: 'year', words: `Year ${year} to ${year + 1}` }]),
    ...(steps.length === 0 ? [] : [{ id: 'steps', words: 'Chosen steps' }]),
    ...(ends.length === 0 ? [] : [{ id: 'ends', words: 'Chosen ends' }]),
  ];
}

/** The question without one of its filters. */
export function withoutFilter(filter: WorkFilter, id: string): WorkFilter {
  switch (id) {
    case 'sent-back':
      return { ...filter, sentBack: null };
    case 'until':
      return { ...filter, untilMonth: null };
    case 'year':
      return { ...filter, year: null };
    case 'steps':
      return { ...filter, steps: [] };
    default:
      return { ...filter, ends: [] };
  }
}
