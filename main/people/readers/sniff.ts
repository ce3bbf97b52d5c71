import type { FileKind, RefusedFile, Sniffed, SniffedTable } from '../../../shared/people/importFile.ts';
import { columnKey } from '../../../shared/people/fitMapping.ts';
import { looseHeading } from '../../../shared/people/looseHeading.ts';
import type { ProblemCode } from '../../../shared/problem.ts';
import { Problem } from '../../../shared/problem.ts';
import { sniffTable } from './csv/sniffTable.ts';
import { openSources } from './openSources.ts';
import type { Looked } from './openSources.ts';
import type { Source } from './source.ts';
import { syntheaFiles } from './synthea/syntheaFiles.ts';

/** 1 GB, as the problem's sentence says. */
const largestSource = 1024 ** 3;

/** Says what kind of list one or more files are, and how they would be read; reads nothing into anything. */
export async function sniff(sources: readonly Source[]): Promise<Sniffed> {
  const empty = sources.find((source) => source.size === 0);
  if (empty ?? sources.length === 0)
    throw new Problem('file-unreadable', `${empty?.name ?? 'The file'} is empty. Export the list again`);
  const big = sources.find((source) => source.size > largestSource);
  if (big) throw new Problem('file-too-big', big.name);
  const { files, ignored } = await openSources(sources);
  if (files.length === 0) throw new Problem('file-wrong-kind', 'There is no list and no record in here');
  const synthea = syntheaFiles(files);
  if (synthea)
    return {
      kind: 'synthea-csv',
      files: synthea.files,
      refused: [],
      ignored: [...ignored, ...synthea.others],
      table: null,
    };
  return files.some(({ look }) => look === 'json') ? sniffFhir(files, ignored) : sniffTables(files, ignored);
}

type Refusal = RefusedFile & { code: ProblemCode };

function refusalOf({ source: { name }, look, head }: Looked): Refusal | null {
  if (look === 'xml' && /http:\/\/hl7\.org\/fhir/.test(head)) {
    return {
      file: name,
      code: 'file-wrong-kind',
      reason: `${name} is FHIR written as XML; export it as JSON`,
    };
  }
  if (look === 'xml')
    return { file: name, code: 'file-wrong-kind', reason: `${name} is a web page or XML, not a list` };
  if (look === 'other') {
    return { file: name, code: 'file-wrong-kind', reason: `${name} is not text; save the list as CSV` };
  }
  return null;
}

function fhirRefusal({ source: { name }, look, head }: Looked): Refusal | null {
  if (look !== 'json')
    return { file: name, code: 'file-wrong-kind', reason: `${name} is a table among FHIR files` };
  if (/"profile"\s*:\s*\[?\s*"[^"]*(STU3|CareConnect|DSTU2)/i.test(head)) {
    return {
      file: name,
      code: 'file-wrong-version',
      reason: `${name} is FHIR STU3; only R4 can be imported`,
    };
  }
  if (!/"resourceType"/.test(head))
    return { file: name, code: 'file-wrong-kind', reason: `${name} is JSON, but not FHIR` };
  return null;
}

function sniffFhir(files: Looked[], ignored: string[]): Sniffed {
  const refusals = files.flatMap((file) => refusalOf(file) ?? fhirRefusal(file) ?? []);
  const refused = new Set(refusals.map(({ file }) => file));
  const taken = files.map(({ source }) => source.name).filter((name) => !refused.has(name));
  if (taken.length === 0) throw refusalProblem(refusals);
  return { kind: 'fhir-r4', files: taken, refused: refusals.map(plain), ignored, table: null };
}

/** The first table decides; the others belong to it when they have the same headings. */
async function sniffTables(files: Looked[], ignored: string[]): Promise<Sniffed> {
  const refusals = files.flatMap((file) => refusalOf(file) ?? []);
  const [first, ...others] = files.filter(({ look }) => look === 'table');
  if (!first) throw refusalProblem(refusals);
  const table = await sniffTable(first.source);
  const taken = [first.source.name];
  for (const { source } of others) {
    const reason = await differsFrom(table, source);
    if (reason === null) taken.push(source.name);
    else refusals.push({ file: source.name, code: 'file-wrong-kind', reason });
  }
  return { kind: kindOf(table), files: taken, refused: refusals.map(plain), ignored, table };
}

async function differsFrom(table: SniffedTable, source: Source): Promise<string | null> {
  const other = await sniffTable(source).catch((error: unknown) => {
    if (error instanceof Problem) return error.detail ?? error.message;
    throw error;
  });
  if (typeof other === 'string') return other;
  const keys = (of: SniffedTable) => of.columns.map(columnKey).join('\n\n');
  return keys(other) === keys(table) ? null : `${source.name} has other headings than the first file`;
}

function refusalProblem(refusals: Refusal[]): Problem {
  const [first] = refusals;
  return new Problem(first?.code ?? 'file-wrong-kind', first?.reason);
}

function plain({ file, reason }: Refusal): RefusedFile {
  return { file, reason };
}

/** EMIS Web by its group titles or its own number; SystmOne by a row per condition or coded entry. */
function kindOf(table: SniffedTable): FileKind {
  const captions = table.columns.map((column) => looseHeading(column.caption));
  if (table.columns.some((column) => column.group !== '') || captions.includes('emis number')) return 'emis';
  const meanings = table.suggested.columns.map((column) => column.meaning.means);
  const named = captions.includes('nhs number');
  return named && meanings.some((means) => means === 'condition' || means === 'entry') ? 'systmone' : 'csv';
}
