import type { GoingLine } from '../../shared/letter/letter.contract.ts';

/** `Letter, large print 16`; the language where it is not English. */
export function formatWords({ size, easyRead, language, attempt }: GoingLine): string {
  const name = attempt > 1 ? 'Reminder' : 'Letter';
  const large = size > 14 ? `large print ${size}` : 'standard';
  const print = easyRead ? `easy read ${size}` : large;
  return language === 'en' ? `${name}, ${print}` : `${name}, ${print}, ${language}`;
}
