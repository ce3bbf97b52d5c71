import { fold } from '../../../shared/identity/fold.ts';
import type { ImportRecord } from '../../../shared/people/importRecord.ts';
import type { SqlValue } from '../../db/sql.ts';
import type { Writer } from '../../db/store.ts';

type Entries = { personId: string; record: ImportRecord };

type Staged = { importId: string; results: number };

/** Conditions, medicines and results of a batch, each with the key that makes the same entry the same. */
export async function stageEntries(db: Writer, staged: Staged, batch: readonly Entries[]): Promise<void> {
  const { importId } = staged;
  await db.insertMany('stage.condition_entry', conditionColumns, rowsOf(batch, importId, conditionsOf));
  await db.insertMany('stage.medicine', medicineColumns, rowsOf(batch, importId, medicinesOf));
  await db.insertMany(
    'stage.result',
    resultColumns,
    rowsOf(batch, importId, resultsOf).map((row) => [...row, (staged.results += 1)]),
  );
}

const conditionColumns =
  'import_id person_id entry_key code term listed_under onset_on status resolved_on'.split(' ');
const medicineColumns = ['import_id', 'person_id', 'entry_key', 'code', 'name', 'last_issued_on'];
const resultColumns =
  'import_id person_id measure taken_on source_text value comparator source_unit code term entry_no'.split(
    ' ',
  );

function rowsOf(
  batch: readonly Entries[],
  importId: string,
  of: (record: ImportRecord) => SqlValue[][],
): SqlValue[][] {
  return batch.flatMap(({ personId, record }) => of(record).map((row) => [importId, personId, ...row]));
}

function conditionsOf({ conditions }: ImportRecord): SqlValue[][] {
  return conditions.map((one) => {
    const key = [one.code ?? fold(one.term), one.onsetOn ?? '', one.listedUnder ?? ''].join('|');
    return [key, one.code, one.term, one.listedUnder, one.onsetOn, one.status, one.resolvedOn];
  });
}

function medicinesOf({ medicines = [] }: ImportRecord): SqlValue[][] {
  return medicines.map((one) => [one.code ?? fold(one.name), one.code, one.name, one.lastIssuedOn]);
}

/** What was measured, when and what was written make a result; one nobody has a name for goes by its words. */
function resultsOf({ results }: ImportRecord): SqlValue[][] {
  return results.map((one) => [
    one.measure ?? `other: ${one.code ?? fold(one.term)}`,
    one.takenOn ?? '',
    one.sourceText,
    one.value,
    one.comparator,
    one.sourceUnit,
    one.code,
    one.term,
  ]);
}
