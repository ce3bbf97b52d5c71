import { z } from 'zod';
import { dateOnScreen, screenDate } from '../format.ts';
import type { IsoDate } from '../time/isoDate.ts';

/** Who or what moves an appointment; the half that only follows the other one says so. */
export const MoveBecause = z.enum(['person', 'practice', 'ill', 'other-half'], 'Say why it is moved');
export type MoveBecause = z.infer<typeof MoveBecause>;

const words: Readonly<Record<MoveBecause, string>> = {
  person: 'asked for by the person',
  practice: 'needed by the practice',
  ill: 'clinician ill',
  'other-half': 'goes with the other half',
};

/** `asked for by the person: works on Mondays` */
export function moveWords(because: MoveBecause, reason: string | null): string {
  return reason === null ? words[because] : `${words[because]}: ${reason}`;
}

type Place = { onDay: IsoDate; startsAt: string };

/** How what is booked in place of another says in its history from where it came. */
export function movedFromWords({ onDay, startsAt }: Place): string {
  return `moved here from ${screenDate(onDay)} ${startsAt}`;
}

const withClinic = 'Moved with the clinic from ';

/** What the history of a place says that went elsewhere with its clinic. */
export function movedWithClinicWords(was: Place, now: Place): string {
  return `${withClinic}${screenDate(was.onDay)} ${was.startsAt} to ${screenDate(now.onDay)} ${now.startsAt}`;
}

/** The day such a sentence says it was on; null where it says something else. */
export function movedWithClinicFrom(sentence: string): IsoDate | null {
  return sentence.startsWith(withClinic) ? dateOnScreen(sentence.slice(withClinic.length)) : null;
}

/** What the history of a place that was let go of in a move says as its reason. */
export function movedWords(why: string): string {
  return `Moved: ${why}`;
}

type Visit = Place & { part: string; history: readonly { sentence: string; reason: string | null }[] };

/** `Moved to 15-Dec-2026 09:10`; null where it was not moved, but cancelled. `others` are those of the same round. */
export function movedToWords(visit: Visit, others: readonly Visit[]): string | null {
  const last = visit.history.at(-1);
  if (!last?.reason?.startsWith(movedWords(''))) return null;
  const from = movedFromWords(visit);
  const to = others.find(
    ({ part, history }) => part === visit.part && history.some(({ sentence }) => sentence.endsWith(from)),
  );
  return to ? `Moved to ${screenDate(to.onDay)} ${to.startsAt}` : 'Moved';
}
