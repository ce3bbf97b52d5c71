import { fold } from '../../../shared/identity/fold.ts';
import type { ColumnMapping } from '../../../shared/people/columnMapping.ts';
import type { ImportSummary } from '../../../shared/people/import.contract.ts';
import type { Sniffed } from '../../../shared/people/importFile.ts';
import type { ImportRecord } from '../../../shared/people/importRecord.ts';
import { Problem } from '../../../shared/problem.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import type { TaskContext } from '../../context.ts';
import { readRecords } from '../readers/readRecords.ts';
import type { Source } from '../readers/source.ts';
import { countStaged, finishStage } from './finishStage.sql.ts';
import { forgetStaged } from './stage.sql.ts';
import { stageBatch, type Staging } from './stageBatch.ts';
import { addStagedImport } from './stagedImport.sql.ts';

export type ImportPlan = {
  sources: readonly Source[];
  sniffed: Sniffed;
  mapping: ColumnMapping | null;
  extractOn: IsoDate;
  coverage: 'whole' | 'part';
};

/** Reads files to the stage and says what they would change. The practice's own tables are only read. */
export async function stageImport(ctx: TaskContext, plan: ImportPlan): Promise<ImportSummary> {
  const importId = ctx.newId();
  const staging: Staging = { importId, extractOn: plan.extractOn, newId: ctx.newId, met: new Map() };
  try {
    await readToStage(ctx, plan, staging);
    ctx.progress(0, 0, 'Comparing with what is held');
    return await ctx.stage.write(async (db) => {
      await finishStage(db, { importId, extractOn: plan.extractOn, coverage: plan.coverage });
      const summary = summaryOf(plan, importId, await countStaged(db, importId));
      await addStagedImport(db, summary);
      return summary;
    });
  } catch (error) {
    await ctx.stage.write((db) => forgetStaged(db, importId));
    throw error;
  }
}

async function readToStage(ctx: TaskContext, plan: ImportPlan, staging: Staging): Promise<void> {
  const size = plan.sources.reduce((sum, source) => sum + source.size, 0);
  for await (const batch of readRecords(plan.sources, plan.sniffed, plan.mapping, {
    today: ctx.clock.today(),
  })) {
    if (ctx.cancelled()) throw new Problem('cancelled');
    const records = batch.records.map((record) => withSourceId(record, plan.sniffed.kind));
    await ctx.stage.write((db) => stageBatch(db, staging, { records, problems: batch.problems }));
    ctx.progress(Math.min(batch.bytesRead, size), size, `Reading: ${staging.met.size} people so far`);
  }
}

/**
 * The clinical system's number with its system, so that two systems' numbers are not taken for one; somebody without
 * any number goes by name and date of birth.
 */
function withSourceId(record: ImportRecord, kind: string): ImportRecord {
  if (record.sourceId) return { ...record, sourceId: `${kind}:${record.sourceId}` };
  if (record.nhsNumber) return record;
  return { ...record, sourceId: `name:${fold(`${record.name.familyName} ${record.name.givenName}`)}` };
}

function summaryOf(
  plan: ImportPlan,
  importId: string,
  counts: Awaited<ReturnType<typeof countStaged>>,
): ImportSummary {
  const people = (outcome: string) => counts.people.get(outcome) ?? 0;
  return {
    importId,
    kind: plan.sniffed.kind,
    files: plan.sniffed.files,
    refused: plan.sniffed.refused,
    extractOn: plan.extractOn,
    coverage: plan.coverage,
    reportCount: plan.sniffed.table?.report.patientCount ?? null,
    people: {
      new: people('new'),
      changed: people('changed'),
      unchanged: people('unchanged'),
      older: people('older'),
      missing: people('missing'),
      rejected: counts.rejectedRows,
    },
    entries: counts.entries,
    valuesLeftOut: counts.valuesLeftOut,
    questions: counts.questions,
    state: 'preview',
  };
}
