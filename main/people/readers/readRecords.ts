import type { ColumnMapping } from '../../../shared/people/columnMapping.ts';
import type { Sniffed } from '../../../shared/people/importFile.ts';
import { Problem } from '../../../shared/problem.ts';
import { readCsv } from './csv/readCsv.ts';
import type { ReadBatch, ReadOptions } from './readBatch.ts';
import type { Source } from './source.ts';

/**
 * Everything the files say, in batches of about 500 rows. A problem thrown on the way (broken quoting, a file cut
 * short) means that nothing of the import may be kept. `mapping` is read for text tables; null takes the suggested one.
 */
export async function* readRecords(
  sources: readonly Source[],
  sniffed: Sniffed,
  mapping: ColumnMapping | null,
  options: ReadOptions,
): AsyncGenerator<ReadBatch> {
  const [source] = sources;
  if (!source || !sniffed.table) throw new Problem('file-wrong-kind');
  yield* readCsv({ source, table: sniffed.table, mapping: mapping ?? sniffed.table.suggested }, options);
}
