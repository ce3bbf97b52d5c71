import { BookingRules } from '../../shared/booking/bookingRules.ts';

/** Where the practice's rules of booking are kept. */
export const bookingSetting = { id: 'booking', schema: BookingRules, usual: BookingRules.parse({}) };
