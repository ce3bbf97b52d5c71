import type { LetterContent, UndrawableLetter } from '../../../shared/letter/letterContent.ts';
import type { FindFont } from './findFont.ts';
import { charactersIn } from './wordsOf.ts';

/** The letters with characters no shipped font has. Drawn, they would show empty boxes in somebody's name. */
export function findUndrawable(letters: readonly LetterContent[], findFont: FindFont): UndrawableLetter[] {
  return letters.flatMap((letter) => {
    const characters = [...charactersIn(letter)].filter((character) => findFont(character) === null);
    return characters.length === 0 ? [] : [{ id: letter.id, characters }];
  });
}
