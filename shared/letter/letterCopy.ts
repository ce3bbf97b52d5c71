import type { LetterContent } from './letterContent.ts';

/**
 * What kind of letter a copy is of, as the number in its round says it: below the letters about appointments (0), so that
 * nothing that counts invitations can count it.
 */
export const copyAttempts = { invitations: -1, appointments: -2 } as const;

/** The id of the copy of a letter: there is one at most. */
export const copyIdOf = (letterId: string): string => `${letterId}-c`;

/** `Copy for Eirlys Bevan (wife)` */
export const copyWords = (copyFor: string): string => `Copy for ${copyFor}`;

/** A letter to one person as the copy another gets: the same words, and a line that says so before them. */
export function asCopy(
  letter: LetterContent,
  { copyFor, of }: { copyFor: string; of: string },
): LetterContent {
  const line = `This is a copy for ${copyFor} of a letter to ${of}.`;
  return { ...letter, blocks: [{ kind: 'paragraph', text: line }, ...letter.blocks] };
}
