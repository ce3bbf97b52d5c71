import type { ImportProblem, ImportRecord } from '../../../../shared/people/importRecord.ts';
import { measureOfCode } from '../../../../shared/people/measureCodes.ts';
import { measureNamed } from '../../../../shared/people/measures.ts';
import { readEventDate } from '../../../../shared/people/readDate.ts';
import { readMeasurement } from '../../../../shared/people/readMeasurement.ts';
import type { IsoDate } from '../../../../shared/time/isoDate.ts';
import type { ReadBatch, ReadOptions } from '../readBatch.ts';
import { rowsPerBatch } from '../readBatch.ts';
import type { Source } from '../source.ts';
import { latestIssues } from '../fhir/readMedication.ts';
import type { SyntheaTable } from './syntheaFiles.ts';
import { baseName, syntheaTables } from './syntheaFiles.ts';
import { readSyntheaPatient } from './readSyntheaPatient.ts';
import type { SyntheaRow } from './syntheaRows.ts';
import { syntheaRows } from './syntheaRows.ts';

type Reader = {
  people: Map<string, ImportRecord>;
  problems: ImportProblem[];
  today: IsoDate;
  leftOut: number;
};

/** The people of a Synthea CSV set with their conditions, medicines and observations. */
export async function* readSynthea(
  files: readonly Source[],
  options: ReadOptions,
): AsyncGenerator<ReadBatch> {
  const reader: Reader = { people: new Map(), problems: [], today: options.today, leftOut: 0 };
  let bytesRead = 0;
  for (const table of syntheaTables) {
    const source = files.find(({ name }) => baseName(name) === table);
    if (!source) continue;
    for await (const rows of syntheaRows(source, (bytes) => (bytesRead += bytes))) {
      for (const row of rows) readers[table](row, reader);
      yield { records: [], problems: reader.problems.splice(0), bytesRead };
    }
    if (table === 'medications.csv')
      for (const person of reader.people.values()) person.medicines = latestIssues(person.medicines ?? []);
  }
  const people = [...reader.people.values()];
  for (let from = 0; from < people.length; from += rowsPerBatch) {
    yield { records: people.slice(from, from + rowsPerBatch), problems: [], bytesRead };
  }
  if (reader.leftOut > 0) yield { records: [], problems: [scoresLeftOut(reader.leftOut)], bytesRead };
}

const readers: Record<SyntheaTable, (row: SyntheaRow, reader: Reader) => void> = {
  'patients.csv': (row, { people, problems, today }) => {
    const record = readSyntheaPatient(row, today, problems);
    if (record?.sourceId) people.set(record.sourceId, record);
  },
  'conditions.csv': (row, reader) => {
    const person = personOf(row, reader);
    if (!person) return;
    const resolvedOn = day(row, 'STOP', { person, reader });
    const [code, term] = [row.cell('CODE'), row.cell('DESCRIPTION')];
    const onsetOn = day(row, 'START', { person, reader });
    const status = resolvedOn === null ? 'active' : 'resolved';
    person.conditions.push({
      code: code || null,
      term: term || code,
      listedUnder: null,
      onsetOn,
      status,
      resolvedOn,
    });
  },
  'medications.csv': (row, reader) => {
    const person = personOf(row, reader);
    // RxNorm codes are not the SNOMED CT codes the rules know: the name stands.
    const medicine = { code: null, name: row.cell('DESCRIPTION') || row.cell('CODE') };
    if (person)
      (person.medicines ??= []).push({ ...medicine, lastIssuedOn: day(row, 'START', { person, reader }) });
  },
  'observations.csv': readObservation,
};

/** Scores the generator works out about its people; nobody measured them. */
const scores = new Set(['QALY', 'DALY', 'QOLS']);

function readObservation(row: SyntheaRow, reader: Reader): void {
  const code = row.cell('CODE');
  if (scores.has(code)) {
    reader.leftOut += 1;
    return;
  }
  const person = personOf(row, reader);
  if (!person) return;
  const measure = measureNamed(measureOfCode(code) ?? '');
  const { reason, ...read } = readMeasurement(row.cell('VALUE'), row.cell('UNITS') || null, measure);
  if (reason)
    tell(row, { column: row.cell('DESCRIPTION'), value: read.sourceText, reason, lost: 'value' }, reader);
  const takenOn = day(row, 'DATE', { person, reader });
  person.results.push({
    measure: measure?.name ?? null,
    code,
    term: row.cell('DESCRIPTION'),
    takenOn,
    ...read,
  });
}

function personOf(row: SyntheaRow, reader: Reader): ImportRecord | undefined {
  const person = reader.people.get(row.cell('PATIENT'));
  if (!person) {
    const reason = 'About a person who is not in patients.csv';
    tell(row, { column: 'PATIENT', value: row.cell('PATIENT'), reason, lost: 'row' }, reader);
  }
  return person;
}

function day(
  row: SyntheaRow,
  heading: string,
  { person, reader }: { person: ImportRecord; reader: Reader },
): IsoDate | null {
  const text = row.cell(heading);
  if (text === '') return null;
  const read = readEventDate(text, { birthDate: person.birthDate, today: reader.today });
  if ('value' in read) return read.value;
  tell(row, { column: heading, value: text, reason: read.reason, lost: 'value' }, reader);
  return null;
}

type Told = Pick<ImportProblem, 'column' | 'value' | 'reason' | 'lost'>;

function tell(row: SyntheaRow, told: Told, reader: Reader): void {
  reader.problems.push({ row: row.line, file: row.file, ...told });
}

function scoresLeftOut(rows: number): ImportProblem {
  const reason = 'Rows of scores Synthea works out itself (QALY, DALY, QOLS) are left out';
  return { row: 0, file: 'observations.csv', column: 'CODE', value: String(rows), reason, lost: 'row' };
}
