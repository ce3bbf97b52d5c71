import type { ColumnMapping } from '../../../shared/people/columnMapping.ts';
import type { Sniffed, SniffedTable } from '../../../shared/people/importFile.ts';
import { Problem } from '../../../shared/problem.ts';
import { readCsv } from './csv/readCsv.ts';
import { sniffTable } from './csv/sniffTable.ts';
import { readFhir } from './fhir/readFhir.ts';
import { filesNamed, openSources } from './openSources.ts';
import type { ReadBatch, ReadOptions } from './readBatch.ts';
import type { Source } from './source.ts';
import { readSynthea } from './synthea/readSynthea.ts';

/**
 * Everything the files say, in batches of about 500 rows. A Problem thrown on the way (broken quoting, a file cut
 * short) means that nothing of the import may be kept. `mapping` is for text tables; null takes the suggested one.
 */
export async function* readRecords(
  sources: readonly Source[],
  sniffed: Sniffed,
  mapping: ColumnMapping | null,
  options: ReadOptions,
): AsyncGenerator<ReadBatch> {
  if (sniffed.kind === 'fhir-r4') {
    yield* readFhir(filesNamed(sources, sniffed.files), sniffed.files.length > 1, options);
    return;
  }
  const { files } = await openSources(sources);
  const wanted = files.map(({ source }) => source).filter(({ name }) => sniffed.files.includes(name));
  if (sniffed.kind === 'synthea-csv') yield* readSynthea(wanted, options);
  else yield* readTables(wanted, { table: sniffed.table, mapping }, options);
}

type Reading = { table: Sniffed['table']; mapping: ColumnMapping | null };

async function* readTables(
  files: readonly Source[],
  { table, mapping }: Reading,
  options: ReadOptions,
): AsyncGenerator<ReadBatch> {
  if (!table || files.length === 0) throw new Problem('file-wrong-kind', 'There is no list in here');
  let before = 0;
  for (const [index, source] of files.entries()) {
    // Further files may have another preamble or encoding than the first.
    const own: SniffedTable = index === 0 ? table : await sniffTable(source);
    const list = {
      source,
      table: own,
      mapping: mapping ?? table.suggested,
      ...(files.length > 1 ? { file: source.name } : {}),
    };
    for await (const batch of readCsv(list, options)) yield { ...batch, bytesRead: before + batch.bytesRead };
    before += source.size;
  }
}
