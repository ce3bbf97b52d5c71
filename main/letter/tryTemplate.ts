import { formatsFor } from '../../shared/letter/letterFormatNeeded.ts';
import type { LetterContent, LetterSize } from '../../shared/letter/letterContent.ts';
import type { LetterTemplate } from '../../shared/letter/letterTemplate.ts';
import {
  emptiestLetter,
  inventedLetter,
  longestLetter,
  mostForeignLetter,
  triedOn,
  type LetterBase,
} from '../../shared/letter/letterTried.ts';
import { templateFor } from '../../shared/letter/templateFor.ts';
import { Problem } from '../../shared/problem.ts';
import type { Channel } from '../../shared/recall/channel.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { QueryContext, TaskContext } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { drawInBatches } from '../jobs/letters/drawBatches.ts';
import { appointmentsInLetter } from './appointmentPapers.ts';
import { papersToOffer } from './offerPapers.ts';
import { cohortRows } from './cohort.sql.ts';
import { gatherPapers, setDesk } from './desk.ts';
import { letterFacts } from './letterFacts.ts';
import { readerOf } from './reader.ts';

/** What a real person's letter is made of but its words, in their newest year of care. */
export async function findTrial(ctx: QueryContext, personId: string, channel: Channel) {
  const row = await newestYearOf(ctx.db, personId, qofYearOf(ctx.clock.today()));
  if (!row) throw new Problem('no-year-of-care');
  // A restricted person's address is shown on their record alone, and there only to those the manager has named.
  if (row.restricted === 1) throw new Problem('restricted-person');
  const papers = (await gatherPapers(ctx.db, [row])).get(personId);
  if (!papers) throw new Problem('not-found');

  const desk = await setDesk(ctx, channel);
  const { request, needs, wanted } = letterFacts(row, { papers, reader: readerOf(row, channel) }, desk);
  const [format] = formatsFor(channel, needs).formats;
  const gets = format && templateFor(desk.templates, wanted, format);
  const kept = appointmentsInLetter(papersToOffer(papers, desk).appointments, desk);
  return { base: { ...request, kept }, gets: gets ? { id: gets.id, name: gets.name } : null };
}

async function newestYearOf(db: Reader, personId: string, year: number) {
  for (const one of [year, year + 1, year - 1]) {
    const [row] = await cohortRows(db, { personIds: [personId], year: one });
    if (row) return row;
  }
  return null;
}

/** The letter of an invented person with the practice's letterhead. */
export async function inventedFor(ctx: QueryContext, template: LetterTemplate): Promise<LetterBase> {
  const { practice, today } = await setDesk(ctx, 'letter');
  return inventedLetter({ practice, today, addressedTo: template.addressedTo });
}

/** One letter as a file to look at. */
export async function drawTrial(ctx: TaskContext, letter: LetterContent) {
  for (const { pdf, letters } of await drawn(ctx, [letter], true)) {
    const handle = await ctx.host.offerFile({ name: 'Preview.pdf', type: 'application/pdf', bytes: pdf });
    return { handle, pages: letters[0]?.pages ?? 1 };
  }
  throw new Problem('template-undrawable');
}

/** The letter of one person in these words; throws `template-incomplete` where something is missing. */
export function lettered(template: LetterTemplate, base: LetterBase, size: LetterSize): LetterContent {
  const { letter, missing } = triedOn(template, base, size);
  if (letter === null) throw new Problem('template-incomplete', missing.join(', '));
  return letter;
}

const drawnFormats: readonly LetterTemplate['format'][] = ['print', 'easy-read'];

/**
 * Draws a template for the letters hardest to draw, in each of its sizes. The longest must be whole; where nothing is
 * known of a person a letter may stop, because that is what keeps a gap from being printed. What is not drawn must be
 * whole for somebody.
 */
export async function tryToDraw(
  ctx: TaskContext,
  template: LetterTemplate,
  practice: LetterBase['practice'],
) {
  const trial = { practice, today: ctx.clock.today(), addressedTo: template.addressedTo };
  if (!drawnFormats.includes(template.format)) {
    const { missing } = triedOn(template, inventedLetter(trial), template.sizes[0] ?? 14);
    if (missing.length > 0) throw new Problem('template-incomplete', missing.join(', '));
    return;
  }
  const whole = template.sizes.map((size) => lettered(template, longestLetter(trial), size));
  const others = [emptiestLetter(trial), mostForeignLetter(trial)].flatMap((base) =>
    template.sizes.flatMap((size) => triedOn(template, base, size).letter ?? []),
  );
  await drawn(ctx, [...whole, ...others], false);
}

async function drawn(ctx: TaskContext, letters: LetterContent[], window: boolean) {
  const numbered = letters.map((letter, place) => ({ ...letter, id: String(place) }));
  const drawing = drawInBatches(ctx.host.startJob, numbered, {
    as: 'one-file',
    window,
    cancelled: ctx.cancelled,
  });
  const files = [];
  for await (const batch of drawing) {
    const characters = batch.undrawable.flatMap((one) => one.characters);
    if (characters.length > 0) throw new Problem('template-undrawable', [...new Set(characters)].join(' '));
    files.push(...batch.files);
  }
  return files;
}
