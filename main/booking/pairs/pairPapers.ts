import type { AppointmentPart } from '../../../shared/booking/appointment.ts';
import type { BookingRules } from '../../../shared/booking/bookingRules.ts';
import type { PairQuestion } from '../../../shared/booking/choosePairs.ts';
import type { VisitsWanted } from '../../../shared/booking/visitsWanted.ts';
import { Problem } from '../../../shared/problem.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import type { Reader } from '../../db/store.ts';
import { findSetting } from '../../practice/settings.sql.ts';
import { daysNotWorked } from '../clinics/bankHolidays.ts';
import { bookingSetting } from '../bookingSetting.ts';
import { appointmentsHad, type HadRow } from './pairs.sql.ts';
import { bookedElsewhere } from './bookedElsewhere.ts';
import { visitsOf, type VisitsOfRound } from '../visitsOf.ts';

export type Round = {
  personId: string;
  cycleId: string;
  /** Appointments that are to be moved: as if they did not stand in the book. */
  moving?: readonly string[] | undefined;
};

/** What decides how one person can be booked. */
export type PairPapers = {
  visits: VisitsOfRound;
  rules: BookingRules;
  /** Every appointment that was not cancelled or missed, the latest first. */
  had: HadRow[];
  /** What is still to be booked: a half that stands in the book already is not wanted again. */
  wanted: VisitsWanted;
  fixed: PairQuestion['fixed'];
  /** What the person has to come in another round; such a half is not booked in this one. */
  elsewhere: Record<AppointmentPart, HadRow | null>;
  /** Bank holidays the practice does not work on. */
  bankHolidays: ReadonlySet<IsoDate>;
};

/** Throws `not-found` where the round is not this person's. */
export async function pairPapers(
  db: Reader,
  { personId, cycleId, moving = [] }: Round,
  today: IsoDate,
): Promise<PairPapers> {
  const [visits] = await visitsOf(db, [cycleId], today);
  if (!visits || visits.personId !== personId) throw new Problem('not-found');
  const rules = (await findSetting(db, bookingSetting.id, bookingSetting)).value;
  const had = (await appointmentsHad(db, personId)).filter(({ id }) => !moving.includes(id));
  const half = (part: AppointmentPart) => had.find((one) => one.cycle_id === cycleId && one.part === part);
  const [tests, conversation] = [half('tests'), half('conversation')];
  return {
    visits,
    rules,
    had,
    wanted: {
      tests: tests ? null : visits.wanted.tests,
      conversation: conversation ? null : visits.wanted.conversation,
    },
    fixed: {
      tests: tests ? { on: tests.on_day, done: tests.state === 'done' } : null,
      conversation: conversation?.on_day ?? null,
    },
    elsewhere: {
      tests: bookedElsewhere(had, { cycleId, part: 'tests' }, today),
      conversation: bookedElsewhere(had, { cycleId, part: 'conversation' }, today),
    },
    bankHolidays: await daysNotWorked(db, tests && tests.on_day < today ? tests.on_day : today),
  };
}

/** Where the person is to be already, from a day on. */
export function busyFrom({ had }: PairPapers, day: IsoDate) {
  return had
    .filter(({ on_day }) => on_day >= day)
    .map(({ on_day, starts_at, minutes }) => ({ onDay: on_day, startsAt: starts_at, minutes }));
}
