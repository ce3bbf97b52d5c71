import type { ColumnMapping } from '../../../shared/people/columnMapping.ts';
import type { ImportSummary } from '../../../shared/people/import.contract.ts';
import type { Sniffed } from '../../../shared/people/importFile.ts';
import { holdsNobody } from '../../../shared/people/importCounts.ts';
import type { ImportRecord } from '../../../shared/people/importRecord.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import { Problem } from '../../../shared/problem.ts';
import type { TaskContext } from '../../context.ts';
import { giveBackGarbage } from '../../giveBackGarbage.ts';
import type { ReadBatch } from '../readers/readBatch.ts';
import { readRecords } from '../readers/readRecords.ts';
import type { Source } from '../readers/source.ts';
import { forgetStaged } from './stage.sql.ts';
import { stageRecords } from './stageRecords.ts';

/** 4 MB: a list that leaves more garbage than it takes time to collect. */
const longList = 4 * 1024 ** 2;

export type ImportPlan = {
  sources: readonly Source[];
  sniffed: Sniffed;
  mapping: ColumnMapping | null;
  extractOn: IsoDate;
  coverage: 'whole' | 'part';
};

/** Reads files to the stage and says what they would change. Throws `list-empty` where they name nobody at all. */
export async function stageImport(ctx: TaskContext, plan: ImportPlan): Promise<ImportSummary> {
  const { sources, sniffed, extractOn, coverage } = plan;
  const { kind, files, refused, table } = sniffed;
  const size = sources.reduce((sum, source) => sum + source.size, 0);
  const reportCount = table?.report.patientCount ?? null;
  try {
    const summary = await stageRecords(ctx, {
      batches: batchesIn(ctx, plan),
      size,
      facts: { kind, files, refused, extractOn, coverage, reportCount },
    });
    // Where rows could not be used, the preview says why.
    if (!holdsNobody(summary) || summary.people.rejected > 0) return summary;
    await ctx.stage.write((db) => forgetStaged(db, summary.importId));
    throw new Problem('list-empty');
  } finally {
    // A preview may lie there for hours, and what is taken in is read by the connection that writes.
    await ctx.stage.forgetPages();
    if (size >= longList) giveBackGarbage();
  }
}

async function* batchesIn({ clock }: TaskContext, plan: ImportPlan): AsyncGenerator<ReadBatch> {
  const { sources, sniffed, mapping } = plan;
  for await (const batch of readRecords(sources, sniffed, mapping, { today: clock.today() })) {
    yield {
      ...batch,
      records: batch.records.map((record) => withSourceId(record, sniffed.kind)),
      problems: batch.problems.map((problem) =>
        problem.about ? { ...problem, about: withSourceId(problem.about, sniffed.kind) } : problem,
      ),
    };
  }
}

/** The clinical system's number with its system, so that two systems' numbers are not taken for one. */
function withSourceId<R extends Pick<ImportRecord, 'sourceId'>>(record: R, kind: string): R {
  return record.sourceId ? { ...record, sourceId: `${kind}:${record.sourceId}` } : record;
}
