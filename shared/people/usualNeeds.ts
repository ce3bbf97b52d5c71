import type { NeedGiven } from './access.contract.ts';
import type { NeedKind } from './importRecord.ts';
import { needCodeOf } from './needCodes.ts';

/**
 * The needs asked about most, in the order of the dialog, each with the national code where one code says exactly that.
 * Braille has a code for each grade and audio one for each carrier: whoever knows which finds them in the list.
 */
export const usualNeeds: readonly (readonly [kind: NeedKind, code: string | null])[] = [
  ['large-print-16', null],
  ['large-print-20', '957331000000109'],
  ['large-print-24', '957351000000102'],
  ['large-print-28', '957371000000106'],
  ['easy-read', '796161000000101'],
  ['braille', null],
  ['audio', null],
  ['email-format', '936581000000101'],
  ['interpreter', '315594003'],
  ['sign-language', '520471000000105'],
  ['hearing-loss', null],
  ['sight-loss', null],
  ['longer-visit', '1108171000000102'],
  ['copy-to-carer', null],
  ['phone-only', '795661000000104'],
  ['text-only', '936701000000103'],
  ['letter-only', '936721000000107'],
  ['no-phone', null],
];

/** A usual need as it is recorded; `words` are those of its tag, for needs without a code of their own. */
export function usualNeed(kind: NeedKind, words: string): NeedGiven {
  const code = usualNeeds.find(([one]) => one === kind)?.[1] ?? null;
  const listed = needCodeOf(code);
  return { kind, code, term: listed?.term ?? words, group: listed?.groups[0] ?? null, reviewDueOn: null };
}
