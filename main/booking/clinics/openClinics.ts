import type { clinicsContract } from '../../../shared/booking/clinics.contract.ts';
import { clinicDays } from '../../../shared/booking/clinicDays.ts';
import { Problem } from '../../../shared/problem.ts';
import { clinicsMeet, type OpenedClinic } from '../../../shared/booking/whatBecomes.ts';
import { addDays, type IsoDate } from '../../../shared/time/isoDate.ts';
import type { Handlers, QueryContext } from '../../context.ts';
import { findSetting, saveSetting } from '../../practice/settings.sql.ts';
import { openClinicsWhere } from './affected.sql.ts';
import { daysNotWorked } from './bankHolidays.ts';
import { bookingSetting } from '../bookingSetting.ts';
import { addClinics, clinicians, clinicTemplates, daysOpened, timeOffFrom } from './clinic.sql.ts';
import { clinicOf, openedClinic } from './openedClinic.ts';
import { blockPlaces } from '../places.sql.ts';
import { refusingOverlap } from './refusingOverlap.ts';

type Open = Handlers<typeof clinicsContract>['booking.openClinics'];

/** Two years are the most anybody books ahead; a mistyped year must not open ten. */
const furthestDays = 731;

/** Opens every template's clinics from tomorrow up to a day. Run again it opens only what is not open yet. */
export const openClinics: Open = async (ctx, { until }) => {
  const today = ctx.clock.today();
  if (until <= today || until > addDays(today, furthestDays)) throw new Problem('invalid-input', 'until');
  const { rows, blocked, notHeld } = await clinicsToOpen(ctx, { from: addDays(today, 1), until });
  await refusingOverlap(addClinics(ctx.db, rows));
  await blockPlaces(ctx.db, blocked);
  const setting = await findSetting(ctx.db, bookingSetting.id, bookingSetting);
  const openUntil =
    setting.value.openUntil !== null && setting.value.openUntil > until ? setting.value.openUntil : until;
  await saveSetting(ctx, bookingSetting.id, { ...setting, value: { ...setting.value, openUntil } });
  return { opened: rows.length, openUntil, notHeld };
};

type Asking = Pick<QueryContext, 'db' | 'newId'>;
type Span = { from: IsoDate; until: IsoDate };

/** The clinics of the templates that are not open yet, and the days on which they are not held. */
export async function clinicsToOpen(ctx: Asking, span: Span) {
  const days = await daysToOpen(ctx, span);
  const open = Map.groupBy(
    (await openClinicsWhere(ctx.db, span)).map((row) => ({
      ...openedClinic(row),
      name: row.name,
    })),
    keyOf,
  );
  const looked = days.map(({ template, day, id }) => {
    const { notHeld } = day;
    const meets = open.get(keyOf({ ...template, ...day }))?.find(meetsA({ ...template, ...day, id }));
    return { template, day, id, why: notHeld ?? (meets ? `Overlaps with “${meets.name}”` : null) };
  });
  const held = looked.filter(({ why }) => why === null);
  return {
    rows: held.map(({ template, day, id }) => clinicOf(template, day.onDay, id)),
    blocked: held.flatMap(({ day, id }) => day.blocked.map((one) => ({ clinicId: id, ...one }))),
    notHeld: looked
      .flatMap(({ template, day: { onDay }, why }) =>
        why === null ? [] : [{ onDay, name: template.name, why }],
      )
      .toSorted((one, other) => one.onDay.localeCompare(other.onDay)),
  };
}

async function daysToOpen({ db, newId }: Asking, span: Span) {
  const templates = await clinicTemplates(db);
  const leftOn = new Map((await clinicians(db)).map((one) => [one.id, one.leftOn]));
  const inTheWay = {
    bankHolidays: await daysNotWorked(db, span.from),
    timeOff: await timeOffFrom(db, span.from),
  };
  const ids = templates.map(({ id }) => id);
  const opened = new Set(
    (await daysOpened(db, ids, span.from)).map(({ template_id, of_day }) => `${template_id} ${of_day}`),
  );
  return templates.flatMap((template) =>
    clinicDays(template, span, { ...inTheWay, leftOn: leftOn.get(template.clinicianId) ?? null })
      .filter(({ onDay }) => !opened.has(`${template.id} ${onDay}`))
      .map((day) => ({ template, day, id: newId() })),
  );
}

function keyOf({ clinicianId, onDay }: { clinicianId: string; onDay: IsoDate }): string {
  return `${clinicianId} ${onDay}`;
}

function meetsA(clinic: OpenedClinic): (other: OpenedClinic) => boolean {
  return (other) => clinicsMeet(clinic, other);
}
