import type { Appointment } from '../../../shared/booking/appointment.ts';
import { Problem } from '../../../shared/problem.ts';
import type { WriteContext } from '../../context.ts';
import { elsewhereInWords } from '../pairs/bookedElsewhere.ts';
import { anotherOf } from './visitInRound.sql.ts';

/** What has fallen away does not stand again beside what took its place. Throws `booked-again` with the day of that. */
export async function refuseAnother({ db, clock }: WriteContext, fallen: Appointment): Promise<void> {
  const another = await anotherOf(db, fallen, clock.today());
  if (another) throw new Problem('booked-again', elsewhereInWords(another));
}
