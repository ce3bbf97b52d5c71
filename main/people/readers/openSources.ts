import { Problem } from '../../../shared/problem.ts';
import type { Source } from './source.ts';
import { headOf } from './source.ts';
import { membersOf, wholeMembers } from './zip.ts';

/** What a file is by its first bytes. */
export type Look = 'table' | 'json' | 'xml' | 'other';
export type Looked = { source: Source; look: Look; head: string };

const headLength = 1 << 16;

/** Every file to be looked at, zips opened; what is no data by its name is named in `ignored`. */
export async function openSources(
  sources: readonly Source[],
): Promise<{ files: Looked[]; ignored: string[] }> {
  const files: Looked[] = [];
  const ignored: string[] = [];
  for (const source of sources) {
    if (isJunk(source.name)) ignored.push(source.name);
    else if (await isZip(source)) await openZip(source, files, ignored);
    else files.push(looked(source, await headOf(source, headLength)));
  }
  return { files, ignored };
}

async function openZip(zip: Source, files: Looked[], ignored: string[]): Promise<void> {
  const members = await membersOf(zip, headLength);
  if (members.some((member) => member.name === '[Content_Types].xml')) {
    throw new Problem('file-wrong-kind', `${zip.name} is an Excel or Word file; save the list as CSV`);
  }
  for (const { head, ...member } of members) {
    if (isJunk(member.name) || !isData(member.name)) ignored.push(member.name);
    else files.push(looked(member, head));
  }
}

function isJunk(name: string): boolean {
  const last = name.split('/').at(-1) ?? '';
  return (
    last === '' ||
    name.startsWith('__MACOSX/') ||
    last.startsWith('.') ||
    /^(thumbs\.db|desktop\.ini)$/i.test(last)
  );
}

function isData(name: string): boolean {
  return /\.(csv|tsv|txt|json|ndjson|jsonl|xml)$/i.test(name);
}

export async function isZip(source: Source): Promise<boolean> {
  const head = await headOf(source, 4);
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

function looked(source: Source, bytes: Uint8Array): Looked {
  const head = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  return { source, look: lookOf(bytes, head), head };
}

function lookOf(bytes: Uint8Array, head: string): Look {
  if (head.startsWith('%PDF') || bytes[0] === 0x89 || (bytes[0] === 0xd0 && bytes[1] === 0xcf))
    return 'other';
  if (/^[{[]/.test(head)) return 'json';
  return head.startsWith('<') ? 'xml' : 'table';
}

/** The named files again, one after another: members of a zip in one pass over it. */
export async function* filesNamed(
  sources: readonly Source[],
  names: readonly string[],
): AsyncGenerator<Source> {
  const wanted = new Set(names);
  for (const source of sources) {
    if (wanted.has(source.name) && !(await isZip(source))) yield source;
    else if (await isZip(source)) yield* wholeMembers(source, wanted);
  }
}
