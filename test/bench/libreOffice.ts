import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fontFiles } from '../../main/jobs/letters/fonts.ts';
import type { DrawRequest } from '../../main/jobs/letters/letterRequest.ts';
import type { LetterContent } from '../../shared/letter/letterContent.ts';
import { pageTexts, unspaced } from '../main/jobs/letters/readPdf.ts';
import { mergeColumns, mergeCsv, mergeTemplate } from './mergeLetter.ts';
import { mergeMacro, macroLibrary, macroName } from './mergeMacro.ts';

/** Seconds from LibreOffice's start to its end, or in words why there are none. */
export type Merged = { seconds: number } | { why: string };

/** LibreOffice is ended after so many milliseconds. */
const longest = 10 * 60_000;

/**
 * LibreOffice's own mail merge: one letter with database fields and a CSV of the people make one PDF, or one for each.
 * The time counts only where there is a page for each person with that person's own words.
 */
export async function mergeWithLibreOffice(
  letters: readonly LetterContent[],
  as: DrawRequest['as'],
): Promise<Merged> {
  const [first] = letters;
  if (!first || spawnSync('soffice', ['--version']).error) return { why: 'it is not installed' };
  const folder = mkdtempSync(join(tmpdir(), 'house-bench-'));
  try {
    writeFileSync(join(folder, 'letter.fodt'), mergeTemplate(first, 'people'));
    writeFileSync(join(folder, 'people.csv'), mergeCsv(letters));
    await prepare(folder, as);
    const start = performance.now();
    const inTime = await run(folder, `macro:///${macroName}`);
    const seconds = (performance.now() - start) / 1000;
    const why = inTime ? await whatIsWrong(folder, letters, as) : 'it took more than ten minutes';
    return why === null ? { seconds } : { why };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A profile that has been started once, as any practice's has, with the letters' fonts and the macro. */
async function prepare(folder: string, as: DrawRequest['as']): Promise<void> {
  mkdirSync(join(folder, 'fonts'));
  for (const file of fontFiles('noto sans')) copyFileSync(file, join(folder, 'fonts', basename(file)));
  await run(folder, '--terminate_after_init');
  const library = join(folder, 'profile/user/basic/Standard');
  mkdirSync(library, { recursive: true });
  writeFileSync(join(library, 'script.xlb'), macroLibrary);
  writeFileSync(join(library, 'Module1.xba'), mergeMacro(pathToFileURL(folder).href, as === 'one-file'));
}

/** Whether LibreOffice ended by itself. It starts programs of its own, which end with their group. */
async function run(folder: string, what: string): Promise<boolean> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const child = spawn('soffice', [profile, '--headless', '--norestore', '--nologo', what], {
    env: { ...process.env, XDG_DATA_HOME: folder },
    stdio: 'ignore',
    detached: true,
  });
  let inTime = true;
  const end = setTimeout(() => {
    inTime = false;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, longest);
  await once(child, 'exit').finally(() => clearTimeout(end));
  return inTime;
}

async function whatIsWrong(
  folder: string,
  letters: readonly LetterContent[],
  as: DrawRequest['as'],
): Promise<string | null> {
  const failed = join(folder, 'failed.txt');
  if (existsSync(failed)) return readFileSync(failed, 'utf8').trim();
  const pages: string[] = [];
  for (const index of as === 'one-file' ? [0] : letters.keys()) {
    const file = join(folder, `merged${index}.pdf`);
    if (!existsSync(file)) return 'it made no PDF';
    pages.push(...(await pageTexts(new Uint8Array(readFileSync(file)))));
  }
  const own = letters.filter((letter, index) =>
    Object.values(mergeColumns(letter)).every((words) => pages[index]?.includes(unspaced(words))),
  );
  if (pages.length === letters.length && own.length === letters.length) return null;
  return `it made ${pages.length} pages, ${own.length} of them the right person's`;
}
