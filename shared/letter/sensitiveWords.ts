import { registerNames } from '../register/registerNames.ts';
import { registers } from '../register/facts.ts';

/** Words of the practice's own lists and of results: they say why somebody is written to. */
const ofListsAndResults = [
  'register',
  'long-term condition',
  'long term condition',
  'LTC',
  'QOF',
  'housebound',
  'care home',
  'frailty',
  'palliative',
  'end of life',
  'abnormal',
  'HbA1c',
  'blood sugar',
  'blood pressure',
  'cholesterol',
  'kidney',
  'BMI',
  'inhaler',
  'insulin',
  'schizophrenia',
  'bipolar',
  'psychosis',
];

const words = [
  ...new Set([...registers.flatMap((register) => namesOf(registerNames[register])), ...ofListsAndResults]),
];

/** `Stroke/TIA` is two words, and `COPD, a lung condition` is one with its explanation. */
function namesOf({ name, plainName }: { name: string; plainName: string }): string[] {
  return [...name.split('/'), ...plainName.replace(/^an? /, '').split(/, an? | or /)];
}

/**
 * The words in a text that tell others of a condition, a result or a list, for messages: whoever holds the phone or
 * sees the screen may read them (hard case 11). Abbreviations count in capitals only.
 */
export function sensitiveWordsIn(text: string): string[] {
  return words.filter((word) => {
    const abbreviation = word === word.toUpperCase();
    return new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, abbreviation ? 'u' : 'iu').test(text);
  });
}
