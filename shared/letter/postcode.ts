/**
 * The published shape of UK postcodes: six formats, and six letters that never stand in the second half
 * (ILR specification 2017 to 2018, Appendix C, version 1, 28 April 2017, after Royal Mail). Whether one is in use
 * cannot be told from its shape.
 */
export const postcodeFormat = {
  source: 'ILR specification 2017 to 2018, Appendix C: valid postcode format, version 1, 28 April 2017',
  /** A = letter, N = digit */
  outward: ['AN', 'ANN', 'AAN', 'AANN', 'ANA', 'AANA'],
  inward: 'NAA',
  neverInward: 'CIKMOV',
} as const;

/**
 * Pseudo postcodes for people with no UK address: ZZ99, a digit, a letter and Z (NHS Data Dictionary, POSTCODE OF
 * USUAL ADDRESS, May 2010; HES field HOMEADD). None of them can be posted to.
 */
const noFixedAddress = ['ZZ99 3VZ', 'ZZ99 3WZ', 'ZZ99 9ZZ'];
const pseudo = /^ZZ99 ?\d[A-Z]Z$/;

const letter = '[A-Z]';
const outward = postcodeFormat.outward
  .map((shape) => shape.replaceAll('A', letter).replaceAll('N', '\\d'))
  .join('|');
const inward = `\\d[${allowedInward()}]{2}`;
const full = new RegExp(`^(${outward})(${inward})$`);
const half = new RegExp(`^(${outward})\\d?$`);

function allowedInward(): string {
  return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    .filter((one) => !postcodeFormat.neverInward.includes(one))
    .join('');
}

export type PostcodeReading =
  /** In capitals with one space, as it is printed. */
  | { kind: 'full'; postcode: string }
  | { kind: 'half' }
  | { kind: 'none' }
  /** A pseudo postcode for someone without a fixed or known address. */
  | { kind: 'no-fixed-address' }
  /** A pseudo postcode for another country, or a code of another country's shape. */
  | { kind: 'elsewhere' }
  | { kind: 'not-a-postcode' };

/** What was written where a postcode belongs; case, spaces and a final full stop do not matter. */
export function readPostcode(written: string | null): PostcodeReading {
  const bare = (written ?? '').toUpperCase().replace(/[\s\u00a0.,-]/g, '');
  if (bare === '') return { kind: 'none' };
  if (pseudo.test(bare)) return pseudoReading(bare);

  const match = full.exec(bare);
  if (match) return { kind: 'full', postcode: `${match[1]} ${match[2]}` };
  if (half.test(bare)) return { kind: 'half' };
  return { kind: isForeign(bare) ? 'elsewhere' : 'not-a-postcode' };
}

function pseudoReading(bare: string): PostcodeReading {
  const spaced = `${bare.slice(0, 4)} ${bare.slice(4)}`;
  return { kind: noFixedAddress.includes(spaced) ? 'no-fixed-address' : 'elsewhere' };
}

/** Digits only (most of Europe, ZIP codes), or an Irish Eircode. */
function isForeign(bare: string): boolean {
  return /^\d{4,9}$/.test(bare) || /^[AC-FHKNPRTV-Y]\d[0-9W][0-9AC-FHKNPRTV-Y]{4}$/.test(bare);
}
