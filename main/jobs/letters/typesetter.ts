import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadFonts } from '@myriaddreamin/typst.ts';
import { createTypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import startTypst from '@myriaddreamin/typst-ts-web-compiler';
import { Problem } from '../../../shared/problem.ts';
import { readFonts } from './fonts.ts';
import type { FontFamily } from './fonts.ts';

/** Makes one PDF of laid-out letters or sheets and counts the pages of each. */
export type Typesetter = (laidOut: object) => Promise<{ pdf: Uint8Array; pageCounts: number[] }>;

/** The templates there are; what each reads is made for it beside it. */
export type Template = 'letter.typ' | 'daySheets.typ';

/** A template, beside the code that reads it, or in `jobs/letters` below it when a build has moved the code up. */
export function readTemplate(template: Template = 'letter.typ'): string {
  const here = new URL('.', import.meta.url);
  const folder = /\/(jobs\/letters|jobs)\/$/.exec(here.pathname)?.[1];
  const place = { 'jobs/letters': '', jobs: 'letters/' }[folder ?? ''] ?? 'jobs/letters/';
  const path = `${place}${template}`;
  return readFileSync(new URL(path, here), 'utf8');
}

/** Typst as WebAssembly, ready to run: the same program and the same bytes on every computer. */
export type Typst = WebAssembly.Module;

let compiled: Promise<Typst> | undefined;

/** Once for a process, whatever it draws. */
export function compileTypst(): Promise<Typst> {
  const wasm = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  return (compiled ??= WebAssembly.compile(readFileSync(wasm)));
}

/** Fetches nothing. */
export async function createTypesetter(
  typst: Typst,
  families: readonly FontFamily[],
  template: Template = 'letter.typ',
): Promise<Typesetter> {
  const compiler = createTypstCompiler();
  await compiler.init({
    getModule: () => ({ module_or_path: typst }),
    beforeBuild: [reserveMemory, loadFonts(readFonts(families), { assets: false })],
  });
  compiler.addSource(`/${template}`, readTemplate(template));

  return (laidOut) =>
    compiler.runWithWorld(
      { mainFilePath: `/${template}`, inputs: { data: JSON.stringify(laidOut) } },
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

/** What a batch of 200 letters needs, in bytes. What is not written to takes none of the computer's memory. */
const batchMemory = 256 * 1024 * 1024;

/**
 * Takes the memory of a batch and gives it back to Typst's own store at once. That store otherwise grows by 64 kB at a
 * time, and each time JavaScript counts it all anew and soon collects its garbage: a third of the time a batch took.
 */
async function reserveMemory(): Promise<void> {
  const { __wbindgen_export: take, __wbindgen_export4: giveBack } = await startTypst();
  giveBack(take(batchMemory, 1), batchMemory, 1);
}
