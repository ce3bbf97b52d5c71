import { footWords } from './checkList.ts';
import type { DueCheck, VisitCheck, VisitItem, VisitPart } from './checks.ts';

/** The parts of a first visit in the order they are told; the conversation and other services are no part of it. */
const parts: readonly { item: VisitPart; words: string; bring: string | null }[] = [
  { item: 'blood', words: 'blood test', bring: null },
  { item: 'urine', words: 'urine test', bring: 'a small sample of urine, from first thing in the morning' },
  { item: 'measurement', words: 'measurements', bring: null },
  { item: 'feet', words: footWords(), bring: null },
  { item: 'questions', words: 'questions', bring: null },
];

/**
 * What a person can expect at the first visit and what to bring, in plain words that name no condition. Empty where
 * nothing is due, and then there is no first visit.
 */
export function visitItems(due: readonly DueCheck[]): VisitItem[] {
  const asksOfInhalers = due.some(({ check }) => check.id === 'inhalers');
  return parts
    .filter(({ item }) => due.some(({ check }) => check.part === item))
    .map((part) =>
      part.item === 'questions' && asksOfInhalers ? { ...part, bring: 'your inhalers' } : part,
    );
}

/** The due checks of the first visit, as letters list them under their part. */
export function visitChecks(due: readonly DueCheck[]): VisitCheck[] {
  return due
    .filter(({ check }) => parts.some(({ item }) => item === check.part))
    .map(({ check }) => ({ check: check.id, words: check.inBrackets, item: check.part }));
}
