import type { ImportSummary } from '../../shared/people/import.contract.ts';
import type { Actor, Clock, Progress, WriteContext } from '../context.ts';
import type { Store } from '../db/store.ts';
import { withEvidence } from '../evidence/withEvidence.ts';
import { applyImport } from '../people/import/import.service.ts';
import { stageRecords } from '../people/import/stageRecords.ts';
import { rowsPerBatch, type ReadBatch } from '../people/readers/readBatch.ts';
import { followRecord } from '../booking/changes/followRecord.ts';
import { answerMobiles } from './sampleMobiles.sql.ts';
import { createSampleIds } from './sampleIds.ts';
import { samplePeople, type SampleQuestion } from './samplePeople.ts';

type Filling = {
  /** The connection that writes; the stage is attached to it. */
  store: Pick<Store, 'write'>;
  clock: Clock;
  /** In whose name the people are taken in. */
  actor: Actor;
  progress: Progress;
};

/** The seed of the practice people look around in. */
export const sampleSeed = 2026;

/** Takes invented people into a practice by the import's own way, so that they are what a list would have made. */
export async function fillPractice(
  { store, clock, actor, progress }: Filling,
  { count, seed }: Omit<SampleQuestion, 'today'>,
): Promise<ImportSummary> {
  const today = clock.today();
  const newId = createSampleIds(today);
  const { importId } = await stageRecords(
    {
      stage: store,
      newId,
      // Without a total it is comparing them with the nobody who is here.
      progress: (done, total) => progress(total === 0 ? count : done, count, 'Making people up'),
      cancelled: () => false,
    },
    { batches: batchesOf({ count, seed, today }), size: count, facts: { ...invented, extractOn: today } },
  );
  return store.write(async (db) => {
    const ctx: WriteContext = {
      actor,
      clock,
      newId,
      db,
      progress,
      peopleChanged: (personIds) => followRecord(ctx, personIds),
    };
    const summary = await withEvidence(ctx, (watched) => applyImport(watched, importId));
    await answerMobiles(db, { by: actor.name, at: clock.now() });
    return summary;
  });
}

const invented = {
  kind: 'csv',
  files: ['Invented people'],
  refused: [],
  coverage: 'whole',
  reportCount: null,
} as const satisfies Partial<ImportSummary>;

function* batchesOf(question: SampleQuestion): Generator<ReadBatch> {
  let records: ReadBatch['records'] = [];
  for (const record of samplePeople(question)) {
    records.push(record);
    if (records.length < rowsPerBatch && record.row < question.count) continue;
    // Counted in people: nothing here has bytes.
    yield { records, problems: [], bytesRead: record.row };
    records = [];
  }
}
