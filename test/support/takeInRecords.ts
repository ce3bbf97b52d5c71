import { withEvidence } from '../../main/evidence/withEvidence.ts';
import { applyImport } from '../../main/people/import/import.service.ts';
import { stageRecords, type ImportFacts } from '../../main/people/import/stageRecords.ts';
import { followRecord } from '../../main/booking/changes/followRecord.ts';
import type { Actor, Clock, WriteContext } from '../../main/context.ts';
import type { Core } from '../../main/core.ts';
import type { ImportRecord } from '../../shared/people/importRecord.ts';

const aPartOfTheList: Omit<ImportFacts, 'extractOn'> = {
  kind: 'csv',
  files: ['List'],
  refused: [],
  coverage: 'part',
  reportCount: null,
};

/** Takes records in as the import does, on the day the clock says: as a part of the list. */
export async function takeInRecords(
  { core, clock, actor }: { core: Pick<Core, 'write'>; clock: Clock; actor: Actor },
  records: ImportRecord[],
): Promise<void> {
  let ids = 0;
  const newId = () => `${clock.now()}-${(ids += 1)}-${Math.random().toString(36).slice(2, 8)}`;
  const { importId } = await stageRecords(
    { stage: core, newId, progress: () => {}, cancelled: () => false },
    {
      batches: [{ records, problems: [], bytesRead: records.length }],
      size: records.length,
      facts: { ...aPartOfTheList, extractOn: clock.today() },
    },
  );
  await core.write((db) => {
    const ctx: WriteContext = {
      actor,
      clock,
      newId,
      db,
      progress: () => {},
      peopleChanged: (personIds) => followRecord(ctx, personIds),
    };
    return withEvidence(ctx, (watched) => applyImport(watched, importId));
  });
}
