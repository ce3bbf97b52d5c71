import { fold } from '../identity/fold.ts';
import type { HeldPerson } from './heldPerson.ts';

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
export function addressAfter(
  held: HeldAddress,
  incoming: Partial<HeldAddress>,
  isOlder: boolean,
): AddressAfter {
  const said = addressFields.filter((field) => !isBlank(incoming[field]));
  const stays = { address: held, keptNewer: [], unclear: [] };
  if (said.length === 0) return stays;
  const list: HeldAddress = { ...nowhere, ...incoming };
  if (addressFields.every((field) => isBlank(held[field]))) return { ...stays, address: list };

  const differing = addressFields.filter((field) => field in incoming && !isEqual(held[field], list[field]));
  if (differing.length === 0) return stays;
  const home = homeOf(held, incoming);
  if (home === 'same') {
    return {
      address: isOlder ? filled(held, list) : isLaidOutOtherwise(held, incoming) ? held : filled(list, held),
      keptNewer: isOlder ? differing.filter((field) => !isBlank(held[field]) && said.includes(field)) : [],
      unclear: [],
    };
  }
  if (isOlder) return { ...stays, keptNewer: differing };
  return home === 'other' ? { ...stays, address: list } : { ...stays, unclear: differing };
}

const nowhere: HeldAddress = { addressLines: [], town: null, county: null, postcode: null };

/** Which home the list names, beside the one that is held. */
function homeOf(held: HeldAddress, incoming: Partial<HeldAddress>): 'same' | 'other' | 'unclear' {
  const hasLines = 'addressLines' in incoming;
  if (incoming.postcode && held.postcode) {
    return incoming.postcode === held.postcode ? 'same' : 'other';
  }
  // A list that carries the whole address says what it says, an empty cell too; house and street may still be the same.
  const noPostcode = isBlank(incoming.postcode) && isBlank(held.postcode);
  if (hasLines && 'postcode' in incoming && !noPostcode) return 'other';
  if (isBlank(incoming.addressLines) || isBlank(held.addressLines)) return 'unclear';
  if (isLaidOutOtherwise(held, incoming)) return 'same';
  // Every town has a High Street.
  if (bare(incoming.addressLines) !== bare(held.addressLines) || differ('town', held, incoming))
    return 'other';
  return differ('county', held, incoming) ? 'unclear' : 'same';
}

/** Whether both name the one and do not mean the same; that one of the two names none is no difference. */
function differ(field: 'town' | 'county', held: HeldAddress, incoming: Partial<HeldAddress>): boolean {
  const [one, other] = [held[field] ?? '', incoming[field] ?? ''];
  return one !== '' && other !== '' && bare([one]) !== bare([other]);
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
    postcode: one.postcode ?? other.postcode,
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
