import { z } from 'zod';

/** Rows a screen asks for at once: four or five times what it shows. */
export const usualWindow = 50;
/** The most rows a list answers with at once: what is printed, saved or looked at as a whole asks for so many. */
export const largestWindow = 200;

/** Characters that may be searched for at most. */
export const longestSearch = 100;

/** Which rows of a list: from row number `from` (0 is the first), so many at most. */
export const ListWindow = z.object({
  from: z.int().min(0).default(0),
  limit: z.int().min(1).max(largestWindow).default(usualWindow),
});
export type ListWindow = z.infer<typeof ListWindow>;

/** A window of a list with the number of rows behind it. */
export function page<L extends z.ZodType>(line: L) {
  return z.object({ total: z.int().min(0), lines: z.array(line) });
}
export type Page<T> = { total: number; lines: T[] };

/**
 * All the rows of a list, one window after another up to one that is not full, whatever the list says it counts; `told`
 * hears how many have come of how many. Whatever `ask` throws is thrown.
 */
export async function allLines<T>(
  ask: (window: ListWindow) => Promise<Page<T>>,
  told: (come: number, total: number) => void = () => {},
): Promise<Page<T>> {
  const all: T[] = [];
  for (;;) {
    const { total, lines } = await ask({ from: all.length, limit: largestWindow });
    all.push(...lines);
    told(all.length, total);
    if (lines.length < largestWindow) return { total, lines: all };
  }
}
