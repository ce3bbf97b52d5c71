import { charactersOf, fontFamilies, fontFiles } from './fonts.ts';
import type { FontFamily } from './fonts.ts';

// Never drawn themselves: joiners, variation selectors, isolates. And U+FFFD stands for a character already lost.
const invisible = /^[\p{Default_Ignorable_Code_Point}\u00a0 ]$/u;
const lost = '\ufffd';

/** Finds, for one character, the first family that has it; null when none has. Remembers what it has looked up. */
export type FindFont = (character: string) => FontFamily | 'any' | null;

export function createFindFont(): FindFont {
  const ranges = new Map<FontFamily, [number, number][]>();
  const found = new Map<string, FontFamily | 'any' | null>();

  function has(family: FontFamily, code: number): boolean {
    const known = ranges.get(family) ?? charactersOf(fontFiles(family)[0]);
    ranges.set(family, known);
    return isWithin(known, code);
  }

  function look(character: string): FontFamily | 'any' | null {
    if (invisible.test(character)) return 'any';
    if (character === lost) return null;
    const code = character.codePointAt(0) ?? 0;
    return fontFamilies.find(({ name }) => has(name, code))?.name ?? null;
  }

  return (character) => {
    const known = found.get(character);
    if (known !== undefined) return known;
    const family = look(character);
    found.set(character, family);
    return family;
  };
}

/** The ranges are in order: halves what is left until the one that could hold the code point is found. */
function isWithin(ranges: [number, number][], code: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, -1];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}
