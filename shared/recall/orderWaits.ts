import { z } from 'zod';

/**
 * What an ordered letter waits for here, as far as it is told without judging it again:
 * back:      it has come from its supplier
 * late:      it should have come by now
 * not-to-go: its reader has died, left or is restricted, or nothing it tells of stands any more; to be cancelled
 */
export const OrderWaits = z.enum(['back', 'late', 'not-to-go']);
export type OrderWaits = z.infer<typeof OrderWaits>;
