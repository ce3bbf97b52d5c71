import { fold } from '../identity/fold.ts';

const streetWords =
  'road rd street st lane ln avenue ave close drive dr way crescent gardens grove terrace place square row hill walk mews parade rise'.split(
    ' ',
  );

const nowhere =
  'no fixed abode, of no fixed abode, nfa, no fixed address, homeless, address unknown, address not known, not known, unknown, no address'.split(
    ', ',
  );

/** Words that stand in an address field where there is no address. */
export function isNowhere(line: string): boolean {
  return nowhere.includes(fold(line).replaceAll('.', ''));
}

/**
 * A street but no house in it, or a number but no street: the postman cannot tell which door. A house name without a
 * number ("Rose Cottage") is an address; with a full postcode it is found.
 */
export function isStreetWithoutHouse(lines: readonly string[]): boolean {
  const all = fold(lines.join(' '));
  if (!/\p{L}{3}/u.test(all.replace(/\b(flat|unit|room|apartment|house|no)\b/g, ''))) return true;
  if (/\d/.test(all) || lines.length > 1 || all.includes(',')) return false;
  return streetWords.some((word) => all.endsWith(` ${word}`));
}

const atHome = ['GB', 'UK', 'IM', 'JE', 'GG'];
const moreNames = [
  'ireland',
  'republic of ireland',
  'eire',
  'usa',
  'united states of america',
  'turkey',
  'holland',
];
// Made when it is first asked for: it takes 12 ms, and every thread and process of the program reads this file.
let abroad: ReadonlySet<string> | undefined;

/** A country other than the United Kingdom and the islands its post serves at home rates. */
export function isAbroad(line: string): boolean {
  abroad ??= new Set([...regionNames(), ...moreNames]);
  return abroad.has(fold(line));
}

/** Every region the runtime has an English name for. */
function regionNames(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes
    .filter((code) => !atHome.includes(code))
    .flatMap((code) => names.of(code) ?? [])
    .map(fold);
}
