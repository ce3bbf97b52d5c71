import type { InputOf } from '../../../shared/api.ts';
import { sql } from '../../../main/db/sql.ts';
import { clinicOn } from './aBooking.ts';
import { tasksOf } from './aPinboard.ts';
import { month, pencilled } from './aPlan.ts';

export const keptUntil = '2026-04-24';

/** Somebody who is offered tests on 11 May and a conversation on 28 May until 24 April. */
export async function offered() {
  const opened = await pencilled(1);
  await opened.call('booking.inviteToBook', { month, keptUntil });
  const { personId } = opened.who;
  const half = async (part: string) => {
    const { appointments } = await opened.call('booking.findPersonAppointments', { personId });
    const one = appointments.findLast((each) => each.part === part);
    return { personId, appointmentId: one?.id ?? '', version: one?.version ?? 0 };
  };
  const cancel = async (part: string, otherHalf: 'keep' | 'release' = 'keep') =>
    opened.call('booking.cancelAppointment', { ...(await half(part)), because: 'ill', otherHalf });
  const tests = { clinicId: (await clinicOn(opened, 'Tests', '2026-05-11')).id, place: 6 };
  return {
    ...opened,
    half,
    cancel,
    tests,
    kinds: async () => (await tasksOf(opened)).map(([kind]) => kind),
    book: (halves: Partial<InputOf<'booking.bookPair'>>) =>
      opened.call('booking.bookPair', { ...opened.who, tests: null, conversation: null, ...halves }),
    pencil: (halves: Partial<InputOf<'booking.bookPair'>>) =>
      opened.call('booking.pencilPlan', {
        month,
        proposals: [{ ...opened.who, tests: null, conversation: null, ...halves }],
      }),
    keptDays: () =>
      opened.core.write((db) =>
        db.rows<{ part: string; kept_until: string }>(sql`
          SELECT part, kept_until FROM appointment WHERE state = 'pencilled' ORDER BY part`),
      ),
  };
}
