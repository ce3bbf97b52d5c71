import type { PDFDocumentProxy } from 'pdfjs-dist';

/**
 * Reads a PDF. The reader is only loaded when one is shown; its worker is a file of the program, and it fetches
 * nothing: letters carry their fonts inside.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const [pdf, worker] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ]);
  pdf.GlobalWorkerOptions.workerSrc = worker.default;
  // The reader hands the bytes to its worker and empties them, so it gets a copy.
  return pdf.getDocument({ data: bytes.slice(), useWasm: false, useWorkerFetch: false }).promise;
}
