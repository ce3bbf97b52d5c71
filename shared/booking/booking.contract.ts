import { z } from 'zod';
import { command, everyone } from '../contract.ts';
import { CycleId, PersonId } from '../identity/ids.ts';
import { Appointment } from './appointment.ts';

/** From which place of which clinic a half begins; the first place is 0. */
export const PlaceWanted = z.object({ clinicId: z.string(), place: z.int().min(0).max(200) });
export type PlaceWanted = z.infer<typeof PlaceWanted>;

export const bookingContract = {
  /** Both halves, or the one half somebody needs, in one transaction: both are booked or none. */
  'booking.bookPair': command(
    z.object({
      personId: PersonId,
      cycleId: CycleId,
      tests: PlaceWanted.nullable(),
      conversation: PlaceWanted.nullable(),
    }),
    z.object({ appointments: z.array(Appointment) }),
    { roles: everyone, opens: 'personId' },
  ),
};
