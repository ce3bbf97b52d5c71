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

/** Whether two ways of writing a telephone number are one number: `husband` behind it makes it somebody else's. */
export function isSamePhone(one: string, other: string): boolean {
  const number = dialled(one);
  return /\d/.test(number) && number === dialled(other) && wordsIn(one) === wordsIn(other);
}

/** What is written with a number besides the number and the sign of an extension. */
function wordsIn(written: string): string {
  const words = written.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !/^(?:x|ext|extension)$/.test(word)).join(' ');
}

/** Whether it is a number and nothing else: 9 to 15 digits, as the shortest UK number with its code and E.164 have. */
export function isRingable(written: string): boolean {
  const digits = written.replace(/\D/g, '').length;
  return wordsIn(written) === '' && /^[\d\s()+.\-a-z]+$/i.test(written) && digits >= 9 && digits <= 15;
}
