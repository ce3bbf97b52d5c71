import { z } from 'zod';

/**
 * What an ordered letter waits for here:
 * gone:    it is for somebody who has died, left or is restricted, and is to be cancelled
 * to-post: it has come from its supplier
 * late:    it should have come by now
 */
export const OrderWaits = z.enum(['gone', 'to-post', 'late']);
export type OrderWaits = z.infer<typeof OrderWaits>;
