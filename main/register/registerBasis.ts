import { foldTerm, makeCodeLists, type CodeListEntry } from '../../shared/register/codeLists.ts';
import type { Register } from '../../shared/register/facts.ts';
import type { RegisterBasis } from '../../shared/register/registerRule.ts';
import { registerRules } from '../../shared/register/registerRules.ts';
import type { Reader } from '../db/store.ts';
import { readShippedCodeLists } from './codeLists/readShippedCodeLists.ts';
import { replacedCodeLists, termAnswers } from './recordFacts.sql.ts';

// Part of the program, as its rules are: read once, and only in the thread that asks for them.
const shipped = once(readShippedCodeLists);
const shippedLists = once(() => makeCodeLists(readShippedCodeLists()));

/** What decisions about registers stand on: the rules, the code lists with the practice's own, its answers for terms. */
export async function registerBasis(db: Reader): Promise<RegisterBasis> {
  const answers = await termAnswers(db);
  return {
    rules: registerRules,
    codeLists: withReplaced(await replacedCodeLists(db)),
    termAnswers: new Map(
      answers.map(({ term, register }) => [foldTerm(term), register as Register | 'none']),
    ),
  };
}

function withReplaced(replaced: readonly CodeListEntry[]) {
  if (replaced.length === 0) return shippedLists();
  const names = new Set(replaced.map((entry) => entry.list));
  return makeCodeLists([...shipped().filter((entry) => !names.has(entry.list)), ...replaced]);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
