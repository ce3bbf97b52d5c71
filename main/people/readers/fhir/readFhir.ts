import type { ImportProblem, ImportRecord } from '../../../../shared/people/importRecord.ts';
import { Problem } from '../../../../shared/problem.ts';
import type { ReadBatch, ReadOptions } from '../readBatch.ts';
import { rowsPerBatch } from '../readBatch.ts';
import type { Source } from '../source.ts';
import { addResource, clinicalResources } from './addResource.ts';
import { textAt } from './json.ts';
import { readFhirFile } from './readFhirFile.ts';
import type { Entry } from './readFhirFile.ts';
import { latestIssues, medicationResources } from './readMedication.ts';
import { readPatient } from './readPatient.ts';
import { referencesTo, subjectOf } from './references.ts';
import type { ReadContext, Tell } from './resourceProblems.ts';

/** What a file says of people another file describes, as bulk exports do (Patient.ndjson, Condition.ndjson). */
type Waiting = { entry: Entry; file: string; all: readonly Entry[] };
type FileOfPeople = { file: string; all: readonly Entry[]; problems: ImportProblem[] };
type Reader = {
  options: ReadOptions;
  several: boolean;
  /** People of files that hold nothing else: they wait for the files that say more. */
  held: ImportRecord[];
  heldBy: Map<string, ImportRecord>;
  waiting: Waiting[];
};

/**
 * The people of R4 files, a batch per file. A damaged file or one of another version is left out as a whole, with one
 * problem that says so; the only file is refused. What refers to a person of another file is joined at the end.
 */
export async function* readFhir(
  files: AsyncIterable<Source>,
  several: boolean,
  options: ReadOptions,
): AsyncGenerator<ReadBatch> {
  const reader: Reader = { options, several, held: [], heldBy: new Map(), waiting: [] };
  let bytesRead = 0;
  for await (const source of files) {
    bytesRead += source.size;
    yield { ...(await readFile(source, reader)), bytesRead };
  }
  const problems: ImportProblem[] = [];
  const late = joinWaiting(reader, problems);
  for (let from = 0; from < late.length || from === 0; from += rowsPerBatch) {
    yield { records: late.slice(from, from + rowsPerBatch), problems: from === 0 ? problems : [], bytesRead };
  }
}

async function readFile(source: Source, reader: Reader): Promise<Omit<ReadBatch, 'bytesRead'>> {
  const problems: ImportProblem[] = [];
  const all = await readFhirFile(source).catch((error: unknown) => {
    if (!reader.several || !(error instanceof Problem)) throw error;
    const reason = `The whole file is left out, so nobody counts as missing. ${error.detail ?? error.message}`;
    problems.push({ row: 0, file: source.name, column: '', value: '', reason, lost: 'row', lostFile: true });
    return [];
  });
  const people = peopleIn({ file: source.name, all, problems }, reader);
  const clinical = all.filter(({ resource }) => clinicalResources.has(textAt(resource, 'resourceType')));
  for (const entry of clinical) {
    const record = people.get(subjectOf(entry.resource));
    if (record) addResource(record, entry, contextOf(record, { file: source.name, all, problems }, reader));
    else reader.waiting.push({ entry, file: source.name, all });
  }
  if (all.length > 0 && clinical.length === 0 && !all.some(isPatient))
    problems.push(withoutPeople(source.name));
  const records = [...new Set(people.values())];
  finish(records, clinical);
  if (!reader.several || clinical.length > 0) return { records, problems };
  reader.held.push(...records);
  for (const [reference, record] of people) reader.heldBy.set(reference, record);
  return { records: [], problems };
}

function peopleIn({ file, all, problems }: FileOfPeople, reader: Reader): Map<string, ImportRecord> {
  const people = new Map<string, ImportRecord>();
  const tell = tellTo(problems, reader.several ? file : undefined);
  for (const entry of all) {
    if (!isPatient(entry)) continue;
    const record = readPatient(entry, reader.options.today, tell);
    if (!record) continue;
    if (reader.several) record.file = file;
    for (const reference of referencesTo(entry)) people.set(reference, record);
  }
  return people;
}

function contextOf(record: ImportRecord, { file, all, problems }: FileOfPeople, reader: Reader): ReadContext {
  const tell = tellTo(problems, reader.several ? file : undefined);
  return { birthDate: record.birthDate, today: reader.options.today, tell, all };
}

/** Where a set says anything of medicines, a person without any has none; elsewhere nothing is known of them. */
function finish(records: readonly ImportRecord[], clinical: readonly Entry[]): void {
  const carriesMedicines = clinical.some(({ resource }) =>
    medicationResources.has(textAt(resource, 'resourceType')),
  );
  for (const record of records) {
    if (carriesMedicines || record.medicines) record.medicines = latestIssues(record.medicines ?? []);
  }
}

function joinWaiting(reader: Reader, problems: ImportProblem[]): ImportRecord[] {
  for (const waiting of reader.waiting) {
    const record = reader.heldBy.get(subjectOf(waiting.entry.resource));
    if (record) addResource(record, waiting.entry, contextOf(record, { ...waiting, problems }, reader));
    else tellTo(problems, waiting.file)(waiting.entry, { ...nobody, value: '', lost: 'row' });
  }
  finish(
    reader.held,
    reader.waiting.map(({ entry }) => entry),
  );
  return reader.held;
}

const nobody = { column: 'subject', reason: 'About a person this file does not describe' };

function isPatient({ resource }: Entry): boolean {
  return textAt(resource, 'resourceType') === 'Patient';
}

function withoutPeople(file: string): ImportProblem {
  return {
    row: 0,
    file,
    column: '',
    value: '',
    reason: 'Nobody an import could take is in this file',
    lost: 'row',
  };
}

function tellTo(problems: ImportProblem[], file: string | undefined): Tell {
  return (entry, problem) => {
    problems.push({ row: entry.place, ...(file === undefined ? {} : { file }), ...problem });
  };
}
