import type { ColumnMapping } from '../../../../shared/people/columnMapping.ts';
import type { SniffedTable } from '../../../../shared/people/importFile.ts';
import type { ImportProblem, ImportRecord } from '../../../../shared/people/importRecord.ts';
import type { ReadBatch, ReadOptions } from '../readBatch.ts';
import { rowsPerBatch } from '../readBatch.ts';
import type { Source } from '../source.ts';
import { columnPlan } from './columnPlan.ts';
import type { CsvRow } from './csvRows.ts';
import { csvRows } from './csvRows.ts';
import { textOf } from './decodeText.ts';
import { isSamePerson, mergeInto, saidOtherwise } from './mergeRows.ts';
import { readRow } from './readRow.ts';

export type TableOfPeople = { source: Source; table: SniffedTable; mapping: ColumnMapping; file?: string };

/** One person's rows so far, and what those after the first said otherwise. */
type Pending = { record: ImportRecord; others: ImportRecord[]; cells: string[] };

/** The people of one text table in batches; rows of one person that follow each other become one record. */
export async function* readCsv(list: TableOfPeople, options: ReadOptions): AsyncGenerator<ReadBatch> {
  const { source, table } = list;
  const plan = columnPlan(table.columns, list.mapping);
  const context = { captions: plan.captions, file: list.file, today: options.today };
  let bytesRead = 0;
  let batch = emptyBatch();
  let pending: Pending | null = null;
  let rows = 0;

  const text = textOf(source, table.encoding, (bytes) => (bytesRead += bytes));
  for await (const some of csvRows(text, { delimiter: table.delimiter, name: source.name })) {
    for (const row of some) {
      if (row.line <= table.headerLines || isBlank(row)) continue;
      rows += 1;
      if (pending && isRepeated(row, pending.cells)) batch.problems.push(repeated(row, list.file));
      else {
        const { record, problems } = readRow(row, plan, context);
        for (const problem of problems) batch.problems.push(problem);
        if (record && pending && isSamePerson(pending.record, record)) {
          const other = saidOtherwise(pending.record, record);
          if (other) pending.others.push(other);
          mergeInto(pending.record, record);
          pending.cells = row.cells;
        } else if (record) {
          if (pending) batch.records.push(pending.record, ...pending.others);
          pending = { record, others: [], cells: row.cells };
        }
      }
      if (rows % rowsPerBatch === 0) {
        yield { ...batch, bytesRead };
        batch = emptyBatch();
      }
    }
  }
  if (pending) batch.records.push(pending.record, ...pending.others);
  yield { ...batch, bytesRead };
}

function emptyBatch(): { records: ImportRecord[]; problems: ImportProblem[] } {
  return { records: [], problems: [] };
}

function isBlank(row: CsvRow): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}

function isRepeated(row: CsvRow, cells: readonly string[]): boolean {
  return row.cells.length === cells.length && row.cells.every((cell, index) => cell === cells[index]);
}

function repeated(row: CsvRow, file: string | undefined): ImportProblem {
  const reason = 'The same row twice; it is taken once';
  return {
    row: row.line,
    ...(file === undefined ? {} : { file }),
    column: '',
    value: '',
    reason,
    lost: 'row',
  };
}
