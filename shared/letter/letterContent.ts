import type { IsoDate } from '../time/isoDate.ts';
import type { EasyReadPicture } from './easyReadPictures.ts';

/** Print sizes in points: standard 14, and the sizes of the Accessible Information Standard (rules.md 3.9). */
export const letterSizes = [14, 16, 20, 24, 28] as const;
export type LetterSize = (typeof letterSizes)[number];

/**
 * One finished letter: every word as it will be read. Made by rules, drawn by the letter job; the job adds nothing
 * and decides nothing. All text is plain text, never markup.
 */
export type LetterContent = {
  /** The invitation it belongs to; names the file, never printed. */
  id: string;
  /** BCP 47; decides the direction of writing and hyphenation, and is written into the PDF for screen readers. */
  language: string;
  size: LetterSize;
  /** 3 to 7 lines, the name first and the postcode last. */
  addressLines: string[];
  practice: { name: string; addressLines: string[]; phone: string };
  date: IsoDate;
  /** `10 April 2026` */
  dateInWords: string;
  /** Spaced 3-3-4; null for people without one. */
  nhsNumber: string | null;
  greeting: string;
  heading: string;
  /** Easy read has its own: one idea a line, a picture beside it. Left out in every other letter. */
  layout?: 'easy-read';
  blocks: LetterBlock[];
  closing: string;
  /** Name and role of who signs. */
  signedBy: string[];
  /** Small print at the foot: how to get another format, data protection, template version. */
  footer: string[];
  /** `true` prints SAMPLE across every page. */
  sample: boolean;
};

export type LetterBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; picture?: EasyReadPicture }
  | { kind: 'list'; items: string[]; picture?: EasyReadPicture };

/** A letter that cannot be drawn: the characters no shipped font has. */
export type UndrawableLetter = { id: string; characters: string[] };
