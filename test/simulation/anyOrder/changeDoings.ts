import type { InputOf } from '../../../shared/api.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { anyAppointment, anyHalves } from './bookDoings.ts';
import { anyOf, tryTo, type Desk, type Doing } from './desk.ts';

/** One half or both of what somebody has, to another time. */
const move: Doing = async (desk) => {
  const one = await anyAppointment(desk);
  if (!one) return;
  const { personId, cycleId } = one;
  const { appointments } = await desk.call('booking.findPersonAppointments', { personId });
  const standing = appointments.filter(
    ({ cycleId: of, state }) => of === cycleId && ['booked', 'pencilled'].includes(state),
  );
  const some = desk.chance.happens(0.5) ? standing : standing.slice(0, 1);
  if (some.length === 0) return;
  const halves = await anyHalves(desk, { personId, cycleId, moving: some.map(({ id }) => id) });
  if (!halves) return;
  const { plannedMonth: _, ...wanted } = halves;
  await tryTo(desk, 'booking.moveAppointment', {
    ...wanted,
    moving: some.map(({ id, version }) => ({ id, version })),
    because: desk.chance.oneOf(['person', 'practice', 'ill', 'other-half'] as const),
  });
};

/** A clinic somebody is booked in goes to another day or hour. */
const moveClinic: Doing = async (desk) => {
  const one = await anyAppointment(desk);
  if (!one) return;
  const { clinicId, clinicianId } = one;
  const wanted = {
    clinicId,
    clinicianId,
    onDay: addDays(one.onDay, desk.chance.oneOf([-14, -1, 0, 1, 6, 7, 21])),
    startsAt: desk.chance.oneOf(['09:00', '13:00']),
  };
  const asked = await tryTo(desk, 'booking.findClinicMove', wanted);
  if (!asked || asked.refused !== null) return;
  const { people, version } = asked;
  await tryTo(desk, 'booking.moveClinic', { ...wanted, people, version, reason: 'The room is painted' });
};

async function seers({ call }: Desk) {
  return call('booking.findClinics', {});
}

const timeOff: Doing = async (desk) => {
  const { clinicians, timeOff: known } = await seers(desk);
  const off = anyOf(desk, known);
  if (off && desk.chance.happens(0.5))
    return tryTo(desk, 'booking.takeBackTimeOff', { id: off.id, version: off.version });
  const one = await anyAppointment(desk);
  const fromOn = one && one.onDay >= desk.today() ? one.onDay : addDays(desk.today(), 3);
  const [startsAt, endsAt] = desk.chance.oneOf([[null, null] as const, ['09:00', '10:30'] as const]);
  const entered: InputOf<'booking.addTimeOff'> = {
    clinicianId: desk.chance.happens(0.2) ? null : desk.chance.oneOf(clinicians).id,
    fromOn,
    untilOn: addDays(fromOn, desk.chance.oneOf([0, 7])),
    startsAt,
    endsAt,
    kind: desk.chance.oneOf(['leave', 'training', 'ill', 'closed'] as const),
    note: null,
  };
  const asked = await tryTo(desk, 'booking.findAffected', { what: 'time-off', timeOff: entered });
  if (!asked || asked.wrong !== null) return;
  await mustDo(desk, 'booking.addTimeOff', { ...entered, expected: asked.people });
};

/** A clinic of the week becomes shorter, longer, of other places, or ends. */
const template: Doing = async (desk) => {
  const one = anyOf(desk, (await seers(desk)).templates);
  if (!one) return;
  const { clinics: _, people: __, ...before } = one;
  const after = {
    ...before,
    ...desk.chance.oneOf([
      { endsAt: '10:00' },
      { endsAt: '12:00' },
      { startsAt: '10:00' },
      { startsAt: '09:00' },
      { slotMinutes: desk.chance.oneOf([10, 20, 30]) },
      { untilOn: addDays(desk.today(), 40) },
      { untilOn: null },
      { weekday: desk.chance.oneOf([1, 2, 4]) },
    ]),
  };
  const asked = await tryTo(desk, 'booking.findAffected', { what: 'template', template: after });
  if (!asked || asked.wrong !== null) return;
  await tryTo(desk, 'booking.saveClinicTemplate', { ...after, expected: asked.people });
};

/** Somebody's last day, or they stay after all. */
const leaves: Doing = async (desk) => {
  const one = anyOf(desk, (await seers(desk)).clinicians);
  if (!one) return;
  if (one.leftOn !== null) return tryTo(desk, 'booking.saveClinician', { ...one, leftOn: null });
  if (!desk.chance.happens(0.3)) return;
  const leftOn = addDays(desk.today(), desk.chance.oneOf([5, 40]));
  const asked = await tryTo(desk, 'booking.findAffected', { what: 'leaves', clinicianId: one.id, leftOn });
  if (!asked) return;
  await mustDo(desk, 'booking.saveClinician', { ...one, leftOn, expected: asked.people });
};

const bankHoliday: Doing = async (desk) => {
  const day = anyOf(desk, (await seers(desk)).bankHolidays);
  if (!day) return;
  const { onDay, worked } = day;
  if (!worked) return tryTo(desk, 'booking.saveBankHoliday', { onDay, worked: true });
  const asked = await tryTo(desk, 'booking.findAffected', { what: 'bank-holiday', onDay });
  if (asked) await mustDo(desk, 'booking.saveBankHoliday', { onDay, worked: false, expected: asked.people });
};

const reopen: Doing = async (desk) => {
  const clinic = anyOf(desk, (await seers(desk)).closed);
  if (!clinic) return;
  await tryTo(desk, 'booking.reopenClinic', { clinicId: clinic.id, version: clinic.version });
};

/** What was shown a moment ago is carried out as it was shown. */
async function mustDo<N extends 'booking.addTimeOff' | 'booking.saveClinician' | 'booking.saveBankHoliday'>(
  desk: Desk,
  name: N,
  input: InputOf<N>,
): Promise<void> {
  await tryTo(desk, name, input);
  const last = desk.done.at(-1) ?? '';
  if (last.endsWith('refused, changed-by-someone-else')) desk.faults.push(`not as it was shown: ${last}`);
}

/** What becomes of clinics and of who is booked in them. */
export const changeDoings: readonly Doing[] = [
  move,
  move,
  move,
  moveClinic,
  timeOff,
  timeOff,
  template,
  leaves,
  bankHoliday,
  reopen,
];
