import type { bookingContract } from '../../shared/booking/booking.contract.ts';
import type { Handlers } from '../context.ts';
import { bookPair } from './pairs/bookPair.ts';

export const bookingService: Handlers<typeof bookingContract> = {
  'booking.bookPair': async (ctx, asked) => ({ appointments: await bookPair(ctx, asked) }),
};
