import { PDFDocument, PDFName, PDFRawStream, ParseSpeeds } from '@cantoo/pdf-lib';
import { Problem } from '../../../shared/problem.ts';

const marker = '<pdfuaid:part>1</pdfuaid:part>';
const namespace = 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';

/**
 * Writes into a tagged PDF that it keeps to PDF/UA-1, which lets screen readers trust its tags. The WebAssembly build
 * of Typst has no option for it. The claim is honest because the tests compile the same template, with the same
 * letters, by the native build in its PDF/UA-1 mode, which refuses a file that does not keep to it.
 */
export async function markAccessible(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const metadata = document.catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) throw new Problem('letters-failed', 'the PDF has no metadata');

  const xmp = new TextDecoder().decode(metadata.getContents());
  const marked = xmp
    .replace('</rdf:Description>', `${marker}</rdf:Description>`)
    .replace('<rdf:Description', `<rdf:Description ${namespace}`);
  const stream = document.context.stream(new TextEncoder().encode(marked), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  document.context.assign(document.context.getObjectRef(metadata) ?? document.context.nextRef(), stream);
  return document.save({ updateFieldAppearances: false, objectsPerTick: Infinity });
}
