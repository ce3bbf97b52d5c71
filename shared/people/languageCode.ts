import { fold } from '../identity/fold.ts';

/** The main languages GP lists name, as BCP 47 (background: the 20 most frequent in the 2021 Census of England). */
const codes: Record<string, string> = {
  english: 'en',
  polish: 'pl',
  romanian: 'ro',
  panjabi: 'pa',
  punjabi: 'pa',
  urdu: 'ur',
  portuguese: 'pt',
  spanish: 'es',
  arabic: 'ar',
  bengali: 'bn',
  sylheti: 'syl',
  gujarati: 'gu',
  italian: 'it',
  tamil: 'ta',
  french: 'fr',
  lithuanian: 'lt',
  chinese: 'zh',
  cantonese: 'yue',
  mandarin: 'zh',
  turkish: 'tr',
  bulgarian: 'bg',
  russian: 'ru',
  persian: 'fa',
  farsi: 'fa',
  hungarian: 'hu',
  greek: 'el',
  somali: 'so',
  hindi: 'hi',
  welsh: 'cy',
  hebrew: 'he',
  kurdish: 'ku',
  albanian: 'sq',
  ukrainian: 'uk',
};

/** Each of those languages once, as its code. */
export const knownLanguages: readonly string[] = [...new Set(Object.values(codes))];

/**
 * A language in the words of the record as BCP 47. A language nobody here knows stays as it is written: no template
 * has it, so a letter in English does not go in its place.
 */
export function languageCode(words: string | null): string | null {
  if (words === null || words.trim() === '') return null;
  const known = fold(words).replace(/^(main|first|preferred)?( spoken)? ?language (is )?/, '');
  return codes[known] ?? (/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(words) ? words : known);
}
