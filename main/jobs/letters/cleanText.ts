const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// Controls, soft hyphens, marks that turn the direction of what follows, byte-order marks.
const unwanted = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** `0191 498 0123`, `9:00 am`: a space inside does not let the line break. Longer runs of numbers may break. */
const phone = /(?<![\d)])[+(]?\d[\d() ]{4,20}\d(?!\d)/g;
const time = /(?<=\d) (?=(am|pm|noon|midnight)\b)/g;
const dayOfMonth =
  /(?<=\b\d{1,2}) (?=(January|February|March|April|May|June|July|August|September|October|November|December)\b)/g;

/** Text as it may be drawn: no lone surrogates, no control or direction characters, numbers kept on one line. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(lineBreaks, ' ')
    .replace(unwanted, '')
    .replace(phone, (run) => run.replaceAll(' ', '\u00a0'))
    .replace(time, '\u00a0')
    .replace(dayOfMonth, '\u00a0');
}

/** Phone numbers, times, addresses on the web: what is read from left to right inside a line read the other way. */
const leftToRight = /[+(]?[A-Za-z0-9](?:[\x20-\x7e\u00a0]*[A-Za-z0-9)])?/g;

/** Isolates each run of Latin letters and numbers, so that `01632 960000` does not come out as `960000 01632`. */
export function isolateLeftToRight(text: string): string {
  return text.replace(leftToRight, (run) => `\u2066${run}\u2069`);
}
