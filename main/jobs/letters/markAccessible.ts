import { inflateSync } from 'node:zlib';
import { Problem } from '../../../shared/problem.ts';
import { readTypstPdf, streamOf } from './readTypstPdf.ts';
import { writePackedPdf } from './writePackedPdf.ts';

const marker = '<pdfuaid:part>1</pdfuaid:part>';
const namespace = 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';

/**
 * Packs a tagged PDF and writes into it that it keeps to PDF/UA-1, which lets screen readers trust its tags. The
 * WebAssembly build of Typst has no option for it. The claim is honest because the tests compile the same template
 * by the native build in its PDF/UA-1 mode, which refuses a file that does not keep to it. One thing that mode does
 * differently is looked for in each file: where several glyphs make one letter (ị, Arabic, Devanagari) each glyph
 * must have a character of its own (7.21.7), and here only the letter as a whole says what it is. Such a file is
 * read aloud rightly, and makes no claim.
 */
export function markAccessible(pdf: Uint8Array): Uint8Array {
  const { objects, trailer } = readTypstPdf(pdf);
  if (objects.some(hasLetterOfSeveralGlyphs)) return writePackedPdf({ objects, trailer });
  const metadata = objects.findIndex((object) => object !== null && isMetadata.test(object));
  if (metadata < 0) throw new Problem('letters-failed', 'the PDF has no metadata');
  return writePackedPdf({ objects: objects.with(metadata, marked(objects[metadata] ?? '')), trailer });
}

const isMetadata = /^<<[^>]*\/Type \/Metadata[^>]*>>\s*stream/;

function marked(metadata: string): string {
  const { data } = streamOf(metadata) ?? {};
  const xmp = (data ?? Buffer.alloc(0))
    .toString('latin1')
    .replace('</rdf:Description>', `${marker}</rdf:Description>`)
    .replace('<rdf:Description', `<rdf:Description ${namespace}`);
  return `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`;
}

/** Letters of several glyphs are written with their text beside them; only they are. */
function hasLetterOfSeveralGlyphs(object: string | null): boolean {
  const stream = object === null ? null : streamOf(object);
  if (!stream || !isDrawing(stream.entries)) return false;
  const content = stream.entries.includes('/FlateDecode') ? inflateSync(stream.data) : stream.data;
  return content.includes('/ActualText');
}

/** What is drawn on pages, unlike fonts, their tables and colour profiles. */
function isDrawing(entries: string): boolean {
  return !entries.includes('/Type') || entries.includes('/Type /XObject');
}
