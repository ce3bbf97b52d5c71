import { z } from 'zod';
import { AppointmentPart } from '../booking/appointment.ts';
import { ClockTime } from '../booking/clockTime.ts';
import { IsoDate } from '../time/isoDate.ts';

/** An appointment somebody is to be told of, as it stands in the book. */
export const AppointmentToTell = z.object({
  id: z.string(),
  version: z.int(),
  part: AppointmentPart,
  onDay: IsoDate,
  startsAt: ClockTime,
});
