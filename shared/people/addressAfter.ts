import { fold } from '../identity/fold.ts';
import type { HeldPerson } from './heldPerson.ts';
import { isFullPostcode } from './readAddress.ts';

/** What together says where somebody lives. */
export const addressFields = ['addressLines', 'town', 'county', 'postcode'] as const;
type AddressField = (typeof addressFields)[number];
export type HeldAddress = Pick<HeldPerson, AddressField>;

export type AddressAfter = {
  address: HeldAddress;
  /** What the list says otherwise and is not taken, because what is held is newer. */
  keptNewer: AddressField[];
  /** What is not taken because nobody can tell whether it is of the home that is held. */
  unclear: AddressField[];
};

/**
 * An address after a list that carries all of it or some. Parts of two lists make one address only where both name the
 * same home (the postcode, or house and street where there is no postcode): half of a new address with half of an old
 * one sends a letter to a stranger. Another home takes the place of the old one as a whole, also of what the list does
 * not carry; where it cannot be told, what is held stays.
 */
export function addressAfter(held: HeldAddress, said: Partial<HeldAddress>, isOlder: boolean): AddressAfter {
  const incoming = spelledAsHeld(held, said);
  const named = addressFields.filter((field) => !isBlank(incoming[field]));
  const stays = { address: held, keptNewer: [], unclear: [] };
  if (named.length === 0) return stays;
  const list: HeldAddress = { ...nowhere, ...incoming };
  if (addressFields.every((field) => isBlank(held[field]))) return { ...stays, address: list };

  const differing = addressFields.filter(
    (field) => field in incoming && !isEqual(held[field], list[field]) && !saysLess(field, held, list),
  );
  if (differing.length === 0) return stays;
  const home = homeOf(held, incoming);
  if (home === 'same') {
    const staysFirst = isOlder || isLaidOutOtherwise(held, incoming);
    const address = staysFirst ? filled(held, list) : filled(list, held);
    const isKept = (field: AddressField) => !isBlank(held[field]) && !isEqual(address[field], list[field]);
    const keptNewer = isOlder ? differing.filter((field) => isKept(field) && named.includes(field)) : [];
    return { address, keptNewer, unclear: [] };
  }
  if (isOlder) return { ...stays, keptNewer: differing };
  if (home === 'other') return { ...stays, address: list };
  return { ...stays, unclear: differing.filter((field) => named.includes(field)) };
}

const nowhere: HeldAddress = { addressLines: [], town: null, county: null, postcode: null };

/** `LEEDS` is no other town than `Leeds`. */
function spelledAsHeld(held: HeldAddress, said: Partial<HeldAddress>): Partial<HeldAddress> {
  const incoming = { ...said };
  for (const field of ['town', 'county', 'postcode'] as const) {
    const [one, other] = [held[field], said[field]];
    if (one && other && bare([one]) === bare([other])) incoming[field] = one;
  }
  return incoming;
}

/** Half a postcode says nothing that the whole one does not say. */
function saysLess(field: AddressField, held: HeldAddress, list: HeldAddress): boolean {
  return field === 'postcode' && isWithin(held.postcode, list.postcode);
}

/** Which home the list names, beside the one that is held. */
function homeOf(held: HeldAddress, incoming: Partial<HeldAddress>): 'same' | 'other' | 'unclear' {
  const [one, other] = [held.postcode ?? '', incoming.postcode ?? ''];
  if (one && other) {
    if (one === other) return 'same';
    if (!isWithin(one, other) && !isWithin(other, one)) return 'other';
  } else if ('addressLines' in incoming && 'postcode' in incoming && (one || other)) {
    // A list that carries the whole address says what it says, an empty cell too; but not with half a postcode alone.
    if (isBlank(other) || isFullPostcode(other) || !isBlank(incoming.addressLines)) return 'other';
  }
  return homeByStreet(held, incoming);
}

/** Where no whole postcode says which home it is, house and street may. */
function homeByStreet(held: HeldAddress, incoming: Partial<HeldAddress>): 'same' | 'other' | 'unclear' {
  const [isElsewhere, isOtherCounty] = [differ('town', held, incoming), differ('county', held, incoming)];
  if (isBlank(incoming.addressLines) || isBlank(held.addressLines)) {
    // Who names no street names nothing but what the other says as well.
    const isSaidByOther = isBlank(incoming.addressLines)
      ? isWithin(held.postcode, incoming.postcode)
      : isWithin(incoming.postcode, held.postcode);
    return isSaidByOther && !isElsewhere && !isOtherCounty ? 'same' : 'unclear';
  }
  if (isLaidOutOtherwise(held, incoming)) return 'same';
  if (bare(incoming.addressLines) !== bare(held.addressLines)) return 'other';
  // Every town has a High Street.
  if (isElsewhere) return isWithin(held.postcode, incoming.postcode) ? 'unclear' : 'other';
  return isOtherCounty && held.postcode && !incoming.postcode ? 'unclear' : 'same';
}

/** Whether both name the one and do not mean the same; that one of the two names none is no difference. */
function differ(field: 'town' | 'county', held: HeldAddress, incoming: Partial<HeldAddress>): boolean {
  return Boolean(held[field] && incoming[field]) && held[field] !== incoming[field];
}

/** Whether a postcode is one of those that the half of one names: `LS1 4AB` of `LS1`, and of itself. */
function isWithin(whole: string | null | undefined, half: string | null | undefined): boolean {
  if (!whole || !half) return false;
  const start = bare([half]);
  return `${bare([whole])} `.startsWith(start.includes(' ') ? start : `${start} `);
}

/** The one, and where it has nothing, the other; a town is not added to lines that name it already. */
function filled(one: HeldAddress, other: HeldAddress): HeldAddress {
  const from = isBlank(one.addressLines) ? other : one;
  const { addressLines } = from;
  const added = (field: 'town' | 'county') => {
    const words = one[field] ?? other[field];
    if (words === null || from[field] !== null) return words;
    return addressLines.some((line) => bare([line]) === bare([words])) ? null : words;
  };
  return {
    addressLines,
    town: added('town'),
    county: added('county'),
    postcode: isWithin(other.postcode, one.postcode) ? other.postcode : (one.postcode ?? other.postcode),
  };
}

/** Some lists have the whole address in one cell: the same words, not another address. */
function isLaidOutOtherwise(held: HeldAddress, incoming: Partial<HeldAddress>): boolean {
  if ('town' in incoming || isBlank(incoming.addressLines)) return false;
  return bare(incoming.addressLines) === bare([...held.addressLines, held.town ?? '', held.county ?? '']);
}

/** An address as two lists may write it: no case, no commas and full stops. */
function bare(lines: readonly string[] = []): string {
  return fold(lines.join(' ').replaceAll(/[.,]/g, ' '));
}

function isEqual(one: string | string[] | null, other: string | string[] | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isBlank(value: string | readonly string[] | null | undefined): boolean {
  return value === undefined || value === null || value.length === 0;
}
