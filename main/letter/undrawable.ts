import type { LetterContent } from '../../shared/letter/letterContent.ts';
import { findUndrawable } from '../jobs/letters/findUndrawable.ts';
import { createFindFont } from '../jobs/letters/findFont.ts';

const findFont = createFindFont();

// What Noto Sans surely has: most letters need no look at a font file.
const surelyDrawable = /^[\u0020-\u024f\u2010-\u2026\u00a0]*$/;

/** The characters of a letter that no shipped font has. */
export function undrawableIn(letter: LetterContent): string[] {
  if (surelyDrawable.test([letter.greeting, ...letter.addressLines].join(''))) return [];
  return findUndrawable([letter], findFont).flatMap((one) => one.characters);
}
