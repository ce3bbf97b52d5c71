import { createRequire } from 'node:module';
import { createFindFont } from '../../main/jobs/letters/findFont.ts';
import { fontFiles } from '../../main/jobs/letters/fonts.ts';
import { layOut } from '../../main/jobs/letters/layOut.ts';
import { readTemplate } from '../../main/jobs/letters/typesetter.ts';
import type { LetterContent } from '../../shared/letter/letterContent.ts';

/** What is used of the native build of the same Typst; it comes for some computers only. */
type Native = {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): {
      addSource(path: string, text: string): void;
      pdf(document: { mainFilePath: string; inputs: Record<string, string> }): Uint8Array;
    };
  };
};

/** Seconds for the same letters, template and fonts in one process of Typst built for this computer; null without it. */
export function nativeTypstSeconds(letters: readonly LetterContent[], perFile: number): number | null {
  const native = loadNative();
  if (!native) return null;
  const findFont = createFindFont();
  const start = performance.now();
  const { families } = layOut(letters.slice(0, 1), findFont, { window: false, copy: false });
  const compiler = native.NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontPaths: families.flatMap(fontFiles) }],
  });
  compiler.addSource(`${import.meta.dirname}/letter.typ`, readTemplate());
  for (let from = 0; from < letters.length; from += perFile) {
    const data = JSON.stringify(
      layOut(letters.slice(from, from + perFile), findFont, { window: false, copy: false }),
    );
    compiler.pdf({ mainFilePath: `${import.meta.dirname}/letter.typ`, inputs: { data } });
  }
  return (performance.now() - start) / 1000;
}

function loadNative(): Native | null {
  try {
    return createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as Native;
  } catch {
    return null;
  }
}
