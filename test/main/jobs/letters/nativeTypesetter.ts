import { createRequire } from 'node:module';
import { createFindFont } from '../../../../main/jobs/letters/findFont.ts';
import { readFonts, type FontFamily } from '../../../../main/jobs/letters/fonts.ts';
import { cleanText } from '../../../../main/jobs/letters/cleanText.ts';
import { layOut } from '../../../../main/jobs/letters/layOut.ts';
import { layOutSheets } from '../../../../main/jobs/letters/layOutSheets.ts';
import { readTemplate, type Template } from '../../../../main/jobs/letters/typesetter.ts';
import { mapWords } from '../../../../main/jobs/letters/wordsOf.ts';
import type { DaySheets } from '../../../../shared/booking/daySheet.ts';
import type { LetterContent } from '../../../../shared/letter/letterContent.ts';

type Compiled = {
  hasError: () => boolean;
  result: unknown;
  takeDiagnostics: () => { shortDiagnostics: unknown[] };
};
type NativeCompiler = {
  compile: (input: { mainFileContent: string; inputs: Record<string, string> }) => Compiled;
  query: (document: unknown, what: { selector: string; field: string }) => number[];
  pdf: (document: unknown, options: { pdfStandard: string }) => Uint8Array;
};
type Native = { NodeCompiler: { create: (options: object) => NativeCompiler } };

const packageName = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';

/** Typst's native build is for Linux only; null elsewhere, and its tests are skipped there. */
export const native = load();

function load(): Native | null {
  try {
    return createRequire(import.meta.url)(packageName) as Native;
  } catch {
    return null;
  }
}

const findFont = createFindFont();

/** Draws letters in the mode that refuses whatever PDF/UA-1 forbids; throws what it says. */
export function drawNatively(letters: LetterContent[]): Gated {
  const laidOut = layOut(
    letters.map((letter) => mapWords(letter, cleanText)),
    findFont,
    { window: false, copy: false },
  );
  return throughTheGate(laidOut, 'letter.typ');
}

/** The same for day sheets. */
export function drawSheetsNatively(sheets: DaySheets): Gated {
  return throughTheGate(layOutSheets(sheets, findFont), 'daySheets.typ');
}

type Gated = { pdf: Uint8Array; pageCounts: number[] };

function throughTheGate(laidOut: { families: FontFamily[] }, template: Template): Gated {
  if (!native) throw new Error('Not on this computer');
  const fontBlobs = readFonts(laidOut.families).map((font) => Buffer.from(font));
  const compiler = native.NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  const compiled = compiler.compile({
    mainFileContent: readTemplate(template),
    inputs: { data: JSON.stringify(laidOut) },
  });
  if (compiled.hasError()) throw new Error(JSON.stringify(compiled.takeDiagnostics().shortDiagnostics));
  return {
    pdf: new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })),
    pageCounts: compiler.query(compiled.result, { selector: '<pages>', field: 'value' }),
  };
}
