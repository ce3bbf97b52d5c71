import type { GoingLine } from '../../shared/letter/letter.contract.ts';

/** `Letter, large print 16`; the language where it is not English. */
export function formatWords({ size, language, attempt }: GoingLine): string {
  const name = attempt > 1 ? 'Reminder' : 'Letter';
  const print = size > 14 ? `large print ${size}` : 'standard';
  return language === 'en' ? `${name}, ${print}` : `${name}, ${print}, ${language}`;
}
