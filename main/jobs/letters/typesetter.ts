import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadFonts } from '@myriaddreamin/typst.ts';
import { createTypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import { Problem } from '../../../shared/problem.ts';
import { readFonts } from './fonts.ts';
import type { FontFamily } from './fonts.ts';
import type { LaidOutLetters } from './layOut.ts';

/** Makes one PDF of laid-out letters and counts the pages of each. */
export type Typesetter = (letters: LaidOutLetters) => Promise<{ pdf: Uint8Array; pageCounts: number[] }>;

/** `letter.typ`, beside the code that reads it, or in `jobs/letters` below it when a build has moved the code up. */
export function readTemplate(): string {
  const here = new URL('.', import.meta.url);
  const folder = /\/(jobs\/letters|jobs)\/$/.exec(here.pathname)?.[1];
  const path =
    { 'jobs/letters': 'letter.typ', jobs: 'letters/letter.typ' }[folder ?? ''] ?? 'jobs/letters/letter.typ';
  return readFileSync(new URL(path, here), 'utf8');
}

/** Typst as WebAssembly: the same program and the same bytes on every computer. Fetches nothing. */
export async function createTypesetter(families: readonly FontFamily[]): Promise<Typesetter> {
  const wasm = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  const compiler = createTypstCompiler();
  await compiler.init({
    getModule: () => ({ module_or_path: readFileSync(wasm) }),
    beforeBuild: [loadFonts(readFonts(families), { assets: false })],
  });
  compiler.addSource('/letter.typ', readTemplate());

  return (letters) =>
    compiler.runWithWorld(
      { mainFilePath: '/letter.typ', inputs: { data: JSON.stringify(letters) } },
      async (world) => {
        const { hasError, diagnostics } = await world.compile({ diagnostics: 'full' });
        if (hasError) throw new Problem('letters-failed', diagnostics?.[0]?.message);
        const pageCounts = await world.query<number[]>({ selector: '<pages>', field: 'value' });
        const { result } = await world.pdf();
        if (!result) throw new Problem('letters-failed', 'no PDF came out');
        return { pdf: result, pageCounts };
      },
    );
}
