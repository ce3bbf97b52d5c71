import { fold } from './fold.ts';
import { bareNhsNumber } from './nhsNumber.ts';

/**
 * The words that a search asks for, each of which has to stand somewhere in the name, number or date of birth of whoever
 * is found: folded, a number without its spaces. A name as it stands on lists and letters, `HUSSAIN, Nasreen (Mrs)`, asks
 * for its two names.
 */
export function searchWords(typed: string): string[] {
  const plain = fold(typed)
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/[,;]/g, ' ')
    .trim();
  const number = bareNhsNumber(plain);
  if (/^\d{3,10}$/.test(number)) return [number];
  // Of nothing but a title or commas what was typed is looked for: no word at all would find everybody.
  return (plain || fold(typed)).split(' ').filter(Boolean);
}
