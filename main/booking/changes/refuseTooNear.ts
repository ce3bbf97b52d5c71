import type { Appointment } from '../../../shared/booking/appointment.ts';
import { gapInWords, wrongWithGap } from '../../../shared/booking/pairGap.ts';
import { Problem } from '../../../shared/problem.ts';
import type { WriteContext } from '../../context.ts';
import { findSetting } from '../../practice/settings.sql.ts';
import { liveAppointmentsOf } from '../appointment.sql.ts';
import { bookingSetting } from '../bookingSetting.ts';
import { daysNotWorked } from '../clinics/bankHolidays.ts';

/**
 * What has fallen away does not stand again too near to, or too far from, the other half where that was booked after it
 * fell, by the event `fellBy`; what stood before is as it was. Throws what is wrong with the days.
 */
export async function refuseTooNear(
  { db }: WriteContext,
  fallen: Appointment,
  fellBy: string,
): Promise<void> {
  const others = (await liveAppointmentsOf(db, fallen.cycleId)).filter(({ part }) => part !== fallen.part);
  const other = others.find(({ id }) => id > fellBy);
  if (!other) return;
  const [tests, conversation] =
    fallen.part === 'tests' ? [fallen.onDay, other.onDay] : [other.onDay, fallen.onDay];
  const { value: rules } = await findSetting(db, bookingSetting.id, bookingSetting);
  const bankHolidays = await daysNotWorked(db, tests);
  const wrong = wrongWithGap({ tests, conversation }, rules, bankHolidays);
  if (wrong !== null) throw new Problem(wrong, gapInWords(tests, rules, bankHolidays));
}
