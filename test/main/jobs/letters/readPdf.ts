import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A piece of text: its left end and baseline, from the left and top edges of the paper. */
export type PlacedText = { text: string; xMm: number; yMm: number; widthMm: number; sizePt: number };

const mmPerPt = 25.4 / 72;
const a4HeightPt = 841.89;

export function openPdf(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  // pdf.js takes the bytes over; the caller's copy stays whole.
  return getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
}

/** Every piece of text, page by page. */
export async function placedText(pdf: Uint8Array): Promise<PlacedText[][]> {
  const document = await openPdf(pdf);
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [placed(item)] : []));
    }),
  );
}

function placed(item: { str: string; transform: number[]; width: number }): PlacedText {
  const [, , , size = 0, x = 0, y = 0] = item.transform;
  return {
    text: item.str,
    xMm: x * mmPerPt,
    yMm: (a4HeightPt - y) * mmPerPt,
    widthMm: item.width * mmPerPt,
    sizePt: size,
  };
}

/** The text of each page without spaces, which line ends take away. */
export async function pageTexts(pdf: Uint8Array): Promise<string[]> {
  const pages = await placedText(pdf);
  return pages.map((items) => unspaced(items.map(({ text }) => text).join('')));
}

export function unspaced(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** The tags screen readers hear on a page, in reading order: `['H1', 'P', …]`. */
export async function tagsOn(pdf: Uint8Array, pageNumber: number): Promise<string[]> {
  const page = await (await openPdf(pdf)).getPage(pageNumber);
  type Node = { role?: string; children?: Node[] };
  const walk = (node: Node): string[] => [
    ...(node.role ? [node.role] : []),
    ...(node.children ?? []).flatMap(walk),
  ];
  return walk((await page.getStructTree()) as Node);
}

const pixelsPerMm = 4;

/** Whether anything is printed in a part of a page, seen at 4 points to the millimetre. */
export async function inkOn(pdf: Uint8Array, pageNumber: number): Promise<(box: Box) => boolean> {
  const page = await (await openPdf(pdf)).getPage(pageNumber);
  const viewport = page.getViewport({ scale: mmPerPt * pixelsPerMm });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as never, viewport }).promise;
  const { data, width } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return ({ left, top, right, bottom }) => {
    for (let y = Math.ceil(top * pixelsPerMm); y < Math.floor(bottom * pixelsPerMm); y++) {
      for (let x = Math.ceil(left * pixelsPerMm); x < Math.floor(right * pixelsPerMm); x++) {
        if ((data[(y * width + x) * 4 + 1] ?? 255) < 200) return true;
      }
    }
    return false;
  };
}

/** Millimetres from the left and top edges of the paper. */
export type Box = { left: number; top: number; right: number; bottom: number };
