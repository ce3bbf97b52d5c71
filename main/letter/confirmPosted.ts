import { isByNotify } from '../../shared/recall/channel.ts';
import type { LetterRun } from '../../shared/letter/letter.contract.ts';
import { Problem } from '../../shared/problem.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { WriteContext } from '../context.ts';
import { keepSteps } from '../recall/keepSteps.ts';
import { eventOf } from './buildRun.ts';
import { addInvitationEvents } from './letterRun.sql.ts';
import { mustBePrinted } from './markPrinted.ts';
import { lettersIn, runIn, type LetterInRun } from './runOfLetters.ts';
import { sentLetterRow } from './sentLetter.sql.ts';

/** A person says that the printed letters of a run were posted on a day, all but the spoilt ones. Only posted counts. */
export async function confirmPosted(
  ctx: WriteContext,
  { runId, postedOn, spoilt }: { runId: string; postedOn: IsoDate; spoilt: readonly string[] },
): Promise<LetterRun> {
  const letters = await lettersIn(ctx.db, [runId]);
  mustBePrinted(letters);
  const printed = letters.filter(({ stage, purpose }) => purpose === 'letters' && stage === 'printed');
  if (printed.length === 0) throw new Problem('not-printed');
  if (spoilt.some((id) => !printed.some((letter) => letter.id === id))) throw new Problem('not-printed');
  const lastPrinted = printed.map(firstPrintedOn).toSorted().at(-1) ?? '';
  if (postedOn < lastPrinted || postedOn > ctx.clock.today()) throw new Problem('posted-date');

  await addInvitationEvents(
    ctx.db,
    printed.map((letter) =>
      spoilt.includes(letter.id)
        ? eventOf(ctx, letter, { kind: 'spoilt' })
        : eventOf(ctx, letter, { kind: 'posted', on: postedOn }),
    ),
  );
  await keepSteps(ctx, peopleOf(printed));
  return runIn(ctx, runId);
}

/** The day the letter in hand was first printed: printing it again because a file was lost changes nothing. */
function firstPrintedOn({ events }: LetterInRun): IsoDate {
  const sinceSpoilt = events.slice(events.findLastIndex(({ kind }) => kind === 'spoilt') + 1);
  return sinceSpoilt.find(({ kind }) => kind === 'printed')?.on ?? '';
}

/** Letters that were made and will not go; neither a posted one nor a message handed over can be called back. */
export async function withdrawRun(ctx: WriteContext, runId: string, reason: string): Promise<LetterRun> {
  const stoppable = (await lettersIn(ctx.db, [runId])).filter(
    ({ stage, channel }) =>
      ['built', 'spoilt'].includes(stage) || (stage === 'printed' && !isByNotify(channel)),
  );
  if (stoppable.length === 0) throw new Problem('already-posted');
  await addInvitationEvents(
    ctx.db,
    stoppable.map((letter) => eventOf(ctx, letter, { kind: 'withdrawn', detail: reason })),
  );
  await keepSteps(ctx, peopleOf(stoppable));
  return runIn(ctx, runId);
}

function peopleOf(letters: readonly LetterInRun[]): string[] {
  return letters.map((letter) => letter.person_id);
}

type Returned = { invitationId: string; personId: string; returnedOn: IsoDate; reason: string };

/** The post brought a letter back. Throws `not-posted` where it never left, or came back before. */
export async function recordReturned(ctx: WriteContext, came: Returned): Promise<LetterRun> {
  const row = await sentLetterRow(ctx.db, came);
  if (!row) throw new Problem('not-found');
  const letter = (await lettersIn(ctx.db, [row.run_id])).find(({ id }) => id === row.id);
  if (letter?.stage !== 'posted') throw new Problem('not-posted');
  if (came.returnedOn < letter.stageOn || came.returnedOn > ctx.clock.today())
    throw new Problem('returned-date');
  await addInvitationEvents(ctx.db, [
    eventOf(ctx, letter, { kind: 'returned', on: came.returnedOn, detail: came.reason }),
  ]);
  await keepSteps(ctx, [came.personId]);
  return runIn(ctx, row.run_id);
}
