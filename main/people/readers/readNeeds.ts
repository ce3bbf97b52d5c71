import { fold } from '../../../shared/identity/fold.ts';
import type { CommunicationNeed, NeedKind } from '../../../shared/people/importRecord.ts';
import { needCodeOf, needCodeOfTerm, type NeedCode } from '../../../shared/people/needCodes.ts';

/** Plain words lists use beside the national terms; exact words only. */
const plainWords = new Map<string, NeedKind>([
  ['large print', 'large-print-16'],
  ['large print 16 point', 'large-print-16'],
  ['large print 20 point', 'large-print-20'],
  ['large print 24 point', 'large-print-24'],
  ['large print 28 point', 'large-print-28'],
  ['easy read', 'easy-read'],
  ['easyread', 'easy-read'],
  ['braille', 'braille'],
  ['audio', 'audio'],
  ['bsl', 'sign-language'],
  ['bsl interpreter', 'sign-language'],
  ['british sign language', 'sign-language'],
  ['interpreter', 'interpreter'],
  ['email', 'email-format'],
  ['longer appointment', 'longer-visit'],
  ['no telephone contact', 'no-phone'],
  ['hearing aid', 'hearing-loss'],
  // Its code is misprinted in the national list (needCodes.source.md).
  ['requires information in aphasia-accessible format', 'other-format'],
]);

/** Needs named in a cell, one or several (split by `;`, `|` or lines). Words not known are kept as a need of kind other. */
export function readNeeds(cell: string): CommunicationNeed[] {
  return cell
    .split(/[;|\n]/)
    .map((words) => words.trim())
    .filter((words) => words !== '' && !/^(no|none|n|false|0|-)$/i.test(words))
    .map(readNeed);
}

function readNeed(words: string): CommunicationNeed {
  const folded = fold(words);
  const need = needCodeOf(words) ?? needCodeOfTerm(words);
  if (need) return needOf(need);
  return {
    kind: plainWords.get(folded) ?? 'other',
    term: words,
    code: /^\d{6,18}$/.test(words) ? words : null,
  };
}

/** The need a SNOMED CT code stands for; undefined where it is none of the national list. */
export function needOfCode(code: string): CommunicationNeed | undefined {
  const need = needCodeOf(code);
  return need && needOf(need);
}

/** The need exact words stand for; undefined where they are none of the national list. */
export function needOfTerm(term: string): CommunicationNeed | undefined {
  const need = needCodeOfTerm(term);
  return need && needOf(need);
}

/** As a list's need is kept: what staff record of it comes later. */
function needOf({ kind, term, code }: NeedCode): CommunicationNeed {
  return { kind, term, code };
}

/** Interpreters of spoken and signed language are booked with the appointment. */
export function needsInterpreter(needs: readonly CommunicationNeed[]): boolean {
  return needs.some((need) => need.kind === 'interpreter' || /interpreter/i.test(need.term));
}
