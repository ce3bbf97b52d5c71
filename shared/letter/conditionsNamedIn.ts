import { registers, type Register } from '../register/facts.ts';

/**
 * The words by which a letter in English would name a condition. Checks are not among them: `blood pressure` is
 * something that is measured, `high blood pressure` is something a person has. The words of other languages are for
 * the person who approves the letter.
 */
const namings: Record<Register, RegExp> = {
  DM: /\bdiabet\w*/i,
  NDH: /\bpre-?diabet\w*|\braised blood sugar/i,
  HTN: /\bhigh blood pressure|\bhypertensi\w*/i,
  CHD: /\bheart disease|\bangina\b|\bheart attacks?\b/i,
  STIA: /\b(?:mini-?)?strokes?\b/i,
  PAD: /\bpoor circulation|\bperipheral arter\w*/i,
  AF: /\birregular heartbeat|\batrial fibrillation/i,
  HF: /\bheart failure/i,
  CKD: /\bkidney (?:disease|failure)/i,
  AST: /\basthma\w*/i,
  COPD: /\bCOPD\b|\bemphysema\b|\blung (?:condition|disease)/i,
  EPIL: /\bepilep\w*/i,
  SMI: /\bschizo\w*|\bbipolar\b|\bpsycho(?:sis|tic)\b|\bmental(?:ly)? (?:illness(?:es)?|ill|disorders?)\b/i,
  DEM: /\bdementia\b|\balzheimer\w*|\bmemory (?:loss|problems?|clinic)/i,
  LD: /\blearning (?:disabilit\w*|difficult\w*)/i,
  RA: /\brheumatoid\b|\barthritis\b/i,
  OSTEO: /\bosteoporosis\b/i,
  THY: /\b(?:underactive|overactive) thyroid|\bhypothyroid\w*/i,
  DEPR: /\bdepress(?:ion|ed|ive)\b/i,
  CANCER: /\bcancers?\b|\bchemotherapy\b|\btumours?\b|\bpalliative\b/i,
};

/** The conditions a text names, each with the words it names them by. */
export function conditionsNamedIn(text: string): { register: Register; words: string }[] {
  return registers.flatMap((register) => {
    const found = namings[register].exec(text)?.[0];
    return found === undefined ? [] : [{ register, words: found }];
  });
}
