import type { letterContract } from '../../shared/letter/letter.contract.ts';
import type { LetterContent } from '../../shared/letter/letterContent.ts';
import { Problem } from '../../shared/problem.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { Handlers, QueryContext } from '../context.ts';
import { drawInBatches } from '../jobs/letters/drawBatches.ts';
import { allowBatch, batchOf } from './batch.ts';
import { batchService } from './batch.service.ts';
import { buildRun } from './buildRun.ts';
import { checkHolds, findHolds } from './checkHolds.ts';
import { cohortRows } from './cohort.sql.ts';
import { confirmPosted, withdrawRun } from './confirmPosted.ts';
import { gatherPapers, setDesk } from './desk.ts';
import { flagsIn } from './formatRows.ts';
import { formatsService } from './formats.service.ts';
import { judge } from './judge.ts';
import { contentsOfRun, runRows } from './letterRun.sql.ts';
import { markPrinted, mustBePrinted } from './markPrinted.ts';
import { goingLines, heldLines, judgeCohort, previewOf } from './previewRun.ts';
import { printRun } from './printRun.ts';
import { lettersIn, lettersToLook, runIn, runsOf, waitingToPrint, type LetterInRun } from './runOfLetters.ts';

export const letterService: Handlers<typeof letterContract> = {
  ...formatsService,
  ...batchService,

  'letter.findRun': async (ctx, question) => ({
    ...previewOf(question, await judgeCohort(ctx, question)),
    batch: await batchOf(ctx, question),
  }),

  'letter.listGoing': async (ctx, { from, limit, ...question }) => {
    const lines = goingLines((await judgeCohort(ctx, question)).judged);
    return { total: lines.length, lines: lines.slice(from, from + limit) };
  },

  'letter.listHeld': async (ctx, { from, limit, code, ...question }) => {
    const all = heldLines((await judgeCohort(ctx, question)).judged);
    const lines = code === null ? all : all.filter((line) => line.holds[0]?.code === code);
    return { total: lines.length, lines: lines.slice(from, from + limit) };
  },

  'letter.findHolds': (ctx, { cycleIds }) => findHolds(ctx, cycleIds),

  'letter.findPreview': (ctx, { personId, month }) => findPreview(ctx, personId, month),

  'letter.preview': async (ctx, { personId, month }) => {
    const { content } = await ctx.call('letter.findPreview', { personId, month });
    const drawing = drawInBatches(ctx.host.startJob, [content as LetterContent], {
      as: 'one-file',
      window: true,
      cancelled: ctx.cancelled,
    });
    for await (const { files } of drawing) {
      const [file] = files;
      if (!file) break;
      const handle = await ctx.host.offerFile({
        name: 'Preview.pdf',
        type: 'application/pdf',
        bytes: file.pdf,
      });
      return { handle, pages: file.letters[0]?.pages ?? 1 };
    }
    throw new Problem('held', 'undrawable');
  },

  'letter.printRun': async (ctx, { each, ...question }) =>
    printRun(ctx, { run: await ctx.call('letter.buildRun', question), each, again: false }),

  'letter.reprint': async (ctx, { runId, each, again }) =>
    printRun(ctx, { run: await ctx.call('letter.findOneRun', { runId }), each, again }),

  'letter.findOneRun': (ctx, { runId }) => runIn(ctx, runId),

  'letter.listRuns': async (ctx, question) => {
    const { total, rows } = await runRows(ctx.db, question);
    return { total, lines: await runsOf(ctx, rows) };
  },

  'letter.listRunLetters': async ({ db }, { runId, only, from, limit }) => {
    const letters = await (only === null ? lettersIn(db, [runId]) : lettersToLook(db, runId));
    return { total: letters.length, lines: letters.slice(from, from + limit).map(runLetterOf) };
  },

  'letter.confirmPosted': (ctx, input) => confirmPosted(ctx, input),
  'letter.withdrawRun': (ctx, { runId, reason }) => withdrawRun(ctx, runId, reason),

  'letter.checkHolds': (ctx) => checkHolds(ctx),

  'letter.buildRun': async (ctx, input) => buildRun(ctx, { ...input, ...(await allowBatch(ctx, input)) }),

  'letter.listToDraw': async ({ db }, { runId, again }) => {
    // A person restricted since then is pulled when the letters are marked; their address is not handed out before.
    const letters = await lettersIn(db, [runId]);
    mustBePrinted(letters);
    const waiting = new Set(
      waitingToPrint(letters, again)
        .filter(({ restricted }) => restricted === 0)
        .map(({ id }) => id),
    );
    return (await contentsOfRun(db, runId))
      .filter(({ id }) => waiting.has(id))
      .map(({ id, content }) => ({ invitationId: id, content: JSON.parse(content) as LetterContent }));
  },

  'letter.markPrinted': (ctx, { runId, invitationIds, again }) =>
    markPrinted(ctx, runId, { drawn: new Set(invitationIds), again }),
};

async function findPreview(ctx: QueryContext, personId: string, month: string) {
  const [row] = await cohortRows(ctx.db, { personIds: [personId], year: qofYearOf(month) });
  if (!row) throw new Problem('not-found');
  // A restricted person's address is shown on their record alone, and there only to those the manager has named.
  if (row.restricted === 1) throw new Problem('not-allowed');
  const papers = (await gatherPapers(ctx.db, [row])).get(personId);
  const judged = papers ? judge(row, papers, await setDesk(ctx, 'letter')) : null;
  if (!judged?.letter) throw new Problem('held', judged?.holds.map((hold) => hold.code).join(', '));
  return { content: judged.letter };
}

function runLetterOf(letter: LetterInRun) {
  if (letter.stage === 'none') throw new Problem('unexpected', 'a letter nothing happened to');
  return {
    invitationId: letter.id,
    personId: letter.person_id,
    cycleId: letter.cycle_id,
    familyName: letter.family_name,
    givenName: letter.given_name,
    title: letter.title,
    nhsNumber: letter.nhs_number,
    birthDate: letter.birth_date,
    ...flagsIn(letter),
    copyFor: letter.copy_for,
    attempt: letter.attempt,
    purpose: letter.letter_purpose,
    delivery: letter.delivery,
    stage: letter.stage,
    stageOn: letter.stageOn,
    detail: letter.detail,
  };
}
