import { clinicDay, daysOfTemplate } from '../../../shared/booking/clinicDays.ts';
import type { CapacitySupply, CapacityYear } from '../../../shared/booking/capacity/capacityYear.ts';
import {
  clinicianKinds,
  placesIn,
  type ClinicianKind,
  type ClinicTemplate,
} from '../../../shared/booking/clinic.ts';
import {
  addDays,
  addToMonth,
  firstDayOf,
  monthOf,
  weekdayOf,
  type IsoDate,
} from '../../../shared/time/isoDate.ts';
import { monthInQofYear, qofYearOf } from '../../../shared/time/qofYear.ts';
import type { Reader } from '../../db/store.ts';
import { daysNotWorked } from '../clinics/bankHolidays.ts';
import { bookedRows, supplyRows, templateDaysOpened, type SupplyRow } from './capacitySupply.sql.ts';
import { clinicians, clinicTemplates, timeOffFrom } from '../clinics/clinic.sql.ts';

type Supply = Pick<CapacityYear, 'supply' | 'slots'>;

/** What each kind of clinician has, month by month: open clinics, and beyond them what the templates would give. */
export async function supplyOf(db: Reader, today: IsoDate): Promise<Supply> {
  const year = qofYearOf(today);
  const [from, until] = [firstDayOf(monthInQofYear(year, 4)), lastDayOf(monthInQofYear(year + 1, 3))];
  const thisMonth = firstDayOf(monthOf(today));
  const opened = [
    ...(from < thisMonth ? await supplyRows(db, from, addDays(thisMonth, -1)) : []),
    // Of this month only what is left counts: what has been held is no place for whoever is to come.
    ...(await supplyRows(db, today, until)),
  ];
  const wouldBe = await fromTemplates(db, { from: addDays(today, 1), until });
  const booked = await bookedRows(db, today);
  return { supply: addedUp(opened, wouldBe, booked), slots: commonSlots([...opened, ...wouldBe]) };
}

function lastDayOf(month: string): IsoDate {
  return addDays(firstDayOf(addToMonth(month, 1)), -1);
}

/** Clinics that are not opened yet, as they would be: without time off and bank holidays. */
async function fromTemplates(db: Reader, span: { from: IsoDate; until: IsoDate }): Promise<SupplyRow[]> {
  const people = new Map((await clinicians(db)).map((one) => [one.id, one]));
  const timeOff = await timeOffFrom(db, span.from);
  const templates = await clinicTemplates(db);
  const ids = templates.map(({ id }) => id);
  const opened = await templateDaysOpened(db, ids, span.from);
  const bankHolidays = await daysNotWorked(db, span.from);
  const daysFor = daysWorkedOutOnce(span);
  return templates.flatMap((template) => {
    const clinician = people.get(template.clinicianId);
    if (!clinician) return [];
    const mine = timeOff.filter(({ clinicianId }) => clinicianId === null || clinicianId === clinician.id);
    return daysFor(template)
      .filter((onDay) => !opened.has(`${template.id} ${onDay}`))
      .map((onDay) => clinicDay(template, onDay, { bankHolidays, timeOff: mine, leftOn: clinician.leftOn }))
      .filter(({ notHeld }) => notHeld === null)
      .map(({ onDay, blocked }) => ({
        month: monthOf(onDay),
        kind: clinician.kind,
        slot_minutes: template.slotMinutes,
        places: placesIn(template),
        blocked: blocked.length,
      }));
  });
}

/** Templates of a weekday mostly share their days, and a year and a half of days takes a while to count off. */
function daysWorkedOutOnce(span: { from: IsoDate; until: IsoDate }): (template: ClinicTemplate) => IsoDate[] {
  const known = new Map<string, IsoDate[]>();
  return (template) => {
    const { weekday, everyWeeks, fromOn, untilOn } = template;
    const key = `${weekday} ${everyWeeks} ${fromOn} ${untilOn}`;
    const days = known.get(key) ?? daysOfTemplate(template, span);
    known.set(key, days);
    return days;
  };
}

function addedUp(
  opened: readonly SupplyRow[],
  wouldBe: readonly SupplyRow[],
  booked: Awaited<ReturnType<typeof bookedRows>>,
): CapacitySupply[] {
  const found = new Map<string, CapacitySupply>();
  const sumAt = (month: string, kind: ClinicianKind) => {
    const sum = found.get(`${month} ${kind}`) ?? { month, kind, minutes: 0, opened: 0, booked: 0 };
    found.set(`${month} ${kind}`, sum);
    return sum;
  };
  const minutesOf = ({ places, blocked, slot_minutes }: SupplyRow) => (places - blocked) * slot_minutes;
  for (const row of opened) sumAt(row.month, row.kind).opened += minutesOf(row);
  for (const row of [...opened, ...wouldBe]) sumAt(row.month, row.kind).minutes += minutesOf(row);
  for (const { month, kind, minutes } of booked) sumAt(month, kind).booked += minutes;
  return [...found.values()].toSorted((one, other) => one.month.localeCompare(other.month));
}

/** Of each kind the length most of its places have. */
function commonSlots(rows: readonly SupplyRow[]): Record<ClinicianKind, number | null> {
  const commonest = (kind: ClinicianKind) => {
    const bySlot = Map.groupBy(
      rows.filter((row) => row.kind === kind),
      (row) => row.slot_minutes,
    );
    const counted = [...bySlot].map(([slot, some]) => ({
      slot,
      places: some.reduce((sum, { places }) => sum + places, 0),
    }));
    return (
      counted.toSorted((one, other) => other.places - one.places || one.slot - other.slot)[0]?.slot ?? null
    );
  };
  const [hca, nurse, gp] = clinicianKinds.map(commonest);
  return { hca: hca ?? null, nurse: nurse ?? null, gp: gp ?? null };
}

/** How many Mondays to Fridays each month has from tomorrow on, bank holidays left out. */
export async function weekdaysOf(db: Reader, today: IsoDate): Promise<CapacityYear['weekdays']> {
  const bankHolidays = await daysNotWorked(db, today);
  const until = lastDayOf(monthInQofYear(qofYearOf(today) + 1, 3));
  const months = new Map<string, number[]>();
  let weekday = weekdayOf(today);
  for (let day = addDays(today, 1); day <= until; day = addDays(day, 1)) {
    weekday = (weekday % 7) + 1;
    const days = months.get(monthOf(day)) ?? [0, 0, 0, 0, 0];
    if (weekday <= 5 && !bankHolidays.has(day)) days[weekday - 1] = (days[weekday - 1] ?? 0) + 1;
    months.set(monthOf(day), days);
  }
  return [...months].map(([month, days]) => ({ month, days }));
}
