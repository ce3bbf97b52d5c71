/**
 * The digits of a UK number as one dials them here, however it is written: `+44 (0)7700 900513`, `0044 7700 900513` and
 * `07700900513` are one. A number of another country keeps its `+`; an extension counts.
 */
export function dialled(written: string): string {
  return written
    .replace(/^\s*00/, '+')
    .replace(/(?:\(0\)|[^\d+x])/gi, '')
    .replace(/^\+440?/, '0');
}

/** Whether two ways of writing a telephone number are one number. */
export function isSamePhone(one: string, other: string): boolean {
  const number = dialled(one);
  return /\d/.test(number) && number === dialled(other);
}
