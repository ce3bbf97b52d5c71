import { fullName } from '../format.ts';
import type { NameParts } from '../format.ts';
import { fold } from '../identity/fold.ts';
import type { Address } from '../people/importRecord.ts';
import { ageOn } from '../time/isoDate.ts';
import type { IsoDate } from '../time/isoDate.ts';
import { isAbroad, isNowhere, isStreetWithoutHouse } from './addressWords.ts';
import { readPostcode } from './postcode.ts';
import type { PostcodeReading } from './postcode.ts';

/** Why nothing can be posted to an address, as staff read it. */
export const addressProblems = {
  'no-address': 'no address',
  'no-postcode': 'no postcode',
  'half-postcode': 'not a full UK postcode',
  'not-a-postcode': 'the postcode is not written correctly',
  'no-house-or-street': 'no house or street',
  'no-fixed-address': 'no fixed address',
  'not-uk': 'not a UK address',
} as const;
export type AddressProblem = keyof typeof addressProblems;

export type PostalQuestion = {
  name: NameParts;
  address: Address | null;
  birthDate: IsoDate;
  /** The carer the letters go to; to a parent or guardian the envelope says so already. */
  careOf?: string | null;
  /** Whoever gets a copy: the envelope is theirs alone. */
  copyFor?: string | null;
  /** The day on the letter; the age on it decides who the letter is addressed to. */
  on: IsoDate;
};

export type PostalAddress = { ok: true; lines: string[] } | { ok: false; problem: AddressProblem };

/** Post about anyone younger goes to "Parent or guardian of" (NHS Notify letter style; the practice's own rule). */
export const ageOfOwnPost = 16;

/** The first line of an address where the post is about a child. */
export const parentLine = 'Parent or guardian of';

/** Letters have room for 7 lines in the envelope window and need 3 (GOV.UK Notify letter specification v2.4). */
const mostLines = 7;

/** Whether a letter is written to a parent or guardian. */
export function isWrittenToParent(birthDate: IsoDate, on: IsoDate): boolean {
  return ageOn(birthDate, on) < ageOfOwnPost;
}

/**
 * The lines in the envelope window: 3 to 7, the name first and the postcode last. Too many are joined with commas,
 * never dropped. Where nothing can be posted there, why not.
 */
export function postalLinesOf({
  name,
  address,
  birthDate,
  careOf,
  copyFor,
  on,
}: PostalQuestion): PostalAddress {
  const parts = partsOf(address);
  const problem = problemWith(parts);
  if (problem !== null) return { ok: false, problem };

  const own = isWrittenToParent(birthDate, on)
    ? [parentLine, fullName(name)]
    : [fullName(name), ...(careOf ? [`c/o ${careOf}`] : [])];
  const names = copyFor ? [copyFor] : own;
  const places = [...parts.house, ...parts.area];
  const postcode = parts.postcode.kind === 'full' ? [parts.postcode.postcode] : [];
  return { ok: true, lines: [...names, ...joinedTo(mostLines - names.length - 1, places), ...postcode] };
}

type Parts = { house: string[]; area: string[]; postcode: PostcodeReading };

function partsOf(address: Address | null): Parts {
  const house = tidy(address?.lines ?? []);
  const area = tidy([address?.town ?? '', address?.county ?? '']);
  const written = readPostcode(address?.postcode ?? null);
  const postcode = written.kind === 'none' ? postcodeAmong(house, area) : written;
  const seen = new Set(house.map(fold));
  const further = area.filter(
    (part, index) => !seen.has(fold(part)) && area.findIndex((one) => fold(one) === fold(part)) === index,
  );
  return { house, area: further, postcode };
}

/** Some systems write the postcode as the last line of the address; it is taken out of there. */
function postcodeAmong(house: string[], area: string[]): PostcodeReading {
  const last = area.length > 0 ? area : house;
  const reading = readPostcode(last.at(-1) ?? null);
  if (reading.kind !== 'full' && reading.kind !== 'no-fixed-address') return { kind: 'none' };
  last.pop();
  return reading;
}

function tidy(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.replace(/\s+/g, ' ').replace(/^[ ,]+|[ ,]+$/g, ''))
    .filter((line) => line !== '');
}

function problemWith({ house, area, postcode }: Parts): AddressProblem | null {
  if (house.some(isNowhere) || postcode.kind === 'no-fixed-address') return 'no-fixed-address';
  if (postcode.kind === 'elsewhere') return 'not-uk';
  if (postcode.kind !== 'full' && isAbroad(area.at(-1) ?? house.at(-1) ?? '')) return 'not-uk';
  if (house.length + area.length === 0 && postcode.kind === 'none') return 'no-address';
  if (postcode.kind === 'none') return 'no-postcode';
  if (postcode.kind === 'half') return 'half-postcode';
  if (postcode.kind === 'not-a-postcode') return 'not-a-postcode';
  return house.length === 0 || isStreetWithoutHouse(house) ? 'no-house-or-street' : null;
}

/** At most so many lines: the two neighbours that make the shortest line are joined, again and again. */
function joinedTo(most: number, lines: readonly string[]): string[] {
  if (lines.length <= most) return [...lines];
  let shortest = 0;
  for (let at = 1; at < lines.length - 1; at += 1) {
    if (lengthOfPair(lines, at) < lengthOfPair(lines, shortest)) shortest = at;
  }
  const joined = `${lines[shortest]}, ${lines[shortest + 1]}`;
  return joinedTo(most, [...lines.slice(0, shortest), joined, ...lines.slice(shortest + 2)]);
}

function lengthOfPair(lines: readonly string[], at: number): number {
  return (lines[at]?.length ?? 0) + (lines[at + 1]?.length ?? 0);
}
