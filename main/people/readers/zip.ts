import { Unzip, UnzipInflate } from 'fflate';
import { Problem } from '../../../shared/problem.ts';
import { readableName } from './memberName.ts';
import type { Source } from './source.ts';

/** More members or more inflation than any export has: a zip made to fill the disk. */
const mostMembers = 20_000;
const mostBytes = 4 * 1024 ** 3;
const highestRatio = 250;
const slice = 1 << 16;

/** One piece of one member; `done` with the last. */
type Piece = { name: string; bytes: Uint8Array; done: boolean };

/** Every member of a zip, piece by piece in order, with caps on members and inflation. Refuses a damaged zip. */
async function* pieces(zip: Source): AsyncGenerator<Piece> {
  const waiting: Piece[] = [];
  const open = new Set<string>();
  let members = 0;
  let failure: unknown = null;
  const unzip = new Unzip((file) => {
    members += 1;
    if (members > mostMembers)
      throw new Problem('file-too-big', `${zip.name} holds more than ${mostMembers} files`);
    const name = readableName(file.name);
    open.add(name);
    file.ondata = (error, bytes, done) => {
      if (error) failure = error;
      else waiting.push({ name, bytes, done });
      if (done) open.delete(name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  let inflated = 0;
  for await (const part of slicesOf(zip)) {
    push(unzip, part, zip.name);
    if (failure) throw damaged(zip.name);
    for (const piece of waiting.splice(0)) {
      inflated += piece.bytes.length;
      refuseBomb(inflated, zip);
      yield piece;
    }
  }
  if (open.size > 0) throw damaged(zip.name);
}

function push(unzip: Unzip, part: Uint8Array, name: string): void {
  try {
    unzip.push(part, false);
  } catch (error) {
    throw error instanceof Problem ? error : damaged(name);
  }
}

function refuseBomb(inflated: number, zip: Source): void {
  if (inflated > mostBytes || (inflated > 64 << 20 && inflated > zip.size * highestRatio)) {
    throw new Problem('file-too-big', `${zip.name} unpacks to far more than its size`);
  }
}

function damaged(name: string): Problem {
  return new Problem(
    'file-unreadable',
    `${name} is a zip that is damaged, cut short or locked with a password`,
  );
}

/** Small slices: what one of them inflates to has to fit in memory. */
async function* slicesOf(zip: Source): AsyncGenerator<Uint8Array> {
  for await (const chunk of zip.open()) {
    for (let from = 0; from < chunk.length; from += slice) yield chunk.subarray(from, from + slice);
  }
}

/** A member of a zip with its first bytes, as met in one pass over it. */
export type Member = Source & { head: Uint8Array };

/** The members of a zip by name; each can be opened on its own, which reads the zip up to it again. */
export async function membersOf(zip: Source, headLength: number): Promise<Member[]> {
  const met = new Map<string, { size: number; head: Uint8Array }>();
  for await (const { name, bytes } of pieces(zip)) {
    const known = met.get(name) ?? { size: 0, head: new Uint8Array(0) };
    const head =
      known.head.length < headLength
        ? Buffer.concat([known.head, bytes]).subarray(0, headLength)
        : known.head;
    met.set(name, { size: known.size + bytes.length, head });
  }
  return [...met].map(([name, member]) => ({ name, ...member, open: () => openMember(zip, name) }));
}

async function* openMember(zip: Source, name: string): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces(zip)) {
    if (piece.name !== name) continue;
    if (piece.bytes.length > 0) yield piece.bytes;
    if (piece.done) return;
  }
}

/** The wanted members one after another in one pass, each whole in memory: for many small files. */
export async function* wholeMembers(zip: Source, wanted: ReadonlySet<string>): AsyncGenerator<Source> {
  let parts: Uint8Array[] = [];
  for await (const piece of pieces(zip)) {
    if (!wanted.has(piece.name)) continue;
    parts.push(piece.bytes);
    if (!piece.done) continue;
    const bytes = Buffer.concat(parts);
    parts = [];
    yield { name: piece.name, size: bytes.length, open: () => once(bytes) };
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
