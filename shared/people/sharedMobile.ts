import { z } from 'zod';

/** Whose a mobile is, as staff asked: the person's own, their carer's (who may read their texts), or neither. */
export const MobileAnswer = z.enum(['own', 'carer', 'not-theirs']);
export type MobileAnswer = z.infer<typeof MobileAnswer>;

/** An answer is about the number it was given for: another number is asked about anew. */
export type MobileAnswered = { number: string; answer: MobileAnswer };

/**
 * Where a person's mobile stands. `shared`: somebody else of the practice has the same number and nobody has said whose
 * it is; texts are held (hard case 11).
 */
export type MobileStanding = 'none' | 'unshared' | 'shared' | MobileAnswer;

/**
 * A number as it is compared, however it is written: `+44 (0)7700 900-456`, `0044 7700900456` and `07700900456` are one.
 * The database does the same (`foldedMobile`). Empty where there is none.
 */
export function foldMobile(mobile: string | null): string {
  const bare = (mobile ?? '')
    .replace(/[ ().-]/g, '')
    .replaceAll('+440', '0')
    .replaceAll('+44', '0');
  if (bare.startsWith('00440')) return bare.slice(4);
  if (bare.startsWith('0044')) return `0${bare.slice(4)}`;
  return bare;
}

export function mobileStanding({
  mobile,
  isShared,
  answered,
}: {
  mobile: string | null;
  isShared: boolean;
  /** The last answer of all, or null. */
  answered: MobileAnswered | null;
}): MobileStanding {
  const number = foldMobile(mobile);
  if (number === '') return 'none';
  // "Not theirs" holds even where nobody else here has the number.
  if (answered !== null && answered.number === number) return answered.answer;
  return isShared ? 'shared' : 'unshared';
}

/** Whether a text may go to this number. */
export function mayText(standing: MobileStanding): boolean {
  return standing === 'unshared' || standing === 'own' || standing === 'carer';
}
