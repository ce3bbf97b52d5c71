import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFDocument,
  PDFName,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import type { PDFPage } from '@cantoo/pdf-lib';
import { Problem } from '../../../shared/problem.ts';

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
export async function markAccessible(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  if (!hasLettersOfSeveralGlyphs(document)) addMarker(document);
  return document.save({ updateFieldAppearances: false, objectsPerTick: Infinity });
}

function addMarker(document: PDFDocument): void {
  const metadata = document.catalog.lookup(PDFName.of('Metadata'));
  const reference = metadata && document.context.getObjectRef(metadata);
  if (!(metadata instanceof PDFRawStream) || !reference) {
    throw new Problem('letters-failed', 'the PDF has no metadata');
  }
  const marked = new TextDecoder()
    .decode(metadata.getContents())
    .replace('</rdf:Description>', `${marker}</rdf:Description>`)
    .replace('<rdf:Description', `<rdf:Description ${namespace}`);
  const stream = document.context.stream(new TextEncoder().encode(marked), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  document.context.assign(reference, stream);
}

/** Letters of several glyphs are written with their text beside them; only they are. */
function hasLettersOfSeveralGlyphs(document: PDFDocument): boolean {
  return document
    .getPages()
    .some((page) => contentOf(page).some((content) => content.includes('/ActualText')));
}

function contentOf(page: PDFPage): Buffer[] {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((part) => page.doc.context.lookup(part))
      : [contents];
  return streams.flatMap((part) =>
    part instanceof PDFRawStream ? [Buffer.from(decodePDFRawStream(part).decode())] : [],
  );
}
