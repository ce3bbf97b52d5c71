import { counted, monthAndYear, monthName } from '../../shared/format.ts';
import type { TodayJob } from '../../shared/recall/recall.contract.ts';
import { monthOf, type IsoDate } from '../../shared/time/isoDate.ts';

/** What a job is called; its sentence says the rest. */
export function titleOf({ kind, month }: TodayJob): string {
  switch (kind) {
    case 'import-first':
      return 'Import the practice’s list';
    case 'questions':
      return 'Questions from imports';
    case 'letters-unconfirmed':
      return 'Letters printed, not confirmed as posted';
    case 'letters-unprinted':
      return 'Letters made, not printed';
    case 'letters-sent-back':
      return 'Letters sent back, not made';
    case 'first-letters':
      return 'First letters to look at on paper';
    case 'invite':
      return month ? `People to invite for ${monthAndYear(month)}` : 'People to invite';
    case 'missing':
      return 'People no longer on the list';
    case 'flagged':
      return 'On a register with something not known';
  }
}

/** What its button says to whoever may do it. */
const verbOf: Readonly<Record<TodayJob['kind'], string>> = {
  'import-first': 'Choose the files',
  questions: 'Answer',
  'letters-unconfirmed': 'Confirm posting',
  'letters-unprinted': 'Print or withdraw',
  'letters-sent-back': 'Check again',
  'first-letters': 'Look, then go on',
  invite: 'Check and print',
  missing: 'Look',
  flagged: 'Look',
};

/** What its button says: whoever may not print or import can still look. */
export const verbFor = (kind: TodayJob['kind'], mayAct: boolean): string => (mayAct ? verbOf[kind] : 'Look');

/** What is for now, and the months before this one: they stay, but do not stand before it. */
export function byUrgency(
  jobs: readonly TodayJob[],
  today: IsoDate,
): { now: TodayJob[]; earlier: TodayJob[] } {
  const isEarlier = ({ kind, month }: TodayJob) =>
    kind === 'invite' && month !== null && month < monthOf(today);
  return { now: jobs.filter((job) => !isEarlier(job)), earlier: jobs.filter(isEarlier) };
}

/** `563 people to invite from earlier months, April to October` */
export function earlierWords(jobs: readonly TodayJob[]): string {
  const people = jobs.reduce((sum, { count }) => sum + count, 0);
  const months = jobs.flatMap(({ month }) => month ?? []).sort();
  const named = [...new Set([months[0], months.at(-1)])].flatMap((month) =>
    month ? monthName(Number(month.slice(5))) : [],
  );
  return `${counted(people, 'person', 'people')} to invite from earlier months, ${named.join(' to ')}`;
}

/** Where it is done. */
export function pathOf({ kind, month }: TodayJob): string {
  switch (kind) {
    case 'import-first':
      return '/people/import';
    case 'questions':
      return '/people/questions';
    case 'letters-unconfirmed':
    case 'letters-unprinted':
      return '/letters';
    case 'letters-sent-back':
    case 'first-letters':
    case 'invite':
      return month ? `/letters/new?month=${month}` : '/letters/new';
    case 'missing':
      return '/people?standing=missing';
    case 'flagged':
      return '/registers/list?only=flagged';
  }
}
