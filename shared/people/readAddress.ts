import type { Address } from './importRecord.ts';

/** The pieces a list gives an address in; any may be empty. `whole` is a full address in one cell. */
export type AddressCells = {
  house?: string;
  street?: string;
  locality?: string;
  town?: string;
  county?: string;
  postcode?: string;
  whole?: string;
};

const fullPostcode = /^(GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/;
const postcodeAtEnd = /(?:^|[\s,])((?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}))\s*$/i;

/** True for a whole United Kingdom postcode; an outward half or another country's is kept but prints no letter. */
export function isFullPostcode(text: string): boolean {
  return fullPostcode.test(text.toUpperCase());
}

/** `bh191hb` as `BH19 1HB`; anything else as the source has it, trimmed. */
export function readPostcode(cell: string): string | null {
  const bare = cell.replace(/\s+/g, '').toUpperCase();
  if (bare === '') return null;
  return isFullPostcode(bare) ? `${bare.slice(0, -3)} ${bare.slice(-3)}` : cell.trim();
}

/** An address from its cells; null when every one is empty. The town is only what the source calls the town. */
export function readAddress(cells: AddressCells): Address | null {
  const whole = splitWhole(cells.whole ?? '');
  const address: Address = {
    lines: [
      ...firstLines(clean(cells.house), clean(cells.street)),
      clean(cells.locality),
      ...whole.lines,
    ].filter(Boolean),
    town: clean(cells.town) || null,
    county: clean(cells.county) || null,
    postcode: readPostcode(cells.postcode ?? '') ?? whole.postcode,
  };
  const empty = address.lines.length === 0 && !address.town && !address.county && !address.postcode;
  return empty ? null : address;
}

/** A bare house number belongs before its street; a flat or a house name has its own line. */
function firstLines(house: string, street: string): string[] {
  return /^\d+[a-z]?$/i.test(house) && street ? [`${house} ${street}`] : [house, street];
}

function splitWhole(whole: string): { lines: string[]; postcode: string | null } {
  const found = postcodeAtEnd.exec(whole);
  const rest = found ? whole.slice(0, found.index) : whole;
  return {
    lines: rest.split(/[,\n]/).map(clean).filter(Boolean),
    postcode: found ? readPostcode(found[1] ?? '') : null,
  };
}

function clean(text = ''): string {
  return text.replace(/\s+/g, ' ').trim().replace(/,$/, '');
}
