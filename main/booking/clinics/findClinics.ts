import type { clinicsContract } from '../../../shared/booking/clinics.contract.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import type { Handlers } from '../../context.ts';
import { membersByName } from '../../practice/practice.sql.ts';
import { findSetting } from '../../practice/settings.sql.ts';
import { clinicsOnEach, peopleToRebook, useOfTemplates } from './affected.sql.ts';
import { bankHolidaysFrom } from './bankHolidays.ts';
import { bookingSetting } from '../bookingSetting.ts';
import { clinicians, clinicTemplates, rooms, timeOffFrom } from './clinic.sql.ts';
import { closedClinics } from './clinicOfDay.sql.ts';
import { clinicsToOpen } from './openClinics.ts';

type Find = Handlers<typeof clinicsContract>['booking.findClinics'];

/** Bank holidays are shown as far ahead as anybody books. */
const shownDays = 731;

export const findClinics: Find = async (ctx) => {
  const { db, clock } = ctx;
  const today = clock.today();
  const { openUntil } = (await findSetting(db, bookingSetting.id, bookingSetting)).value;
  const uses = await useOfTemplates(db, today);
  const none = { clinics: 0, people: 0 };
  const days = (await bankHolidaysFrom(db, today)).filter(({ onDay }) => onDay <= addDays(today, shownDays));
  const onEach = await clinicsOnEach(
    db,
    days.map(({ onDay }) => onDay),
  );
  const span = { from: addDays(today, 1), until: openUntil ?? today };
  return {
    clinicians: await clinicians(db),
    rooms: await rooms(db),
    templates: (await clinicTemplates(db)).map((one) => ({ ...one, ...(uses.get(one.id) ?? none) })),
    timeOff: await timeOffFrom(db, today),
    bankHolidays: days.map((day) => ({ ...day, clinics: onEach.get(day.onDay) ?? 0 })),
    closed: await closedClinics(db, today),
    members: (await membersByName(db)).flatMap(({ id, name, left_at }) =>
      left_at === null ? [{ id, name }] : [],
    ),
    openUntil,
    notOpened: openUntil === null ? 0 : (await clinicsToOpen(ctx, span)).rows.length,
    toRebook: await peopleToRebook(db),
  };
};
