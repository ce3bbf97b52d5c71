import type { Reading } from './reading.ts';

export type PersonName = { title: string | null; givenName: string; familyName: string };

const titleWords =
  'Mr Mrs Miss Ms Mx Dr Prof Professor Rev Revd Reverend Canon Father Fr Sister Sr Brother Sir Dame Lady Lord ' +
  'Baroness Baron Hon Master Rabbi Imam Capt Captain Major Maj Col Colonel Sgt Lt Cllr';
const titles = new Map(titleWords.split(' ').map((title) => [title.toLowerCase(), title]));
/** Words that open a family name of more than one word. */
const familyOpeners = new Set(
  "van von der den de del della di da dos das du la le ter ten bin ibn bint al el abu mac mc st st. o'".split(
    ' ',
  ),
);

/** `Ms`, `MS.` or `mrs` as it is printed; other words as the source has them, null when empty. */
export function readTitle(cell: string): string | null {
  const text = cell.trim().replace(/\.$/, '');
  return text === '' ? null : (titles.get(text.toLowerCase()) ?? text);
}

/**
 * A whole name in one cell: `MOHAMED, Teresa (Ms)` or `Ms Teresa Mohamed`. One word alone is taken as the family
 * name: never guessed to be more.
 */
export function readPersonName(cell: string): Reading<PersonName> {
  const text = cell.replace(/\s+/g, ' ').trim();
  if (text === '') return { reason: 'No name' };
  if (!/\p{L}/u.test(text)) return { reason: 'A name needs at least one letter' };
  const bracketed = /^(.*?)\s*\(([^()]*)\)$/.exec(text);
  const title =
    bracketed && titles.has((bracketed[2] ?? '').replace('.', '').toLowerCase()) ? bracketed[2] : null;
  const name = title ? (bracketed?.[1] ?? '') : text;
  const comma = name.indexOf(',');
  return { value: comma >= 0 ? familyFirst(name, comma, title ?? '') : givenFirst(name, title ?? '') };
}

function familyFirst(name: string, comma: number, title: string): PersonName {
  const given = takeTitle(name.slice(comma + 1).trim());
  return {
    title: readTitle(title || given.title),
    givenName: calmCapitals(given.rest),
    familyName: calmCapitals(name.slice(0, comma).trim()),
  };
}

function givenFirst(name: string, title: string): PersonName {
  const { title: leading, rest } = takeTitle(name);
  const words = rest.split(' ');
  const opener = words.findIndex((word, place) => place > 0 && familyOpeners.has(word.toLowerCase()));
  const family = opener > 0 && opener < words.length - 1 ? opener : words.length - 1;
  return {
    title: readTitle(title || leading),
    givenName: calmCapitals(words.slice(0, family).join(' ')),
    familyName: calmCapitals(words.slice(family).join(' ')),
  };
}

/** A title is only one where a name is left after it: a person called "Major" keeps the name. */
function takeTitle(name: string): { title: string; rest: string } {
  const [first = '', ...rest] = name.split(' ');
  if (rest.length === 0 || !titles.has(first.replace(/\.$/, '').toLowerCase()))
    return { title: '', rest: name };
  return { title: first, rest: rest.join(' ') };
}

/** `O'LEARY` as `O'Leary`, for envelopes; a name with any small letter stays exactly as it is (McKAY, de Souza). */
export function calmCapitals(name: string): string {
  if (name.length < 2 || name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s\-'’.(])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(
      /(^|[\s-])Mc(\p{L})/gu,
      (_, before: string, letter: string) => `${before}Mc${letter.toUpperCase()}`,
    );
}
