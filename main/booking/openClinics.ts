import type { clinicsContract } from '../../shared/booking/clinics.contract.ts';
import { placesIn, type ClinicTemplate } from '../../shared/booking/clinic.ts';
import { clinicDays, type ClinicDay } from '../../shared/booking/clinicDays.ts';
import { Problem } from '../../shared/problem.ts';
import { bankHolidays } from '../../shared/recall/bankHolidays.ts';
import { addDays } from '../../shared/time/isoDate.ts';
import type { CommandContext, Handlers } from '../context.ts';
import { findSetting, saveSetting } from '../practice/settings.sql.ts';
import { bookingSetting } from './bookingSetting.ts';
import {
  addClinics,
  clinicians,
  clinicTemplates,
  daysOpened,
  timeOffFrom,
  type ClinicRow,
} from './clinic.sql.ts';
import { blockPlaces } from './places.sql.ts';

type Open = Handlers<typeof clinicsContract>['booking.openClinics'];

/** Two years are the most anybody books ahead; a mistyped year must not open ten. */
const furthestDays = 731;

/** Opens every template's clinics from tomorrow up to a day. Run again it opens only what is not open yet. */
export const openClinics: Open = async (ctx, { until }) => {
  const today = ctx.clock.today();
  if (until <= today || until > addDays(today, furthestDays)) throw new Problem('invalid-input', 'until');
  const { rows, blocked, notHeld } = await clinicsToOpen(ctx, { from: addDays(today, 1), until });
  await addClinics(ctx.db, rows);
  await blockPlaces(ctx.db, blocked);
  const setting = await findSetting(ctx.db, bookingSetting.id, bookingSetting);
  const openUntil =
    setting.value.openUntil !== null && setting.value.openUntil > until ? setting.value.openUntil : until;
  await saveSetting(ctx, bookingSetting.id, { ...setting, value: { ...setting.value, openUntil } });
  return { opened: rows.length, openUntil, notHeld };
};

async function clinicsToOpen(ctx: CommandContext, span: { from: string; until: string }) {
  const templates = await clinicTemplates(ctx.db);
  const leftOn = new Map((await clinicians(ctx.db)).map((one) => [one.id, one.leftOn]));
  const timeOff = await timeOffFrom(ctx.db, span.from);
  const opened = new Set(
    (
      await daysOpened(
        ctx.db,
        templates.map(({ id }) => id),
      )
    ).map(({ template_id, of_day }) => `${template_id} ${of_day}`),
  );
  const days = templates.flatMap((template) =>
    clinicDays(template, span, { bankHolidays, timeOff, leftOn: leftOn.get(template.clinicianId) ?? null })
      .filter(({ onDay }) => !opened.has(`${template.id} ${onDay}`))
      .map((day) => ({ template, day, id: ctx.newId() })),
  );
  const held = days.filter(({ day }) => day.notHeld === null);
  return {
    rows: held.map(({ template, day, id }) => clinicOf(template, day, id)),
    blocked: held.flatMap(({ day, id }) => day.blocked.map((one) => ({ clinicId: id, ...one }))),
    notHeld: days
      .flatMap(({ template, day: { onDay, notHeld } }) =>
        notHeld === null ? [] : [{ onDay, name: template.name, why: notHeld }],
      )
      .toSorted((one, other) => one.onDay.localeCompare(other.onDay)),
  };
}

function clinicOf(template: ClinicTemplate, { onDay }: ClinicDay, id: string): ClinicRow {
  return {
    id,
    template_id: template.id,
    name: template.name,
    clinician_id: template.clinicianId,
    room_id: template.roomId,
    on_day: onDay,
    of_day: onDay,
    starts_at: template.startsAt,
    ends_at: template.endsAt,
    slot_minutes: template.slotMinutes,
    places: placesIn(template),
    mode: template.mode,
    languages: JSON.stringify(template.languages),
    state: 'open',
    closed_reason: null,
    version: 1,
  };
}
