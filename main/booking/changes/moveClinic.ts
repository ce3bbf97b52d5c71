import type { z } from 'zod';
import type { Appointment } from '../../../shared/booking/appointment.ts';
import { overlaps, timeOfPlace } from '../../../shared/booking/clinic.ts';
import type { changesContract } from '../../../shared/booking/changes.contract.ts';
import { minuteOf, minutesAfter } from '../../../shared/booking/clockTime.ts';
import { movedWithClinicWords } from '../../../shared/booking/moveReason.ts';
import { gapInWords, wrongWithGap } from '../../../shared/booking/pairGap.ts';
import { listInWords, screenDate } from '../../../shared/format.ts';
import { Problem, problems } from '../../../shared/problem.ts';
import type { Clock, CommandContext } from '../../context.ts';
import { changeVersioned } from '../../db/changeVersioned.ts';
import type { Reader } from '../../db/store.ts';
import { findSetting } from '../../practice/settings.sql.ts';
import { keepSteps } from '../../recall/keepSteps.ts';
import { appointmentsOfPairs, expectedInClinic } from '../appointment.sql.ts';
import { daysNotWorked } from '../clinics/bankHolidays.ts';
import { bookingSetting } from '../bookingSetting.ts';
import { noteEvent } from '../bookPlace.ts';
import type { ClinicRow } from '../clinics/clinic.sql.ts';
import { clinicians } from '../clinics/clinic.sql.ts';
import { clinicsBetween, clinicsNamed } from '../clinics/clinicsOnDays.sql.ts';
import { refusingOverlap } from '../clinics/refusingOverlap.ts';
import { keepTogether } from '../plan/keepTogether.ts';
import { offerAnew } from './offerAnew.ts';
import { openTasks } from './pinboard.ts';

type Wanted = { clinicId: string; onDay: string; startsAt: string; clinicianId: string };
type Move = z.output<(typeof changesContract)['booking.moveClinic']['input']>;

type Looked = {
  clinic: ClinicRow;
  endsAt: string;
  booked: Appointment[];
  refused: string | null;
  tooNear: { appointmentId: string; why: string }[];
};

/** Who would move with a clinic, and what stands against it. */
export async function lookAtClinicMove(
  { db, clock }: { db: Reader; clock: Clock },
  wanted: Wanted,
): Promise<Looked> {
  const [clinic] = await clinicsNamed(db, [wanted.clinicId]);
  if (!clinic) throw new Problem('not-found');
  const endMinute = minuteOf(wanted.startsAt) + minuteOf(clinic.ends_at) - minuteOf(clinic.starts_at);
  const late = endMinute >= 24 * 60;
  const endsAt = late ? '23:59' : minutesAfter(wanted.startsAt, endMinute - minuteOf(wanted.startsAt));
  const booked = await expectedInClinic(db, clinic.id);
  const refused = late
    ? 'The clinic would not end on the same day.'
    : await whyNot(db, { ...wanted, endsAt }, { clinic, today: clock.today() });
  return { clinic, endsAt, booked, refused, tooNear: await pairsTooNear(db, booked, wanted.onDay) };
}

async function whyNot(
  db: Reader,
  wanted: Wanted & { endsAt: string },
  { clinic, today }: { clinic: ClinicRow; today: string },
): Promise<string | null> {
  if (clinic.state !== 'open') return 'The clinic is closed.';
  if (clinic.on_day < today) return 'The clinic has been.';
  if (wanted.onDay < today) return 'That day is over.';
  if ((await daysNotWorked(db, wanted.onDay)).has(wanted.onDay))
    return `${screenDate(wanted.onDay)} is a bank holiday.`;
  const who = (await clinicians(db)).find(({ id }) => id === wanted.clinicianId);
  if (!who) return 'That clinician is not on the list.';
  if (who.leftOn !== null && who.leftOn < wanted.onDay) return `${who.name} is no longer here then.`;
  const there = (await clinicsBetween(db, wanted.onDay, wanted.onDay)).filter(
    ({ id, state, clinician_id }) =>
      id !== clinic.id && state === 'open' && clinician_id === wanted.clinicianId,
  );
  const clash = there.filter(({ starts_at, ends_at }) =>
    overlaps({ startsAt: starts_at, endsAt: ends_at }, { startsAt: wanted.startsAt, endsAt: wanted.endsAt }),
  );
  return clash.length === 0
    ? null
    : `${who.name} has ${listInWords(clash.map(({ name, starts_at }) => `${name} at ${starts_at}`))} then.`;
}

async function pairsTooNear(db: Reader, booked: readonly Appointment[], onDay: string) {
  const { value: rules } = await findSetting(db, bookingSetting.id, bookingSetting);
  const others = await appointmentsOfPairs(
    db,
    booked.map(({ pairId }) => pairId),
  );
  const first = [onDay, ...others.map((one) => one.onDay)].toSorted()[0] ?? onDay;
  const bankHolidays = await daysNotWorked(db, first);
  return booked.flatMap(({ id, pairId, part }) => {
    const other = others.find((one) => one.pairId === pairId && one.part !== part);
    if (!other) return [];
    const days =
      part === 'tests'
        ? { tests: onDay, conversation: other.onDay }
        : { tests: other.onDay, conversation: onDay };
    const wrong = wrongWithGap(days, rules, bankHolidays);
    // Tests that are over may be as long ago as they like.
    if (wrong === null || (wrong === 'gap-too-long' && other.state === 'done')) return [];
    return [{ appointmentId: id, why: `${problems[wrong]} ${gapInWords(days.tests, rules, bankHolidays)}` }];
  });
}

/** The clinic and everyone in it, as it was shown; each of them is on the list of those to phone. */
export async function moveClinic(
  ctx: CommandContext,
  input: Move,
): Promise<{ clinicId: string; moved: number }> {
  const { clinic, endsAt, booked, refused, tooNear } = await lookAtClinicMove(ctx, input);
  if (refused !== null) throw new Problem('clinic-closed', refused);
  if (booked.length !== input.people) throw new Problem('changed-by-someone-else', 'people');
  const { clinicId, version, onDay, startsAt, clinicianId, reason } = input;
  const moved = changeVersioned(
    ctx.db,
    'clinic',
    { id: clinicId, version },
    // The day of its template stays with it, so that opening clinics again does not double it.
    { on_day: onDay, starts_at: startsAt, ends_at: endsAt, clinician_id: clinicianId },
  );
  await refusingOverlap(moved);
  const near = new Map(tooNear.map((one) => [one.appointmentId, one.why]));
  for (const appointment of booked) {
    await moveWithClinic(ctx, { ...input, clinic }, appointment);
  }
  for (const one of booked.filter(({ state }) => state === 'pencilled')) {
    await keepTogether(ctx, one);
    await offerAnew(ctx, one, reason);
  }
  await openTasks(
    ctx,
    booked.map(({ id, personId, cycleId, startsAt: was, onDay: day }) => ({
      person_id: personId,
      cycle_id: cycleId,
      appointment_id: id,
      kind: 'tell' as const,
      sentence: `Moved from ${screenDate(day)} ${was}: ${reason}${near.has(id) ? `. ${near.get(id) ?? ''}` : ''}`,
      due_on: ctx.clock.today(),
    })),
  );
  await keepSteps(
    ctx,
    booked.map(({ personId }) => personId),
  );
  return { clinicId, moved: booked.length };
}

async function moveWithClinic(
  ctx: CommandContext,
  { onDay, startsAt, clinicianId, clinic, reason }: Move & { clinic: ClinicRow },
  { id, version, onDay: was, startsAt: wasAt }: Appointment,
): Promise<void> {
  const place = (minuteOf(wasAt) - minuteOf(clinic.starts_at)) / clinic.slot_minutes;
  const starts = timeOfPlace({ startsAt, endsAt: '23:59', slotMinutes: clinic.slot_minutes }, place);
  const changes = { on_day: onDay, starts_at: starts, clinician_id: clinicianId };
  await changeVersioned(ctx.db, 'appointment', { id, version }, changes);
  const sentence = movedWithClinicWords({ onDay: was, startsAt: wasAt }, { onDay, startsAt: starts });
  await noteEvent(ctx, id, { kind: 'moved', sentence, reason });
}
