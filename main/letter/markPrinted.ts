import { listName } from '../../shared/format.ts';
import { isByNotify, sentTo, type Channel } from '../../shared/recall/channel.ts';
import { copyWords } from '../../shared/letter/letterCopy.ts';
import type { LetterContent } from '../../shared/letter/letterContent.ts';
import { keepSteps } from '../recall/keepSteps.ts';
import type { MessageContent } from '../../shared/letter/messageContent.ts';
import { Problem } from '../../shared/problem.ts';
import type { WriteContext } from '../context.ts';
import { eventOf } from './buildRun.ts';
import { judgeAgain, type JudgedNow } from './judgeAgain.ts';
import { addInvitationEvents, contentsOfRun, type EventRow } from './letterRun.sql.ts';
import { noCopyAnyMore, reasonsInPairs } from './pairs.ts';
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
  const ids = letters.flatMap(({ copy_of }) => copy_of ?? []);
  const elsewhere = ids.filter((id) => letters.every((letter) => letter.id !== id));
  return reasonsInPairs(letters, {
    others: elsewhere.length === 0 ? [] : await findLetters(ctx.db, { ids: elsewhere }),
    reasonOf: (letter) => {
      const judged = now.get(letter.id);
      if (judged === 'no-copy') return noCopyAnyMore;
      return reasonToPull(judged, contents.get(letter.id));
    },
  });
}

/** Throws `by-notify` for what nobody here prints. */
export function mustBePrinted(letters: readonly { channel: Channel }[]): void {
  if (letters.some(({ channel }) => isByNotify(channel))) throw new Problem('by-notify');
}

/** Why a letter or message must not leave after all, or null. */
export function reasonToPull(judged: JudgedNow | undefined, content: string | undefined): string | null {
  if (!judged || content === undefined) return 'The record is no longer here';
  const [hold] = judged.holds;
  if (hold) return hold.detail === null ? hold.sentence : `${hold.sentence} (${hold.detail})`;
  const made = JSON.parse(content) as LetterContent | MessageContent;
  if ('body' in made) return messageChanged(made, judged.message ?? null);
  if (judged.letter === null || envelopeOf(made) !== envelopeOf(judged.letter)) {
    return 'Name, address or format changed after the letter was made';
  }
  const same = JSON.stringify(made.blocks) === JSON.stringify(judged.letter.blocks);
  return same ? null : 'What is due changed after the letter was made: a new one can be made';
}

function messageChanged(made: MessageContent, now: MessageContent | null): string | null {
  const to = sentTo[made.channel];
  if (now === null || made.to !== now.to || made.language !== now.language)
    return `${to.charAt(0).toUpperCase()}${to.slice(1)} or language changed after the message was made`;
  const same = made.subject === now.subject && made.body === now.body;
  return same ? null : 'What is due changed after the message was made: a new one can be made';
}

/** What the letter says of who it is for: it must still be true when it leaves. */
function envelopeOf({ addressLines, greeting, nhsNumber, size, language }: LetterContent): string {
  return JSON.stringify([addressLines, greeting, nhsNumber, size, language]);
}

export function listNameOf(letter: LetterInRun): string {
  const { family_name: familyName, given_name: givenName, title, copy_for } = letter;
  const name = listName({ familyName, givenName, title });
  return copy_for === null ? name : `${name}, ${copyWords(copy_for)}`;
}
