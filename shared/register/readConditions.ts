import type { ConditionFact, Register } from './facts.ts';
import { foldTerm } from './codeLists.ts';
import { registerOfHeading } from './registerHeadings.ts';
import type { RegisterBasis, RegisterRule } from './registerRule.ts';

/** A recorded condition with what the lists make of it. */
export type ReadCondition = {
  fact: ConditionFact;
  /** The lists that hold its code or, where it has none, its exact term. */
  lists: ReadonlySet<string>;
  /** The practice's own answer, asked only where no list of any rule holds it. */
  answeredAs: Register | 'none' | null;
  /** The register its list is headed with, where neither lists nor answers say anything. */
  byHeading: Register | null;
};

/** Reads every condition of one person against the lists, once for all registers. */
export function readConditions(conditions: readonly ConditionFact[], basis: RegisterBasis): ReadCondition[] {
  const known = new Set(
    basis.rules.flatMap(({ lists, generalLists, resolvedLists }) => [
      ...lists,
      ...generalLists,
      ...resolvedLists,
    ]),
  );
  return conditions.map((fact) => readCondition(fact, basis, known));
}

function readCondition(
  fact: ConditionFact,
  { codeLists, termAnswers }: RegisterBasis,
  known: ReadonlySet<string>,
): ReadCondition {
  const lists = fact.code === null ? codeLists.listsOfTerm(fact.term) : codeLists.listsOfCode(fact.code);
  const isKnown = [...lists].some((list) => known.has(list));
  const answeredAs = isKnown ? null : (termAnswers.get(foldTerm(fact.term)) ?? null);
  const isOpen = !isKnown && answeredAs === null && fact.listedUnder !== null;

  return { fact, lists, answeredAs, byHeading: isOpen ? registerOfHeading(fact.listedUnder ?? '') : null };
}

/** Whether the condition is on one of the named lists. */
export function isOn(condition: ReadCondition, lists: RegisterRule['lists']): boolean {
  return lists.some((list) => condition.lists.has(list));
}

/** A term to ask the practice about: no list holds it, though the clinical system lists it under a register. */
export type UnrecognisedTerm = { term: string; foldedTerm: string; listedUnder: string; suggested: Register };

/** What the practice should be asked, each term once. */
export function unrecognisedTerms(
  conditions: readonly ConditionFact[],
  basis: RegisterBasis,
): UnrecognisedTerm[] {
  const asked = new Map<string, UnrecognisedTerm>();
  for (const { fact, byHeading } of readConditions(conditions, basis)) {
    if (byHeading === null || fact.term.trim() === '') continue;
    const foldedTerm = foldTerm(fact.term);
    asked.set(foldedTerm, {
      term: fact.term.trim(),
      foldedTerm,
      listedUnder: fact.listedUnder ?? '',
      suggested: byHeading,
    });
  }
  return [...asked.values()];
}
