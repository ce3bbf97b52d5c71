import { holdReasons } from '../../shared/letter/holdReasons.ts';
import type { LetterInRun } from './runOfLetters.ts';

/** The person's wish or the record has ended it: their own letter goes all the same. */
export const noCopyAnyMore = 'Nobody else is to have a copy any more';

/** What ends a copy alone: a copy that came back says nothing of where the person lives. */
const endsCopyAlone: readonly string[] = [noCopyAnyMore, holdReasons['letter-came-back'].sentence];

type Ask = {
  /** Why one must not leave, looked at alone; null where it may. */
  reasonOf: (letter: LetterInRun) => string | null;
  /** Of letters that have a copy among these and are not among them, such as those a supplier makes: which do not go. */
  stopped: ReadonlySet<string>;
};

/**
 * Why each of some letters must not leave. A letter and its copy go together while both are here: where one is to be made
 * anew the other is too, so that nobody's copy is forgotten; what has left already does not come back for it.
 */
export function reasonsInPairs(
  letters: readonly LetterInRun[],
  { reasonOf, stopped }: Ask,
): Map<string, string | null> {
  const alone = new Map(letters.map((letter) => [letter.id, reasonOf(letter)]));
  const reasons = new Map(alone);
  for (const { id, copy_of } of letters) {
    if (copy_of === null) continue;
    const own = alone.get(id) ?? null;
    const ofLetter = alone.get(copy_of) ?? null;
    if (ofLetter !== null || stopped.has(copy_of))
      reasons.set(id, own ?? 'The letter it is a copy of does not go');
    else if (own !== null && !endsCopyAlone.includes(own) && alone.has(copy_of))
      reasons.set(copy_of, `${own}, in the copy for their carer`);
  }
  return reasons;
}
