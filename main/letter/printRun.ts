import { zipSync } from 'fflate';
import { monthAndYear } from '../../shared/format.ts';
import type { LetterRun } from '../../shared/letter/letter.contract.ts';
import type { LetterContent } from '../../shared/letter/letterContent.ts';
import { Problem } from '../../shared/problem.ts';
import type { TaskContext } from '../context.ts';
import { drawInBatches } from '../jobs/letters/drawBatches.ts';
import { toCsv } from '../csv.ts';
import type { DrawnLetters, LetterFile } from '../jobs/letters/letterRequest.ts';
import { hybridMailList, type MailedLetter } from './hybridMailList.ts';

/** `each`: a file for each person. `again`: also what was printed and is not confirmed as posted, such as after its files were lost. */
type Print = { run: LetterRun; each: boolean; again: boolean };

/**
 * Draws what a run has waiting, marks it printed, and only then hands the files over. Whoever is pulled at the last
 * moment is left out of the files: they are drawn again without them.
 */
export async function printRun(ctx: TaskContext, { run, each: asked, again }: Print) {
  const each = asked || run.channel === 'hybrid-mail';
  const waiting = (await ctx.call('letter.listToDraw', { runId: run.id, again })).map(
    (one) => one.content as LetterContent,
  );
  if (run.built + run.spoilt + (again ? run.printed : 0) === 0) {
    throw new Problem(run.printed > 0 ? 'run-changed' : 'already-posted');
  }
  const drawn = await draw(ctx, waiting, each);
  // The last moment to stop: from here on they count as printed.
  if (ctx.cancelled()) throw new Problem('cancelled');

  const drawnIds = idsIn(drawn);
  const marked = await ctx.call('letter.markPrinted', { runId: run.id, invitationIds: drawnIds, again });
  const stay = new Set(marked.printedIds);
  const kept = drawnIds.every((id) => stay.has(id))
    ? drawn
    : await draw(
        ctx,
        waiting.filter((letter) => stay.has(letter.id)),
        each,
      );

  return {
    run: marked.run,
    files: await offer(ctx, kept, { run, each, again, waiting }),
    pulled: marked.pulled,
  };
}

async function draw(
  ctx: TaskContext,
  letters: readonly LetterContent[],
  each: boolean,
): Promise<DrawnLetters[]> {
  const batches: DrawnLetters[] = [];
  const drawing = drawInBatches(ctx.host.startJob, letters, {
    as: each ? 'single-files' : 'one-file',
    onProgress: ({ done, total }) => ctx.progress(done, total, 'Making the letters'),
    cancelled: ctx.cancelled,
  });
  for await (const batch of drawing) batches.push(batch);
  return batches;
}

function idsIn(batches: readonly DrawnLetters[]): string[] {
  return batches.flatMap(({ files }) => files.flatMap(({ letters }) => letters.map(({ id }) => id)));
}

async function offer(
  ctx: TaskContext,
  batches: readonly DrawnLetters[],
  { run, each, waiting }: Print & { waiting: readonly LetterContent[] },
) {
  const files = batches.flatMap((batch) => batch.files);
  const title = titleOf(run);
  if (each) {
    const named = namedFiles(files, waiting);
    const hybrid = run.channel === 'hybrid-mail';
    const entries = named.map(({ name, pdf }) => [name, pdf] as const);
    const list = hybrid ? [['Letters.csv', toCsv(hybridMailList(named))] as const] : [];
    const bytes = zipSync(Object.fromEntries([...list, ...entries]), { level: 0 });
    return [await offerOne(ctx, `${title}, ${hybrid ? 'hybrid mail' : 'one file per person'}.zip`, bytes)];
  }
  const offered = [];
  for (const [index, { pdf }] of files.entries()) {
    const part = files.length === 1 ? '' : `, ${index + 1} of ${files.length}`;
    offered.push(await offerOne(ctx, `${title}${part}.pdf`, pdf));
  }
  return offered;
}

/** What the files of a run are called. */
function titleOf({ about, month }: LetterRun): string {
  if (about === 'offers') return 'Letters about kept places';
  if (about === 'reminders') return 'Reminders of appointments';
  return about === 'appointments' ? 'Letters about appointments' : `Letters ${monthAndYear(month)}`;
}

async function offerOne({ host }: TaskContext, name: string, bytes: Uint8Array) {
  const type = name.endsWith('.zip') ? 'application/zip' : 'application/pdf';
  return { name, handle: await host.offerFile({ name, type, bytes }) };
}

/** One file for each letter, numbered in the order of the run and named after whom it is for. */
function namedFiles(files: readonly LetterFile[], waiting: readonly LetterContent[]): MailedLetter[] {
  const contents = new Map(waiting.map((letter) => [letter.id, letter]));
  return files.flatMap(({ pdf, letters: [drawn] }, index) => {
    const letter = contents.get(drawn?.id ?? '');
    if (!letter || !drawn) return [];
    const number = String(index + 1).padStart(String(files.length).length, '0');
    const name = `${number} ${fileName(letter.addressLines[0] ?? '')}.pdf`;
    return [{ name, pdf, letter, pages: drawn.pages }];
  });
}

/** Without what some file system refuses. */
function fileName(words: string): string {
  return words.replace(/[\\/:*?"<>|]/g, '-').slice(0, 80);
}
