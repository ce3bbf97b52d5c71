import { isAboutBooked } from '../../shared/letter/whichLetter.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { Clock } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { setDesk } from './desk.ts';
import { formatWords, withSupplierFormats } from './formatRows.ts';
import type { OrderRow } from './formats.sql.ts';
import { aboutOf, judgeAgain, type JudgedNow } from './judgeAgain.ts';
import { noCopyAnyMore } from './pairs.ts';
import { reasonToPull } from './reasonToPull.ts';
import type { LetterInRun } from './runOfLetters.ts';

type Known = { db: Reader; clock: Clock };
type Ordered = {
  orders: readonly OrderRow[];
  letters: readonly LetterInRun[];
  /** The day it is taken to be posted on. */
  postedOn: (letter: LetterInRun) => IsoDate;
};

/** Why each of some ordered letters may not be posted, judged again as a supplier makes them; null where it may. */
export async function reasonsNotToPost(
  ctx: Known,
  { orders, letters, postedOn }: Ordered,
): Promise<Map<string, string | null>> {
  const orderOf = new Map(orders.map((order) => [order.invitation_id, order]));
  const reasons = new Map<string, string | null>();
  for (const [about, some] of Map.groupBy(letters, (letter) => aboutOf(letter))) {
    const desk = withSupplierFormats(await setDesk(ctx, 'letter', about));
    for (const [today, ofDay] of Map.groupBy(some, (one) => deskDay(one, desk.today, postedOn))) {
      const judged = await judgeAgain(ctx, ofDay, { ...desk, today });
      for (const { id } of ofDay) reasons.set(id, reasonNotToPost(judged.get(id), orderOf.get(id)));
    }
  }
  return reasons;
}

/** What was still to come on the day it was posted was rightly named, and in time then, whenever somebody writes that down. */
function deskDay(letter: LetterInRun, today: IsoDate, postedOn: Ordered['postedOn']): IsoDate {
  return isAboutBooked(letter.letter_purpose) ? postedOn(letter) : today;
}

function reasonNotToPost(
  judged: JudgedNow | 'no-copy' | undefined,
  order: OrderRow | undefined,
): string | null {
  if (judged === 'no-copy') return noCopyAnyMore;
  const reason = reasonToPull(judged, order?.content);
  if (reason !== null) return reason;
  const isSameFormat = judged?.row !== undefined && formatWords(judged.row) === order?.format;
  return isSameFormat ? null : 'The format they need changed after it was ordered';
}
