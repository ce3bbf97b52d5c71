import { sql } from '../../../main/db/sql.ts';
import type { Appointment } from '../../../shared/booking/appointment.ts';
import { VisitState } from '../../../shared/booking/day.contract.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { anyOf, anyRound, tryTo, type Desk, type Doing } from './desk.ts';

/** Any appointment of anybody, whatever became of it. */
export async function anyAppointment(desk: Desk): Promise<Appointment | null> {
  const personId = desk.chance.oneOf(desk.people);
  return anyOf(desk, (await desk.call('booking.findPersonAppointments', { personId })).appointments);
}

type Half = { clinicId: string; place: number } | null;
const at = (half: Half): Half => half && { clinicId: half.clinicId, place: half.place };

type Moving = { personId: string; cycleId: string; moving: string[] };

/** A pair that is offered to anybody, or to whoever is moved, now and then only one half of it. */
export async function anyHalves(desk: Desk, moved?: Moving) {
  const found = await anyRound(desk);
  if (!found) return null;
  const { personId, cycleId, moving = [] } = { ...found, ...moved };
  const pairs = await tryTo(desk, 'booking.findPairs', { personId, cycleId, moving });
  const offer = pairs && anyOf(desk, pairs.offers);
  if (!offer) return null;
  const leftOut = desk.chance.below(6);
  return {
    personId,
    cycleId,
    plannedMonth: found.round.plannedMonth,
    tests: leftOut === 0 ? null : at(offer.tests),
    conversation: leftOut === 1 ? null : at(offer.conversation),
  };
}

/** Books a pair, or one half of it. */
const book: Doing = async (desk) => {
  const halves = await anyHalves(desk);
  if (!halves) return;
  const { plannedMonth: _, ...wanted } = halves;
  await tryTo(desk, 'booking.bookPair', wanted);
};

const cancel: Doing = async (desk) => {
  const one = await anyAppointment(desk);
  if (!one) return;
  await tryTo(desk, 'booking.cancelAppointment', {
    personId: one.personId,
    appointmentId: one.id,
    version: one.version,
    because: desk.chance.oneOf(['person', 'practice', 'ill'] as const),
    reason: 'Cannot be',
    otherHalf: desk.chance.oneOf(['keep', 'move', 'release'] as const),
  });
};

const standAgain: Doing = async (desk) => {
  const one = await anyAppointment(desk);
  if (!one) return;
  const { personId, id: appointmentId, version } = one;
  const asIfNever = desk.chance.happens(0.5);
  await tryTo(desk, 'booking.restoreAppointment', { personId, appointmentId, version, asIfNever });
};

const visit: Doing = async (desk) => {
  const one = await anyAppointment(desk);
  if (!one) return;
  const { personId, id: appointmentId, version } = one;
  const to = desk.chance.oneOf([...VisitState.options, 'done' as const]);
  const otherHalf = desk.chance.oneOf([null, 'keep', 'move', 'release'] as const);
  await tryTo(desk, 'booking.recordVisit', { personId, appointmentId, version, to, otherHalf });
};

const pin: Doing = async (desk) => {
  const task = anyOf(desk, (await desk.call('booking.listTasks', {})).lines);
  if (task && desk.chance.happens(0.5)) {
    const { id: taskId, version } = task;
    return tryTo(desk, 'booking.closeTask', { taskId, version, how: 'Done' });
  }
  const found = await anyRound(desk);
  if (!found) return;
  const { personId, cycleId } = found;
  const dueOn = addDays(desk.today(), 7);
  return tryTo(desk, 'booking.pinPerson', { personId, cycleId, sentence: 'Waits', dueOn });
};

/** A clinic of somebody who is booked is closed. */
const close: Doing = async (desk) => {
  const one = await anyAppointment(desk);
  if (!one) return;
  const { clinicId } = one;
  const [clinic] = await desk.rows<{ version: number }>(
    sql`SELECT version FROM clinic WHERE id = ${clinicId}`,
  );
  const asked = await tryTo(desk, 'booking.findAffected', { what: 'close', clinicId });
  if (!asked || !clinic) return;
  const { version } = clinic;
  await tryTo(desk, 'booking.closeClinic', { clinicId, version, reason: 'Ill', expected: asked.people });
};

export const bookDoings: readonly Doing[] = [
  book,
  book,
  book,
  book,
  cancel,
  cancel,
  standAgain,
  visit,
  visit,
  visit,
  pin,
  close,
];
