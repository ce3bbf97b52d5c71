import { z } from 'zod';
import { AppointmentPart } from '../booking/appointment.ts';
import { ClockTime } from '../booking/clockTime.ts';
import { command, everyone, office, query, task } from '../contract.ts';
import { CycleId } from '../identity/ids.ts';
import { ListWindow, page } from '../list.ts';
import { Confirmation } from '../practice/confirmation.ts';
import { IsoDate } from '../time/isoDate.ts';
import { HoldLine, NamedInRun, PrintAnswer } from './letter.contract.ts';
import { LetterRun } from './letterRun.ts';
import { RunBatch } from './runBatch.ts';

/** Somebody who is to be told of appointments, by letter, and why the letter does not go where it does not. */
export const ToTellLine = NamedInRun.extend({
  appointments: z.array(z.object({ part: AppointmentPart, onDay: IsoDate, startsAt: ClockTime })),
  /** An earlier letter told of something that is not so any more. */
  changed: z.boolean(),
  /** None where the letter goes. */
  holds: z.array(HoldLine),
});
export type ToTellLine = z.infer<typeof ToTellLine>;

/** Everybody who is to be told, or some by their rounds. */
const cycleIds = z.array(CycleId).max(50).default([]);

const Telling = z.object({
  cycleIds,
  /** The number the user saw; where it has changed nothing is made. */
  expected: z.int().min(1),
  confirmation: Confirmation.nullable().default(null),
});

export const tellingContract = {
  /** `total` counts all of them; `going` those whose letter goes. */
  'letter.listToTell': query(
    ListWindow.extend({ cycleIds }),
    page(ToTellLine).extend({ going: z.int(), batch: RunBatch }),
    { roles: everyone },
  ),
  /**
   * Letters about what is booked: made, judged by the guard, drawn, judged again and marked printed, as invitations are.
   * They invite nobody. Throws as `letter.printRun`.
   */
  'letter.printAppointments': task(Telling, PrintAnswer, { roles: office }),
  /** The first half of it, for its task. */
  'letter.buildAppointments': command(Telling, LetterRun, { roles: office }),
};
