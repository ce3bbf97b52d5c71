import { z } from 'zod';

/** Which rows of a list: from row number `from` (0 is the first), at most 200. */
export const ListWindow = z.object({
  from: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(100),
});
export type ListWindow = z.infer<typeof ListWindow>;

/** A window of a list with the number of rows behind it. */
export function page<L extends z.ZodType>(line: L) {
  return z.object({ total: z.int().min(0), lines: z.array(line) });
}
export type Page<T> = { total: number; lines: T[] };
