import type { ImportSummary } from '../../../shared/people/import.contract.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Progress } from '../../context.ts';
import type { Store } from '../../db/store.ts';
import type { ReadBatch } from '../readers/readBatch.ts';
import { countStaged, finishStage } from './finishStage.sql.ts';
import { forgetStaged } from './stage.sql.ts';
import { beginStaging, stageBatch } from './stageBatch.ts';
import { addStagedImport } from './stagedImport.sql.ts';

/** What an import is of: everything its summary says that the records themselves do not. */
export type ImportFacts = Pick<
  ImportSummary,
  'kind' | 'files' | 'refused' | 'extractOn' | 'coverage' | 'reportCount'
>;

type StageTools = {
  stage: Pick<Store, 'write'>;
  newId: () => string;
  progress: Progress;
  cancelled: () => boolean;
};
type Staged = {
  batches: AsyncIterable<ReadBatch> | Iterable<ReadBatch>;
  /** All there is to read, in what the batches count their way in. */
  size: number;
  facts: ImportFacts;
};

/** Puts records on the stage and says what they would change. The practice's own tables are only read. */
export async function stageRecords(
  tools: StageTools,
  { batches, size, facts }: Staged,
): Promise<ImportSummary> {
  const { stage, newId, progress, cancelled } = tools;
  const { extractOn, coverage } = facts;
  const importId = newId();
  const staging = beginStaging({ importId, extractOn, coverage, newId });
  try {
    for await (const { records, problems, bytesRead } of batches) {
      if (cancelled()) throw new Problem('cancelled');
      await stage.write((db) => stageBatch(db, staging, { records, problems }));
      progress(Math.min(bytesRead, size), size, `Reading: ${staging.people} people so far`);
    }
    progress(0, 0, 'Comparing with what is held');
    return await stage.write(async (db) => {
      const read = staging.lacksFile ? { ...facts, coverage: 'part' as const } : facts;
      await finishStage(db, { importId, extractOn, coverage: read.coverage });
      const summary = summaryOf(read, importId, await countStaged(db, importId));
      if (cancelled()) throw new Problem('cancelled');
      await addStagedImport(db, summary);
      return summary;
    });
  } catch (error) {
    await stage.write((db) => forgetStaged(db, importId));
    throw error;
  }
}

function summaryOf(
  facts: ImportFacts,
  importId: string,
  counts: Awaited<ReturnType<typeof countStaged>>,
): ImportSummary {
  const people = (outcome: string) => counts.people.get(outcome) ?? 0;
  return {
    importId,
    ...facts,
    people: {
      new: people('new'),
      changed: people('changed'),
      unchanged: people('unchanged'),
      older: people('older'),
      missing: people('missing'),
      rejected: counts.rejectedRows,
    },
    entries: counts.entries,
    losingAddress: counts.losingAddress,
    valuesLeftOut: counts.valuesLeftOut,
    // Whoever is missing is asked about as well, each once.
    questions: counts.questions + people('missing'),
    state: 'preview',
  };
}
