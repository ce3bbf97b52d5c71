import { counts } from '../../shared/evidence/countInvitations.ts';
import type { PersonEvidence } from '../../shared/evidence/evidence.contract.ts';
import {
  evidenceOf,
  registersWithoutRule,
  type EvidenceFacts,
  type RegisterEvidence,
} from '../../shared/evidence/evidenceOf.ts';
import { paymentStatus } from '../../shared/evidence/paymentStatus.ts';
import type { RuleOfYear } from '../../shared/evidence/qofRules.ts';
import type { Recent } from '../../shared/evidence/recentFor.ts';
import { ruleShown } from '../../shared/evidence/ruleShown.ts';
import { screenDate } from '../../shared/format.ts';
import { registerNames } from '../../shared/register/registerNames.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { QueryContext } from '../context.ts';
import { codesGivenTo } from './export.sql.ts';
import { gatherFacts } from './gatherFacts.ts';
import { ruleOfYear } from './ruleOfYear.ts';
import { codesOf, type Given } from './codesOf.ts';

/** A person's invitations as evidence, this year's and last year's, read from what happened and not from the list. */
export async function personEvidence(
  { db, clock }: QueryContext,
  personId: string,
): Promise<PersonEvidence[]> {
  const thisYear = qofYearOf(clock.today());
  const [person] = await gatherFacts(db, [personId], thisYear);
  if (!person) return [];
  const given = await codesGivenTo(db, [personId]);
  const rules = [await ruleOfYear(db, thisYear), await ruleOfYear(db, thisYear - 1)];
  return rules.map((ruled) => yearOf(person.facts, ruled, given));
}

function yearOf(facts: EvidenceFacts, ruled: RuleOfYear, given: readonly Given[]): PersonEvidence {
  return {
    year: ruled.year,
    rule: ruleShown(ruled),
    registers: evidenceOf(facts, ruled).map((one) => registerOf(one, ruled, given)),
    withoutRule: registersWithoutRule(facts, ruled).map((register) => registerNames[register].name),
  };
}

function registerOf(one: RegisterEvidence, ruled: RuleOfYear, given: readonly Given[]) {
  const payment = paymentStatus(one, ruled);
  const codes = new Map(codesOf(one, given).map((code) => [code.invitation.id, code]));
  return {
    register: one.register,
    name: registerNames[one.register].name,
    paymentStatus: payment.status,
    paymentWords: payment.words,
    careStatus: one.care.status,
    careWords: one.care.words,
    stillDue: one.stillDue,
    recentWords: recentWords(one.recent),
    invitations: one.verdicts.map(({ invitation, standing, because }) => {
      const code = codes.get(invitation.id);
      const toRecord = code?.act === 'record' ? code : null;
      return {
        id: invitation.id,
        on: invitation.on,
        method: invitation.method,
        counts: counts(standing),
        because: code?.act === 'take-out' ? `${because} Its code was given out: take it out again.` : because,
        code: toRecord?.code ?? null,
        term: toRecord?.term ?? null,
      };
    }),
  };
}

function recentWords(recent: Recent | null): string | null {
  if (recent === null) return null;
  return recent.kind === 'diagnosed'
    ? `Diagnosed ${screenDate(recent.on)}, in the nine months up to 31 March`
    : `First on this practice’s lists ${screenDate(recent.on)}, in the nine months up to 31 March`;
}
