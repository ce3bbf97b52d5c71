import type { IconName } from '../icon/icons.ts';

/** One thing search has found. `match` letters are marked where they stand at the start of a word. */
export type SearchResult = {
  id: string;
  icon: IconName;
  /** `HUSSAIN, Nasreen (Mrs)`; `strong` is its bold start, the family name. */
  words: string;
  strong?: string | undefined;
  /** `Born 09-Nov-1957`, `999 596 4198`: what tells namesakes apart. */
  facts: readonly string[];
};

/** Results under one heading, such as people or actions. */
export type SearchGroup = { id: string; caption: string; results: readonly SearchResult[] };

/** A piece of a text, marked or not. */
export type MarkedPart = { text: string; isMatch: boolean };

/** Cuts a text at the first place a word starts with what was typed, whatever the case of the letters. */
export function markMatch(text: string, typed: string): MarkedPart[] {
  const wanted = typed.trim().toLocaleLowerCase('en-GB');
  const plain = text.toLocaleLowerCase('en-GB');
  // Some letters change length with their case; then nothing is marked rather than the wrong thing.
  if (wanted === '' || plain.length !== text.length) return [{ text, isMatch: false }];
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(plain.charAt(at - 1))) continue;
    return [
      { text: text.slice(0, at), isMatch: false },
      { text: text.slice(at, at + wanted.length), isMatch: true },
      { text: text.slice(at + wanted.length), isMatch: false },
    ].filter((part) => part.text !== '');
  }
  return [{ text, isMatch: false }];
}
