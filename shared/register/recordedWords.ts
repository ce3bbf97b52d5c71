import { screenDate } from '../format.ts';
import type { ReadCondition } from './readConditions.ts';

/** `Type 2 diabetes mellitus recorded 12-Mar-2009`: one condition, as staff can find it in the record. */
export function recordedWords({ fact, byHeading }: ReadCondition): string {
  const term = plainTerm(fact.term);
  const day = fact.onsetOn === null ? null : screenDate(fact.onsetOn);
  if (byHeading === null) return `${term} recorded${day === null ? ', date not known' : ` ${day}`}`;

  const list = `On the ${fact.listedUnder?.trim() ?? ''} list of the clinical system`;
  if (term === '') return `${list}, without a term`;
  return `${list}, term not recognised: ${term}${day === null ? '' : ` (${day})`}`;
}

/** A term without the semantic tag of its fully specified name. */
export function plainTerm(term: string): string {
  return term.trim().replace(/\s*\((?:disorder|finding|situation)\)$/i, '');
}
