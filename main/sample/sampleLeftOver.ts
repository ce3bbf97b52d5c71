import { appointmentPartWords } from '../../shared/booking/appointment.ts';
import { bookingTaskWords } from '../../shared/booking/tasks.ts';
import { screenDate } from '../../shared/format.ts';
import { addDays } from '../../shared/time/isoDate.ts';
import type { WriteContext } from '../context.ts';
import { takePlaces } from '../booking/places.sql.ts';
import { addTasks } from '../booking/changes/tasks.sql.ts';
import type { Invented } from './bookInBulk.sql.ts';
import type { createFreePlaces, Found } from './freePlaces.ts';
import type { Candidate } from './sampleBook.ts';

type Book = {
  booked: readonly Invented[];
  /** Somebody who is on the phone just now. */
  held: Candidate | undefined;
  places: ReturnType<typeof createFreePlaces>;
};

/** What a day leaves: whoever missed is on the pinboard, and somebody on the phone has two places held. */
export async function afterSampleBook(ctx: WriteContext, { booked, held, places }: Book): Promise<void> {
  await pinMissed(ctx, booked);
  if (!held) return;
  const today = ctx.clock.today();
  const first = places.take({ ...held.tests, from: addDays(today, 1), until: addDays(today, 21) });
  const second = places.take({ ...held.conversation, from: addDays(today, 14), until: addDays(today, 42) });
  if (first && second) await hold(ctx, held, [first, second]);
}

async function pinMissed(ctx: WriteContext, booked: readonly Invented[]): Promise<void> {
  await addTasks(
    ctx.db,
    booked
      .filter(({ state }) => state === 'did-not-attend')
      .map(({ id, personId, cycleId, part, clinic }) => {
        const kind = part === 'tests' ? 'rebook-pair' : 'rebook-conversation';
        const what = `${appointmentPartWords[part]} of ${screenDate(clinic.onDay)}`;
        return {
          id: ctx.newId(),
          person_id: personId,
          cycle_id: cycleId,
          appointment_id: id,
          kind,
          sentence: `${bookingTaskWords[kind]}: did not attend, ${what}`,
          due_on: ctx.clock.today(),
          opened_by: ctx.actor.name,
          opened_at: ctx.clock.now(),
        } as const;
      }),
  );
}

async function hold(ctx: WriteContext, { personId }: Candidate, halves: readonly Found[]): Promise<void> {
  const id = ctx.newId();
  const now = ctx.clock.now();
  // Whoever looks around on the day the sample is made sees it; a real one lasts minutes.
  const until = `${now.slice(0, 11)}23:59:00.000Z`;
  await ctx.db.insert('hold', {
    id,
    person_id: personId,
    held_by: ctx.actor.name,
    made_at: now,
    until,
  });
  for (const { clinic, firstPlace, places } of halves) {
    await takePlaces(
      ctx.db,
      { clinicId: clinic.id, first: firstPlace, count: places },
      { by: { holdId: id }, now },
    );
  }
}
