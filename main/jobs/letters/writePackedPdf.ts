import { zlibSync } from 'fflate';
import type { PdfObjects } from './readTypstPdf.ts';

/** More objects to a stream pack better, but a reader unpacks a whole stream to get at one. */
const objectsPerStream = 400;

/** Where an object is: free, at a place in the file, or in a stream of objects (ISO 32000-1, 7.5.8.3). */
type Place =
  | [kind: 0, next: 0, generation: 0xffff]
  | [kind: 1, offset: number, generation: 0]
  | [kind: 2, stream: number, index: number];

/** Writes the objects of a PDF, with all that are no streams packed together (PDF 1.5): about half the size. */
export function writePackedPdf({ objects, trailer }: PdfObjects): Uint8Array {
  const places: Place[] = objects.map(() => [0, 0, 0xffff]);
  const parts = [latin1('%PDF-1.7\n%\xb5\xb5\xb5\xb5\n')];
  let size = parts[0]?.length ?? 0;
  const write = (number: number, body: string): void => {
    const part = latin1(`${number} 0 obj\n${body}\nendobj\n`);
    places[number] = [1, size, 0];
    parts.push(part);
    size += part.length;
  };

  const loose: [number, string][] = [];
  for (const [number, object] of objects.entries()) {
    if (object?.endsWith('endstream')) write(number, object);
    else if (object !== null) loose.push([number, object]);
  }
  for (let from = 0; from < loose.length; from += objectsPerStream) {
    const packed = loose.slice(from, from + objectsPerStream);
    for (const [index, [number]] of packed.entries()) places[number] = [2, places.length, index];
    write(places.length, objectStream(packed));
  }
  const table = size;
  places.push([1, table, 0]);
  const entries = `/Type /XRef /Size ${places.length} /W [1 4 2] ${trailer}`;
  write(places.length - 1, flateStream(entries, tableOf(places)));
  return new Uint8Array(Buffer.concat([...parts, latin1(`startxref\n${table}\n%%EOF\n`)]));
}

/** The objects' numbers and places first, then the objects. */
function objectStream(objects: readonly [number, string][]): string {
  let at = 0;
  const places = objects.map(([number, body]) => {
    const place = `${number} ${at}`;
    at += body.length + 1;
    return place;
  });
  const head = `${places.join(' ')}\n`;
  const all = head + objects.map(([, body]) => `${body}\n`).join('');
  return flateStream(`/Type /ObjStm /N ${objects.length} /First ${head.length}`, latin1(all));
}

function tableOf(places: readonly Place[]): Uint8Array {
  const table = Buffer.alloc(places.length * 7);
  for (const [number, [kind, where, index]] of places.entries()) {
    table.writeUInt8(kind, number * 7);
    table.writeUInt32BE(where, number * 7 + 1);
    table.writeUInt16BE(index, number * 7 + 5);
  }
  return table;
}

/** Packed by fflate, which gives the same bytes on every computer; zlib's differ between processors. */
function flateStream(entries: string, data: Uint8Array): string {
  const packed = Buffer.from(zlibSync(data)).toString('latin1');
  return `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
}

function latin1(text: string): Buffer<ArrayBuffer> {
  return Buffer.from(text, 'latin1');
}
