import { z } from 'zod';

/** How careful a practice is with many letters at once. */
export const BatchRules = z.object({
  /** More letters than this need a second member of staff; null: never, as in a practice of one. */
  confirmAbove: z.int().min(0).max(5000).nullable(),
  /** How many letters may be printed before the others, to be looked at on paper; 0: all at once. */
  canary: z.int().min(0).max(50),
});
export type BatchRules = z.infer<typeof BatchRules>;

/** 20 is the size of the domain notes: above it a wrong template or a wrong list is no longer one person's slip. */
export const usualBatchRules: BatchRules = { confirmAbove: 20, canary: 5 };
