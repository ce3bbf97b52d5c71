import { z } from 'zod';
import { counted, screenDate } from '../format.ts';
import { daysBetween, Instant, IsoDate } from '../time/isoDate.ts';

/** How old what is held is: by the newest whole list, as a part says nothing of everybody else. */
export const ListAge = z.object({
  /** The whole list that was made last; null where there was none yet. */
  whole: z.object({ extractOn: IsoDate, appliedAt: Instant }).nullable(),
  /** Parts made after it, newest first, at most a few. */
  parts: z.array(z.object({ extractOn: IsoDate, people: z.int() })),
});
export type ListAge = z.infer<typeof ListAge>;

/** Whether no list has come in at all, neither a whole one nor a part. */
export const hasNoList = ({ whole, parts }: ListAge): boolean => whole === null && parts.length === 0;

/** Lists come in once a month; older than that, deaths and moves are missing by the dozen. */
const oldAfterDays = 31;

/**
 * How old the list is, in the words every page uses before anything leaves; `isOld` where it is a warning. null where
 * no list has come in at all.
 */
export function listAgeWords(list: ListAge, today: IsoDate): { isOld: boolean; words: string } | null {
  if (hasNoList(list)) return null;
  const { whole } = list;
  if (whole === null) {
    return {
      isOld: true,
      words:
        'No whole list has been imported, only a part. Deaths and moves of everybody else are not known.',
    };
  }
  const days = daysBetween(whole.extractOn, today);
  if (days <= 0) return { isOld: false, words: 'The list is of today.' };
  return {
    isOld: days > oldAfterDays,
    words: `The list is ${counted(days, 'day')} old. Deaths and moves since then are not in it.`,
  };
}

/** `120 people from a part of 26-Nov-2026` */
export function partWords({ people, extractOn }: ListAge['parts'][number]): string {
  return `${counted(people, 'person', 'people')} from a part of ${screenDate(extractOn)}`;
}
