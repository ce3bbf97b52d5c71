import { evidenceOf } from '../../shared/evidence/evidenceOf.ts';
import type { RuleOfYear } from '../../shared/evidence/qofRules.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { WriteContext } from '../context.ts';
import {
  addEvidence,
  everyoneWithRegister,
  forgetEvidence,
  hasEvidenceOf,
  type EvidenceRow,
} from './evidence.sql.ts';
import { gatherFacts, type CountedPerson } from './gatherFacts.ts';
import { ruleOfYear } from './ruleOfYear.ts';

// Far below what either engine binds in one statement.
const chunk = 500;

type Keeping = Pick<WriteContext, 'db' | 'clock' | 'progress'>;

/**
 * Counts these people's invitations again, for this QOF year and the last. The first time in a year it is everyone,
 * for a new year begins with nobody's. Idempotent.
 */
export async function keepEvidence(ctx: Keeping, personIds: readonly string[]): Promise<void> {
  const year = qofYearOf(ctx.clock.today());
  const ids = (await hasEvidenceOf(ctx.db, year)) ? personIds : await everyoneWithRegister(ctx.db);
  const rules = [await ruleOfYear(ctx.db, year), await ruleOfYear(ctx.db, year - 1)];
  for (let from = 0; from < ids.length; from += chunk) {
    ctx.progress(from, ids.length, 'Counting invitations');
    const some = ids.slice(from, from + chunk);
    const people = await gatherFacts(ctx.db, some, year);
    await forgetEvidence(ctx.db, some);
    await addEvidence(
      ctx.db,
      people.flatMap((person) => rules.flatMap((ruled) => rowsOf(person, ruled))),
    );
  }
}

function rowsOf({ id, sortName, facts }: CountedPerson, ruled: RuleOfYear): EvidenceRow[] {
  const { year, rule } = ruled;
  return evidenceOf(facts, ruled).map(
    ({ register, counting, firstOn, secondOn, care, recent, stillDue }) => ({
      person_id: id,
      year,
      register,
      sort_name: sortName,
      counting,
      first_on: firstOn,
      second_on: secondOn,
      care: care.status,
      care_on: care.on,
      still_due: stillDue ? 1 : 0,
      recent: recent?.kind ?? null,
      recent_on: recent?.on ?? null,
      rule_version: rule.version,
    }),
  );
}
