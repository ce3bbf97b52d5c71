import { z } from 'zod';
import { registers } from '../../shared/register/facts.ts';
import data from './illnesses.data.json' with { type: 'json' };

/**
 * How one illness is spread in the sample practice: shares near the prevalences QOF publishes for England, raised by
 * the illnesses it goes with. Codes and terms are those of the national code lists (British spelling).
 */
const Illness = z.object({
  register: z.enum(registers),
  /** Share of people by age: under 18, 18 to 39, 40s, 50s, 60s, 70s, 80 and over. */
  share: z.array(z.number().min(0).max(1)).length(7),
  /** How many times likelier with another illness that stands earlier in the list. */
  with: z.partialRecord(z.enum(registers), z.number().positive()),
  /** How many times likelier for women; for men it is divided. */
  women: z.number().positive(),
  /** Youngest age at which it begins. */
  from: z.int().min(0),
  diagnoses: z.array(
    z.object({
      code: z.string(),
      term: z.string(),
      weight: z.number(),
      sex: z.enum(['female', 'male']).optional(),
    }),
  ),
  /** Share of people who take one of these. */
  medicines: z.array(z.object({ share: z.number(), names: z.array(z.string()).min(1) })),
});
export type Illness = z.infer<typeof Illness>;

export const illnesses: readonly Illness[] = z.array(Illness).parse(data);

/** The column of `share` for an age. */
export function ageBandOf(age: number): number {
  if (age < 18) return 0;
  return age < 40 ? 1 : Math.min(Math.floor(age / 10) - 2, 6);
}
