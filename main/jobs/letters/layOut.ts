import { easyReadPictureNames, easyReadSvg } from '../../../shared/letter/easyReadPictures.ts';
import type { LetterContent } from '../../../shared/letter/letterContent.ts';
import type { FindFont } from './findFont.ts';
import { fontFamilies } from './fonts.ts';
import type { FontFamily } from './fonts.ts';
import { isolateLeftToRight } from './cleanText.ts';
import { charactersIn, mapWords } from './wordsOf.ts';

/** What `letter.typ` reads from `sys.inputs.data`. */
export type LaidOutLetters = ReturnType<typeof layOut>;

/** What is drawn over every letter: the envelope's window for a preview, COPY for one that was sent before. */
export type PageMarks = { window: boolean; copy: boolean };

/** Languages written from right to left among those a practice has letters in. */
const rightToLeft = ['ar', 'fa', 'he', 'ku', 'pnb', 'ps', 'sd', 'ug', 'ur', 'yi'];
/** Urdu readers expect Nastaliq, which hangs below its line and needs more room between lines. */
const nastaliq = ['ur', 'pnb'];

/**
 * Directions, fonts and line pitch for cleaned letters. RNIB clear print asks for lines about 1.5 apart; Noto Sans
 * at 1.45 times its size keeps a letter of six short sections to two pages.
 */
export function layOut(letters: readonly LetterContent[], findFont: FindFont, { window, copy }: PageMarks) {
  const families = familiesFor(letters, findFont);
  const [first] = letters;
  if (!first) throw new Error('Nothing to lay out');
  const [year, month, day] = first.date.split('-').map(Number);
  const languages = new Set(letters.map(({ language }) => language));
  const language = languages.size === 1 ? first.language : 'en-GB';
  return {
    title: letters.length === 1 ? first.heading : `${letters.length} letters, ${first.dateInWords}`,
    date: { year, month, day },
    language: primary(language),
    region: regionOf(language),
    families,
    'address-families': families,
    window,
    copy,
    pictures: Object.fromEntries(easyReadPictureNames.map((name) => [name, easyReadSvg(name)])),
    letters: letters.map((letter) => laidOutLetter(letter, families)),
  };
}

function laidOutLetter(letter: LetterContent, families: FontFamily[]) {
  const language = primary(letter.language);
  const reversed = rightToLeft.includes(language);
  const inItsDirection = reversed ? mapWords(letter, isolateLeftToRight) : letter;
  return {
    ...inItsDirection,
    // Always set from left to right, for the postman and in English.
    addressLines: letter.addressLines,
    addressee: addresseeOf(letter.addressLines),
    practice: letter.practice,
    nhsNumber: letter.nhsNumber,
    language,
    region: regionOf(letter.language),
    rightToLeft: reversed,
    easyRead: letter.layout === 'easy-read',
    pitch: nastaliq.includes(language) ? 2.3 : 1.45,
    families: nastaliq.includes(language) ? nastaliqBeforeNaskh(families) : families,
  };
}

/** Whose letter a page is when it has lost its first page; "Parent or guardian of" alone names nobody. */
function addresseeOf([first = '', second = '']: readonly string[]): string {
  return first.endsWith(' of') ? `${first} ${second}` : first;
}

function primary(language: string): string {
  return language.split('-')[0] ?? language;
}

function regionOf(language: string): string | null {
  return /-([A-Z]{2})(-|$)/.exec(language)?.[1] ?? null;
}

/** Latin letters and numbers stay with Noto Sans, which comes before both. */
function nastaliqBeforeNaskh([latin, ...others]: FontFamily[]): FontFamily[] {
  const rest = others.filter((name) => name !== 'noto nastaliq urdu');
  return [latin ?? 'noto sans', 'noto nastaliq urdu', ...rest];
}

/** Only what these letters are written with, in the usual order: a Chinese name costs 20 MB, the others do not pay. */
export function familiesFor(letters: readonly LetterContent[], findFont: FindFont): FontFamily[] {
  const needed = new Set<FontFamily | 'any' | null>(['noto sans']);
  for (const letter of letters) {
    for (const character of charactersIn(letter)) needed.add(findFont(character));
    if (nastaliq.includes(primary(letter.language))) needed.add('noto nastaliq urdu');
  }
  return fontFamilies.map(({ name }) => name).filter((name) => needed.has(name));
}
