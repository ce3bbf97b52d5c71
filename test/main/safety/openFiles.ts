import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a look at files found: which were looked at, and in which of them something readable stood. */
export type Look = { lookedAt: Set<string>; readable: Set<string> };

/** Looks for words in the bytes of files, as UTF-8 and as UTF-16. */
export function lookFor(words: readonly string[]) {
  const needles = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  const look: Look = { lookedAt: new Set(), readable: new Set() };

  function read(path: string, name: string): void {
    const bytes = bytesOf(path);
    if (bytes === null) return;
    look.lookedAt.add(name);
    if (needles.some((needle) => bytes.includes(needle))) look.readable.add(name);
  }

  return {
    look,
    /** Every file below a folder. */
    folder(path: string): void {
      for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name);
        if (entry.isFile()) read(file, file);
      }
    },
    /** Every file this process, its threads and the processes it started have open; deleted ones too. */
    open(): void {
      for (const pid of [process.pid, ...childrenOf(process.pid)]) {
        for (const descriptor of listed(`/proc/${pid}/fd`)) {
          const path = `/proc/${pid}/fd/${descriptor}`;
          const name = linkOf(path);
          if (isData(name)) read(path, name);
        }
      }
    },
  };
}

/** Programs, fonts and the project's own files are nobody's data. */
function isData(name: string): boolean {
  return (
    name.startsWith('/') &&
    !/^\/(?:dev|proc|sys|usr|lib|etc|memfd)|node_modules|\.(?:ttf|otf|ts|js|node|wasm)$/.test(name)
  );
}

function childrenOf(pid: number): number[] {
  const own = listed(`/proc/${pid}/task`).flatMap((task) =>
    (bytesOf(`/proc/${pid}/task/${task}/children`)?.toString() ?? '').split(' ').filter(Boolean).map(Number),
  );
  return own.flatMap((child) => [child, ...childrenOf(child)]);
}

// A file or a process may be gone between being listed and being read.
function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function linkOf(path: string): string {
  try {
    return statSync(path).isFile() ? readlinkSync(path) : '';
  } catch {
    return '';
  }
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
