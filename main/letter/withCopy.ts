import { copyAttempts } from '../../shared/letter/letterCopy.ts';
import type { NewLetter } from './buildRun.ts';
import type { PersonPapers } from './desk.ts';
import type { Judged } from './judge.ts';

type Copied = { judged: Pick<Judged, 'copy'>; papers: PersonPapers; about: keyof typeof copyAttempts };

/** A letter that goes and, where somebody else is to have one too, its copy in the same run. */
export function withCopy(letter: NewLetter, copied: Copied): NewLetter[] {
  return [letter, ...copyOf(letter, copied)];
}

/** The copy alone: its letter is made elsewhere. */
export function copyOf(letter: NewLetter, { judged: { copy }, papers, about }: Copied): NewLetter[] {
  if (!copy?.letter || copy.holds.length > 0) return [];
  const { id, copyFor } = copy;
  const serial = papers.copies[about];
  const { row, purpose, reminds } = letter;
  const attempt = copyAttempts[about];
  return [{ id, row, purpose, reminds, attempt, serial, content: copy.letter, copyOf: letter.id, copyFor }];
}
