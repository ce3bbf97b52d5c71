import { appointmentEvents, appointmentNamed, appointmentsOf } from '../appointment.sql.ts';
import type { Appointment } from '../../../shared/booking/appointment.ts';
import type { changesContract } from '../../../shared/booking/changes.contract.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Handlers } from '../../context.ts';
import type { Reader } from '../../db/store.ts';
import { closeTask, reopenTask } from './closeTask.ts';
import { letFallAway, lookAtFalling, taskAfter } from './fallAway.ts';
import { moveAppointment } from './moveAppointment.ts';
import { lookAtClinicMove, moveClinic } from './moveClinic.ts';
import { offerRestoring, restore } from './restore.ts';
import { visitRows } from '../visits.sql.ts';
import { openTasks } from './pinboard.ts';
import { countTasks, listTasks, taskNamed } from './tasks.sql.ts';
import { refuseMissedEarly } from './refuseMissedEarly.ts';

export const changesService: Handlers<typeof changesContract> = {
  'booking.findFallAway': async ({ db }, { personId, appointmentId, because, otherHalf }) => {
    const falling = await lookAtFalling(db, appointmentId, because);
    const { appointment, other, plan, missed } = falling;
    if (appointment.personId !== personId) throw new Problem('not-found');
    return {
      appointment,
      other,
      act: plan?.act ?? null,
      why: plan?.why ?? null,
      missed,
      task: taskAfter(falling, because, plan && (otherHalf ?? plan.act)).sentence,
    };
  },

  'booking.cancelAppointment': async (ctx, { personId, appointmentId, ...decided }) => {
    const before = await mustBeOf(ctx, personId, appointmentId);
    if (decided.because === 'did-not-attend') refuseMissedEarly(ctx, before);
    const fallen = await letFallAway(ctx, appointmentId, decided);
    await offerRestoring(ctx, fallen.appointments);
    return fallen;
  },

  'booking.moveAppointment': moveAppointment,

  'booking.restoreAppointment': async (ctx, { personId, appointmentId, version, also, asIfNever }) => {
    const all = [{ id: appointmentId, version }, ...(also === null ? [] : [also])];
    for (const { id } of all) await mustBeOf(ctx, personId, id);
    return { appointments: await restore(ctx, all, { asIfNever }) };
  },

  'booking.findPersonAppointments': async ({ db }, { personId }) => {
    const appointments = await appointmentsOf(db, [personId]);
    const events = await appointmentEvents(
      db,
      appointments.map(({ id }) => id),
    );
    const history = Map.groupBy(events, (event) => event.appointment_id);
    return {
      appointments: appointments.map((appointment) => ({
        ...appointment,
        history: (history.get(appointment.id) ?? []).map(({ sentence, reason, entered_by, entered_at }) => ({
          sentence,
          reason,
          by: entered_by,
          at: entered_at,
        })),
      })),
    };
  },

  'booking.listTasks': async ({ db }, filter) => ({
    total: await countTasks(db, filter),
    lines: await listTasks(db, filter),
  }),

  'booking.pinPerson': async (ctx, { personId, cycleId, sentence, dueOn }) => {
    const [round] = await visitRows(ctx.db, [cycleId]);
    if (round?.person_id !== personId || round.ended_as !== null) throw new Problem('not-found');
    const [id = ''] = await openTasks(ctx, [
      {
        person_id: personId,
        cycle_id: cycleId,
        appointment_id: null,
        kind: 'waiting',
        sentence,
        due_on: dueOn,
      },
    ]);
    const task = await taskNamed(ctx.db, id);
    if (!task) throw new Problem('not-found');
    return task;
  },

  'booking.closeTask': closeTask,
  'booking.reopenTask': reopenTask,

  'booking.findClinicMove': async (ctx, input) => {
    const { clinic, booked, refused, tooNear } = await lookAtClinicMove(ctx, input);
    return { people: booked.length, version: clinic.version, refused, tooNear };
  },
  'booking.moveClinic': moveClinic,
};

async function mustBeOf(ctx: { db: Reader }, personId: string, id: string): Promise<Appointment> {
  const appointment = await appointmentNamed(ctx.db, id);
  if (appointment?.personId !== personId) throw new Problem('not-found');
  return appointment;
}
