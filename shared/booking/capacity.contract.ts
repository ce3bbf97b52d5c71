import { z } from 'zod';
import { command, everyone, office, query } from '../contract.ts';
import { PlannedMove } from './capacity/capacityChange.ts';
import { AssumedRates } from './capacity/capacityRates.ts';
import { CapacityYear } from './capacity/capacityYear.ts';

const Moves = z.array(PlannedMove).min(1).max(200);

/** What one move of a scenario would be, before it is done. */
export const CheckedMove = z.object({
  move: PlannedMove,
  /** People who would move. */
  people: z.int(),
  /** Of them, put off into the next QOF year. */
  deferred: z.int(),
  /** What it does to them, each sentence with its number. */
  sentences: z.array(z.object({ people: z.int(), words: z.string() })),
  /** Others planned for that month, and why they stay. */
  stay: z.array(z.object({ people: z.int(), words: z.string() })),
});
export type CheckedMove = z.infer<typeof CheckedMove>;

export const capacityContract = {
  /** This QOF year and the next, as numbers a page works every "what if" out from. */
  'booking.findYear': query(z.object({}), CapacityYear, { roles: everyone }),
  /** Who some moves would be, and who stays; nothing is changed. */
  'booking.findYearPlan': query(
    z.object({ moves: Moves }),
    z.object({
      /** How the people are chosen. */
      rule: z.string(),
      moves: z.array(CheckedMove),
      people: z.int(),
      deferred: z.int(),
    }),
    { roles: everyone },
  ),
  /**
   * Moves of a scenario as planned months, all of them or none. `people`: how many the user saw would move; refused where
   * it is another number by now.
   */
  'booking.applyYear': command(
    z.object({
      moves: Moves,
      reason: z
        .string()
        .trim()
        .min(1, 'Say why the months are changing')
        .max(300, 'Use 300 characters or fewer'),
      people: z.int(),
    }),
    z.object({ moved: z.int(), deferred: z.int() }),
    { roles: office },
  ),
  'booking.changeAssumedRates': command(
    z.object({ assumed: AssumedRates, version: z.int() }),
    z.object({ assumed: AssumedRates, version: z.int() }),
    { roles: office },
  ),
};
