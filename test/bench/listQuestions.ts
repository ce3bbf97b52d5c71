import type { MemberLine } from '../../shared/register/register.contract.ts';
import { screenDate } from '../../shared/format.ts';
import { usualWindow } from '../../shared/list.ts';
import { monthsOfQofYear } from '../../shared/time/qofYear.ts';

const sorts = ['name', 'birthDate', 'group', 'plannedMonth', 'conditions', 'lastReview'] as const;

/** Every sort, both ways, at some places of the list. */
export function sortQuestions(year: number, places: readonly number[], limit = usualWindow) {
  return sorts.flatMap((sort) =>
    [false, true].flatMap((descending) =>
      places.map((from) => ({ year, sort, descending, from: Math.max(0, from), limit })),
    ),
  );
}

export function filterQuestions(year: number) {
  const months = monthsOfQofYear(year);
  const only = ['flagged', 'moved', 'with-needs', 'not-invited', 'invited'] as const;
  return [
    ...months.slice(0, 3).map((month) => ({ year, month, limit: usualWindow })),
    { year, groupIds: ['heart'], limit: usualWindow },
    { year, month: months[1] ?? null, groupIds: ['at-home'], sort: 'birthDate' as const, limit: usualWindow },
    { year, registers: ['DM' as const], limit: usualWindow },
    { year, registers: ['LD' as const, 'SMI' as const], sort: 'lastReview' as const, limit: usualWindow },
    ...only.map((one) => ({ year, only: one, limit: usualWindow })),
    {
      year,
      month: months[8] ?? null,
      registers: ['AST' as const],
      only: 'with-needs' as const,
      limit: usualWindow,
    },
  ];
}

/** What somebody types to find people: a name letter by letter, part of one, a number, dates of birth. */
export function typedBy(
  lines: readonly Pick<MemberLine, 'familyName' | 'givenName' | 'nhsNumber' | 'birthDate'>[],
): string[] {
  const found = [lines[3], lines[90], lines[170]].flatMap((line) => line ?? []);
  return found.flatMap(({ familyName, givenName, nhsNumber, birthDate }) => [
    ...[2, 3, 4, 6].map((letters) => familyName.slice(0, letters)),
    `${familyName} ${givenName.slice(0, 2)}`,
    givenName.slice(1, 4),
    (nhsNumber ?? '9990').slice(0, 6),
    nhsNumber ?? '9990',
    birthDate.split('-').toReversed().join('/'),
    screenDate(birthDate),
    birthDate.slice(0, 4),
    `${familyName}zz`,
  ]);
}

export function searchQuestions<Q extends object>(typed: readonly string[], question: Q) {
  return typed.map((search) => ({ ...question, search }));
}
