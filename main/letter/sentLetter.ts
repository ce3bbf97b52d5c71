import type { LetterContent } from '../../shared/letter/letterContent.ts';
import type { MessageContent } from '../../shared/letter/messageContent.ts';
import type { SentLetter } from '../../shared/letter/sentLetter.ts';
import { Problem } from '../../shared/problem.ts';
import type { QueryContext, TaskContext } from '../context.ts';
import { drawInBatches } from '../jobs/letters/drawBatches.ts';
import { stageOf } from './desk.ts';
import { eventsOfLetter, sentLetterRow, type SentLetterRow } from './sentLetter.sql.ts';

type Which = { invitationId: string; personId: string };

/**
 * One letter from the rows that were written when it was made. Throws `not-found` where the person never had it, and
 * `not-allowed` where they are restricted by now.
 */
export async function findSentLetter({ db }: QueryContext, which: Which) {
  const row = await sentLetterRow(db, which);
  if (!row) throw new Problem('not-found');
  // A restricted person's address is shown on their record alone, and there only to those the manager has named.
  if (row.restricted === 1) throw new Problem('not-allowed');
  const events = await eventsOfLetter(db, row.id);
  const { stage } = stageOf(events);
  if (stage === 'none') throw new Problem('unexpected', 'a letter nothing happened to');
  const content = JSON.parse(row.content) as LetterContent | MessageContent;
  const letter: SentLetter = {
    ...personIn(row),
    ...runIn(row),
    ...whatItSaid(content),
    stage,
    history: events.map(({ kind, happened_on, detail, entered_by, entered_at }) => ({
      kind,
      on: happened_on,
      detail,
      by: entered_by,
      at: entered_at,
    })),
  };
  return { letter, content };
}

function personIn(row: SentLetterRow) {
  return {
    personId: row.person_id,
    familyName: row.family_name,
    givenName: row.given_name,
    title: row.title,
    nhsNumber: row.nhs_number,
    birthDate: row.birth_date,
    preferredName: row.preferred_name,
    sex: row.sex,
    died: row.death_kind !== null,
    diedOn: row.died_on,
    restricted: row.restricted === 1,
  };
}

function runIn(row: SentLetterRow) {
  return {
    invitationId: row.id,
    cycleId: row.cycle_id,
    month: row.month,
    runId: row.run_id,
    attempt: row.attempt,
    copyFor: row.copy_for,
    purpose: row.letter_purpose,
    channel: row.channel,
    templateId: row.template_id,
    templateVersion: row.template_version,
    builtAt: row.built_at,
    builtBy: row.built_by,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
  };
}

/** A letter goes to an address and can be drawn again; a message is its words, and where they went. */
function whatItSaid(content: LetterContent | MessageContent) {
  if (!('body' in content)) return { onPaper: true, addressLines: content.addressLines, words: '' };
  const words = [content.subject, content.body].filter((part) => part !== null).join('\n\n');
  return { onPaper: false, addressLines: [content.to], words };
}

/** The page drawn again from what was kept, with COPY across it: whoever finds it in the post tray sees what it is. */
export async function drawSentLetter(ctx: TaskContext, which: Which) {
  const { letter, content } = await ctx.call('letter.findSentLetter', which);
  if (!letter.onPaper) throw new Problem('not-found', letter.channel);
  const drawing = drawInBatches(ctx.host.startJob, [content as LetterContent], {
    as: 'one-file',
    copy: true,
    cancelled: ctx.cancelled,
  });
  for await (const { files } of drawing) {
    const [file] = files;
    if (!file) break;
    const handle = await ctx.host.offerFile({ name: 'Copy.pdf', type: 'application/pdf', bytes: file.pdf });
    return { handle, pages: file.letters[0]?.pages ?? 1 };
  }
  throw new Problem('letters-failed');
}
