import type { EvidenceExport, ExportQuestion } from '../../shared/evidence/evidence.contract.ts';
import { evidenceOf } from '../../shared/evidence/evidenceOf.ts';
import type { Register } from '../../shared/register/facts.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { WriteContext } from '../context.ts';
import { codesOf } from './codesOf.ts';
import {
  addCodes,
  addExport,
  codesGivenTo,
  peopleWithEvidence,
  type CodeRow,
  type ExportRow,
} from './export.sql.ts';
import { gatherFacts } from './gatherFacts.ts';
import { ruleOfYear } from './ruleOfYear.ts';

const chunk = 500;
type CodeFound = Omit<CodeRow, 'export_id' | 'place'>;

/**
 * Keeps which codes are given out now, so that each is new only once and the same file can be had again. Null where
 * there is nothing to give out: then nothing is kept.
 */
export async function recordExport(
  ctx: WriteContext,
  question: ExportQuestion,
): Promise<EvidenceExport | null> {
  const people = await peopleWithEvidence(ctx.db, question);
  const found: CodeFound[] = [];
  for (let from = 0; from < people.length; from += chunk) {
    ctx.progress(from, people.length, 'Finding the codes to record');
    found.push(...(await codesFor(ctx, people.slice(from, from + chunk), question)));
  }
  if (found.length === 0) return null;

  const row: ExportRow = {
    id: ctx.newId(),
    year: question.year,
    register: question.register,
    scope: question.scope,
    row_count: found.length,
    take_out: found.filter(({ act }) => act === 'take-out').length,
    rule_version: (await ruleOfYear(ctx.db, question.year)).rule.version,
    exported_on: ctx.clock.today(),
    exported_at: ctx.clock.now(),
    exported_by: ctx.actor.name,
  };
  await addExport(ctx.db, row);
  await addCodes(
    ctx.db,
    found.map((one, index) => ({ ...one, export_id: row.id, place: index + 1 })),
  );
  return exportOf(row);
}

async function codesFor(
  { db, clock }: WriteContext,
  ids: readonly string[],
  { year, register, scope }: ExportQuestion,
): Promise<CodeFound[]> {
  const given = Map.groupBy(await codesGivenTo(db, ids), (one) => one.person_id);
  const facts = await gatherFacts(db, ids, qofYearOf(clock.today()));
  const ruled = await ruleOfYear(db, year);
  const byId = new Map(facts.map((person) => [person.id, person]));
  // In the order of the names, which is that of the ids given.
  return ids.flatMap((id) => {
    const person = byId.get(id);
    if (!person) return [];
    return evidenceOf(person.facts, ruled)
      .filter((one) => register === null || one.register === register)
      .flatMap((one) =>
        codesOf(one, given.get(id) ?? [])
          .filter((code) => (scope === 'all' ? code.act === 'record' || code.isNew : code.isNew))
          .map((code) => ({
            person_id: id,
            register: one.register,
            source_id: code.invitation.id,
            sent_on: code.invitation.on,
            method: code.invitation.method,
            code: code.code,
            term: code.term,
            act: code.act,
            counts: code.counts ? 1 : 0,
            because: code.because,
          })),
      );
  });
}

export function exportOf(row: ExportRow): EvidenceExport {
  return {
    id: row.id,
    year: row.year,
    register: row.register as Register | null,
    scope: row.scope,
    rows: row.row_count,
    takeOut: row.take_out,
    exportedOn: row.exported_on,
    exportedAt: row.exported_at,
    exportedBy: row.exported_by,
    ruleVersion: row.rule_version,
  };
}
