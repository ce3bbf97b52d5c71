/**
 * UK mobile numbers (Ofcom, National Telephone Numbering Plan, part A): 071 to 075 and 077 to 079 with ten digits
 * after the 0, and 07624 of the Isle of Man. 070 is personal numbering and the rest of 076 is paging: neither is a
 * mobile phone. Whether one is in use cannot be told from its digits.
 */
const mobile = /^(?:[1-5]\d{8}|[789]\d{8}|624\d{6})$/;

/** The number as `+447700900123`, however it was written, or null where it is no UK mobile. */
export function ukMobile(written: string | null): string | null {
  const bare = (written ?? '').replace(/[\s\u00a0().\-–/]/g, '');
  const national = /^(?:\+44|0044|44)?0?7(\d{9})$/.exec(bare)?.[1] ?? '';
  return mobile.test(national) ? `+447${national}` : null;
}

/** `07700 900123`, from `+447700900123`. */
export function spacedMobile(number: string): string {
  return number.replace(/^\+44(\d{4})(\d{6})$/, '0$1 $2');
}
