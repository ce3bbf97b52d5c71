import type { bookingContract } from '../../shared/booking/booking.contract.ts';
import { settledBy } from '../../shared/booking/tasks.ts';
import { Problem } from '../../shared/problem.ts';
import type { Handlers } from '../context.ts';
import { keepSteps } from '../recall/keepSteps.ts';
import { bookPlace, type HalfWanted } from './bookPlace.ts';
import { settleTasks } from './tasks.sql.ts';
import { visitsOf } from './visitsOf.ts';

export const bookingService: Handlers<typeof bookingContract> = {
  'booking.bookPair': async (ctx, { personId, cycleId, tests, conversation }) => {
    const [visits] = await visitsOf(ctx.db, [cycleId], ctx.clock.today());
    if (!visits || visits.personId !== personId) throw new Problem('not-found');
    const same = { personId, cycleId, pairId: ctx.newId(), state: 'booked' } as const;
    const halves: HalfWanted[] = [];
    for (const [part, place] of [
      ['tests', tests],
      ['conversation', conversation],
    ] as const) {
      const wanted = visits.wanted[part];
      if (place === null) continue;
      if (wanted === null) throw new Problem('step-not-possible');
      halves.push({ ...same, part, ...place, minutes: wanted.minutes });
    }
    if (halves.length === 0) throw new Problem('invalid-input');
    const appointments = [];
    for (const half of halves) appointments.push(await bookPlace(ctx, half));
    const kinds = settledBy(halves.map(({ part }) => part));
    const closing = { by: ctx.actor.name, at: ctx.clock.now(), how: 'Booked' };
    await settleTasks(ctx.db, { cycleId, kinds }, closing);
    await keepSteps(ctx, [personId]);
    return { appointments };
  },
};
