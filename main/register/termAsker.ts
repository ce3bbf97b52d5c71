import type { UnrecognisedTerm } from '../../shared/register/readConditions.ts';
import type { WriteContext } from '../context.ts';
import { askAboutTerm, countPeopleWithTerm } from './termQuestion.sql.ts';

/** Collects the terms no code list holds and asks about each of them once, however many people have it. */
export function createTermAsker(ctx: WriteContext) {
  const open = new Map<string, { spellings: Set<string>; listedUnder: string }>();

  return {
    note(terms: readonly UnrecognisedTerm[]): void {
      for (const { term, foldedTerm, listedUnder } of terms) {
        const known = open.get(foldedTerm);
        if (known) known.spellings.add(term);
        else open.set(foldedTerm, { spellings: new Set([term]), listedUnder });
      }
    },
    async ask(): Promise<void> {
      for (const [foldedTerm, { spellings, listedUnder }] of open) {
        const terms = [...spellings];
        let people = 0;
        for (const term of terms) people += await countPeopleWithTerm(ctx.db, term);
        await askAboutTerm(ctx.db, {
          id: ctx.newId(),
          subject: `term|${foldedTerm}`,
          facts: JSON.stringify({ terms, listedUnder, people }),
          now: ctx.clock.now(),
        });
      }
    },
  };
}
