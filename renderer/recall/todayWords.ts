import { monthAndYear } from '../../shared/format.ts';
import type { TodayJob } from '../../shared/recall/recall.contract.ts';

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
    case 'invite':
      return month ? `People to invite for ${monthAndYear(month)}` : 'People to invite';
    case 'missing':
      return 'People no longer on the list';
    case 'flagged':
      return 'On a register with something not known';
  }
}

/** What its button says. */
export const verbOf: Readonly<Record<TodayJob['kind'], string>> = {
  'import-first': 'Choose the files',
  questions: 'Answer',
  'letters-unconfirmed': 'Confirm posting',
  'letters-unprinted': 'Print or withdraw',
  invite: 'Check and print',
  missing: 'Look',
  flagged: 'Look',
};

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
    case 'invite':
      return month ? `/letters/new?month=${month}` : '/letters/new';
    case 'missing':
      return '/people?standing=missing';
    case 'flagged':
      return '/registers/list?only=flagged';
  }
}
