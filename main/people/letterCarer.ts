import { LetterCarer } from '../../shared/people/person.ts';

/** Whoever else gets a person's letters, in their place or a copy of each; null where nobody does. */
export function letterCarerIn({ letter_carer }: { letter_carer: string | null }): LetterCarer | null {
  return letter_carer === null ? null : LetterCarer.parse(JSON.parse(letter_carer));
}
