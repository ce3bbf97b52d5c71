import type { LocationQuery } from 'vue-router';
import { EvidenceFilter, type EvidenceLine } from '../../shared/evidence/evidence.contract.ts';
import { monthAndYear, screenDate } from '../../shared/format.ts';
import { registerNames } from '../../shared/register/registerNames.ts';

type Show = EvidenceFilter['show'];

/** What each list holds, as its title says it. */
export const showWords: Readonly<Record<Show, string>> = {
  'still-due': 'Excluded for payment, still to be offered care',
  two: 'Two invitations count',
  one: 'One invitation counts',
  none: 'No invitation counts yet',
  recent: 'Recently diagnosed or joined',
  everyone: 'Everyone on a register with a rule',
};

/** The same as a choice among them. */
export const shortWords: Readonly<Record<Show, string>> = {
  'still-due': 'Excluded, care due',
  two: 'Two count',
  one: 'One counts',
  none: 'None counts',
  recent: 'Recent',
  everyone: 'Everyone',
};

/** The question in the address: a list can be linked to, and Back leads to what was there. */
export function questionIn(query: LocationQuery, thisYear: number): EvidenceFilter {
  const asked = EvidenceFilter.safeParse({
    year: query['year'] === undefined ? thisYear : Number(query['year']),
    register: query['register'] ?? null,
    show: query['show'] ?? 'still-due',
  });
  return asked.success ? asked.data : EvidenceFilter.parse({ year: thisYear });
}

export function questionQuery({ year, register, show }: EvidenceFilter): Record<string, string> {
  return { year: String(year), show, ...(register === null ? {} : { register }) };
}

/** The address of the list behind a figure. */
export const listPath = (question: EvidenceFilter): string =>
  `/registers/evidence/list?${new URLSearchParams(questionQuery(question)).toString()}`;

/** The days that count, where they are the same for every register the person is found by. */
export function daysInWords({ evidence }: Pick<EvidenceLine, 'evidence'>): string {
  const each = evidence.map(({ firstOn, secondOn }) =>
    [firstOn, secondOn].flatMap((day) => (day === null ? [] : [screenDate(day)])).join(', '),
  );
  const [first = '', ...others] = [...new Set(each)];
  if (others.length > 0) return 'Differs by register';
  return first === '' ? 'None' : first;
}

/** Why the line is recent, the first reason of several. */
export function recentInWords({ evidence }: Pick<EvidenceLine, 'evidence'>): string | null {
  const found = evidence.find(({ recent }) => recent !== null);
  if (!found?.recent) return null;
  const { kind, on } = found.recent;
  return kind === 'diagnosed'
    ? `${registerNames[found.register].name} since ${screenDate(on)}`
    : `Joined ${screenDate(on)}`;
}

/** Where care stands, in words that say nothing of payment. */
export function careInWords({ careStatus, careOn, plannedMonth }: EvidenceLine): string {
  const on = careOn === null ? '' : ` ${screenDate(careOn)}`;
  if (careStatus === 'reviewed') return `Reviewed${on}`;
  if (careStatus === 'declined') return `Declined${on}`;
  return plannedMonth === null
    ? 'Still to be offered'
    : `Still to be offered, planned ${monthAndYear(plannedMonth)}`;
}
