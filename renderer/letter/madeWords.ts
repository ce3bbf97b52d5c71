import { count, counted, screenDate } from '../../shared/format.ts';
import type { LetterRun } from '../../shared/letter/letter.contract.ts';
import { londonParts } from '../api/today.ts';
import { withCopies } from './copiesInWords.ts';

type Made = Pick<
  LetterRun,
  'builtAt' | 'builtBy' | 'confirmedBy' | 'letters' | 'copies' | 'firstOf' | 'lookedBy'
>;

/** `Made 23-Nov-2026 by Siân Prosser, confirmed by Kelly Adeyemi`, and whose first few these are. */
export function madeWords(run: Made): string {
  const made = `Made ${screenDate(londonParts(run.builtAt).date)} by ${run.builtBy}`;
  const confirmed = run.confirmedBy === null ? '' : `, confirmed by ${run.confirmedBy}`;
  const looked = run.lookedBy === null ? '' : `, looked at by ${run.lookedBy}`;
  const first =
    run.firstOf === null
      ? ''
      : `. The first ${count(run.letters - run.copies)} of ${count(run.firstOf)}${looked}`;
  const letters = counted(run.letters - run.copies, 'letter');
  const copies = run.copies === 0 ? '' : `. ${withCopies(letters, run.copies)}`;
  return `${made}${confirmed}${first}${copies}`;
}
