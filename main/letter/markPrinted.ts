import { listName } from '../../shared/format.ts';
import { isByNotify, type Channel } from '../../shared/recall/channel.ts';
import { copyWords } from '../../shared/letter/letterCopy.ts';
import { keepSteps } from '../recall/keepSteps.ts';
import { Problem } from '../../shared/problem.ts';
import type { WriteContext } from '../context.ts';
import { eventOf } from './buildRun.ts';
import { ordersNamed } from './formats.sql.ts';
import { judgeAgain } from './judgeAgain.ts';
import { addInvitationEvents, contentsOfRun, type EventRow } from './letterRun.sql.ts';
import { reasonsNotToPost } from './orderedNow.ts';
import { noCopyAnyMore, reasonsInPairs } from './pairs.ts';
import { reasonToPull } from './reasonToPull.ts';
import { findLetters, lettersIn, runIn, waitingToPrint, type LetterInRun } from './runOfLetters.ts';

type Pulled = { personId: string; name: string; sentence: string };

/**
 * The guard's last word, in the transaction that marks letters as printed: whoever died, left or changed since the
 * letter was made is pulled, and the letter withdrawn. Letters that were not drawn and may still go stay built. With
 * `again` those printed and not confirmed are printed once more, and that is recorded.
 */
export async function markPrinted(
  ctx: WriteContext,
  runId: string,
  { drawn, again }: { drawn: ReadonlySet<string>; again: boolean },
) {
  const letters = await lettersIn(ctx.db, [runId]);
  mustBePrinted(letters);
  const waiting = waitingToPrint(letters, again);
  const contents = new Map((await contentsOfRun(ctx.db, runId)).map((row) => [row.id, row.content]));
  const reasons = await reasonsNow(ctx, waiting, contents);

  const pulled: Pulled[] = [];
  const printedIds: string[] = [];
  const events: EventRow[] = [];
  for (const letter of waiting) {
    const reason = reasons.get(letter.id) ?? null;
    if (reason !== null) {
      pulled.push({ personId: letter.person_id, name: listNameOf(letter), sentence: reason });
      events.push(eventOf(ctx, letter, { kind: 'withdrawn', detail: reason }));
    } else if (drawn.has(letter.id)) {
      printedIds.push(letter.id);
      const detail = letter.stage === 'built' ? null : 'Printed again';
      events.push(eventOf(ctx, letter, { kind: 'printed', detail }));
    }
  }
  // Somebody else printed them a moment ago: the second set of files would be a second set of letters.
  if (events.length === 0) throw new Problem('run-changed');
  await addInvitationEvents(ctx.db, events);
  await keepSteps(
    ctx,
    waiting.map((letter) => letter.person_id),
  );
  return { run: await runIn(ctx, runId), printedIds, pulled };
}

/** The guard's word of now on some letters and the copies that go with them: why each must not leave, or null. */
export async function reasonsNow(
  ctx: WriteContext,
  letters: readonly LetterInRun[],
  contents: ReadonlyMap<string, string>,
): Promise<Map<string, string | null>> {
  const now = await judgeAgain(ctx, letters);
  return reasonsInPairs(letters, {
    stopped: await stoppedElsewhere(ctx, letters),
    reasonOf: (letter) => {
      const judged = now.get(letter.id);
      if (judged === 'no-copy') return noCopyAnyMore;
      return reasonToPull(judged, contents.get(letter.id));
    },
  });
}

/** The letters of copies that are not among these and do not go: withdrawn, or ordered and not to be posted today. */
async function stoppedElsewhere(
  ctx: WriteContext,
  letters: readonly LetterInRun[],
): Promise<ReadonlySet<string>> {
  const here = new Set(letters.map(({ id }) => id));
  const ids = letters.flatMap(({ copy_of: id }) => (id === null || here.has(id) ? [] : id));
  if (ids.length === 0) return new Set();
  const others = await findLetters(ctx.db, { ids });
  const reasons = await reasonsNotToPost(ctx, {
    orders: await ordersNamed(ctx.db, ids),
    letters: others.filter(isOrdered),
    postedOn: () => ctx.clock.today(),
  });
  const stopped = others.filter(
    ({ id, stage }) => stage === 'withdrawn' || (reasons.get(id) ?? null) !== null,
  );
  return new Set(stopped.map(({ id }) => id));
}

/** At a supplier or back from there: what has left already does not come back for its copy. */
function isOrdered({ purpose, stage }: LetterInRun): boolean {
  return purpose === 'formats' && (stage === 'built' || stage === 'printed');
}

/** Throws `by-notify` for what nobody here prints. */
export function mustBePrinted(letters: readonly { channel: Channel }[]): void {
  if (letters.some(({ channel }) => isByNotify(channel))) throw new Problem('by-notify');
}

export function listNameOf(letter: LetterInRun): string {
  const { family_name: familyName, given_name: givenName, title, copy_for } = letter;
  const name = listName({ familyName, givenName, title });
  return copy_for === null ? name : `${name}, ${copyWords(copy_for)}`;
}
