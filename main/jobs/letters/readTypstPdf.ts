import { Problem } from '../../../shared/problem.ts';

/**
 * A PDF in its objects, each as text with a character for each byte (latin-1), at its number. `trailer` holds the
 * entries that name where reading starts and which file this is.
 */
export type PdfObjects = { objects: (string | null)[]; trailer: string };

/** Reads a PDF as Typst writes it: one plain table of all objects, and only streams compressed. Refuses any other. */
export function readTypstPdf(pdf: Uint8Array): PdfObjects {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const [head, count] = /^xref\s+0 (\d+)\s+/.exec(text.slice(table, table + 64)) ?? [];
  if (head === undefined) throw unknown('has no table');

  const lines = Array.from({ length: Number(count) }, (_, number) =>
    text.slice(table + head.length + number * 20, table + head.length + number * 20 + 18),
  );
  const ends = startsOf(lines).toSorted((a, b) => a - b);
  const endOf = new Map(ends.map((start, index) => [start, ends[index + 1] ?? table]));
  const objects = lines.map((line, number) => {
    const start = startOf(line);
    return start === null ? null : bodyOf(text.slice(start, endOf.get(start)), number);
  });
  const trailer = text.slice(table).match(/\/(?:Root|Info) \d+ 0 R|\/ID \[[^\]]*\]/g);
  if (!trailer?.[0]?.startsWith('/Root')) throw unknown('has no root');
  return { objects, trailer: trailer.join(' ') };
}

function startsOf(lines: readonly string[]): number[] {
  return lines.flatMap((line) => startOf(line) ?? []);
}

/** `0000000015 00000 n`; free entries end with f. */
function startOf(line: string): number | null {
  const [, offset, kind] = /^(\d{10}) \d{5} ([nf])$/.exec(line) ?? [];
  if (offset === undefined) throw unknown('has another table');
  return kind === 'f' ? null : Number(offset);
}

function bodyOf(text: string, number: number): string {
  const start = `${number} 0 obj`;
  const end = text.lastIndexOf('endobj');
  if (!text.startsWith(start) || end < 0) throw unknown('has another object');
  return text.slice(start.length, end).trim();
}

const unknown = (what: string) => new Problem('letters-failed', `the PDF ${what}`);

/** The stream of an object, as it stands in the file; null for an object that is none. */
export function streamOf(object: string): { entries: string; data: Buffer } | null {
  if (!object.endsWith('endstream')) return null;
  const [entries = ''] = object.split('stream', 1);
  const length = Number(/\/Length (\d+)/.exec(entries)?.[1]);
  const from = /^\r?\n/.exec(object.slice(entries.length + 6, entries.length + 8))?.[0].length;
  if (from === undefined || Number.isNaN(length)) throw unknown('has another stream');
  const start = entries.length + 6 + from;
  return { entries, data: Buffer.from(object.slice(start, start + length), 'latin1') };
}
