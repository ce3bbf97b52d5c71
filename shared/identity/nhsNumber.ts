import { z } from 'zod';

/**
 * Ten digits with a modulus 11 check digit, kept as text because a leading zero counts
 * (NHS Data Dictionary; rules.md 3.14). Shown 3-3-4 by `shared/format.ts`.
 */
export const NhsNumber = z
  .string()
  .refine((text) => problemWithNhsNumber(text) === null, 'Not an NHS number');
export type NhsNumber = z.infer<typeof NhsNumber>;

export type NhsNumberProblem = 'letters' | 'too-short' | 'too-long' | 'check-digit' | 'repeated' | 'excel';

/** Digits only, from whatever was typed or exported: spaces, dashes, tabs and non-breaking spaces go. */
export function bareNhsNumber(typed: string): string {
  return typed.replace(/[\s\u00a0\u2010-\u2015'"-]/g, '');
}

/** Why a bare number is not an NHS number, or null. Repeated digits pass the arithmetic and are refused all the same. */
export function problemWithNhsNumber(bare: string): NhsNumberProblem | null {
  if (/^\d(\.\d+)?E\+?\d+$/i.test(bare)) return 'excel';
  if (!/^\d*$/.test(bare)) return 'letters';
  if (bare.length < 10) return 'too-short';
  if (bare.length > 10) return 'too-long';
  if (/^(\d)\1{9}$/.test(bare)) return 'repeated';
  return checkDigitOf(bare) === Number(bare[9]) ? null : 'check-digit';
}

function checkDigitOf(bare: string): number {
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(bare[place]) * (10 - place);
  // 11 becomes 0; 10 matches no digit, so such a number is never valid.
  return (11 - (sum % 11)) % 11;
}

/** The words for a person at the screen. */
export const nhsNumberSentences: Record<NhsNumberProblem, string> = {
  letters: 'An NHS number has digits only',
  'too-short': 'An NHS number has 10 digits; this one has fewer',
  'too-long': 'An NHS number has 10 digits; this one has more',
  'check-digit': 'The check digit of this NHS number is wrong',
  repeated: 'One digit repeated is not an NHS number',
  excel: 'Excel has shortened this NHS number; export the list again without opening it in Excel',
};
