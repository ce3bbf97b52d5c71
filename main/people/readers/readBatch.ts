import type { ImportProblem, ImportRecord } from '../../../shared/people/importRecord.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';

/** About 500 rows' worth of people, and what could not be taken from those rows. */
export type ReadBatch = {
  records: ImportRecord[];
  problems: ImportProblem[];
  /** Bytes read so far over all files, for the progress bar. */
  bytesRead: number;
};

export type ReadOptions = {
  /** Dates after this day are refused. */
  today: IsoDate;
};

export const rowsPerBatch = 500;
