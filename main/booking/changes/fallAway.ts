import { appointmentPartWords, liveStates, type Appointment } from '../../../shared/booking/appointment.ts';
import type { OtherHalf } from '../../../shared/booking/bookingRules.ts';
import {
  fallAwayWords,
  planOtherHalf,
  type FallAway,
  type OtherHalfPlan,
} from '../../../shared/booking/otherHalf.ts';
import { bookingTaskWords, type BookingTask, type BookingTaskKind } from '../../../shared/booking/tasks.ts';
import { counted, screenDate } from '../../../shared/format.ts';
import { Problem } from '../../../shared/problem.ts';
import type { WriteContext } from '../../context.ts';
import type { Reader } from '../../db/store.ts';
import { findSetting } from '../../practice/settings.sql.ts';
import { keepSteps } from '../../recall/keepSteps.ts';
import { findRecallRules } from '../../recall/recallRules.ts';
import { appointmentNamed, appointmentsOfRound } from '../appointment.sql.ts';
import { bookingSetting } from '../bookingSetting.ts';
import { changeState } from '../bookPlace.ts';
import { moveYear } from './moveYear.ts';
import { openRebook } from './openRebook.ts';
import { closedNow } from './pinboard.ts';
import { settleOffersOf, settleTasksOf } from './settleTasks.sql.ts';
import { taskNamed } from './tasks.sql.ts';

/** What a half that falls away leaves: the other half, what the rule makes of it, and what stays to be done. */
export type Falling = {
  appointment: Appointment;
  other: Appointment | null;
  plan: OtherHalfPlan | null;
  /** Appointments of this round that were missed, this one included. */
  missed: number;
  /** From how many of them on somebody is reached out to. */
  missedBeforeOutreach: number;
};

export async function lookAtFalling(db: Reader, appointmentId: string, because: FallAway): Promise<Falling> {
  const appointment = await appointmentNamed(db, appointmentId);
  if (!appointment) throw new Problem('not-found');
  const { value: rules } = await findSetting(db, bookingSetting.id, bookingSetting);
  const ofRound = await appointmentsOfRound(db, appointment.cycleId);
  const other = ofRound.find(
    ({ part, state }) => part !== appointment.part && (state === 'booked' || state === 'pencilled'),
  );
  const before = ofRound.filter(({ id, state }) => id !== appointmentId && state === 'did-not-attend').length;
  return {
    appointment,
    other: other ?? null,
    plan: other ? planOtherHalf(appointment, other, rules) : null,
    missed: before + (because === 'did-not-attend' ? 1 : 0),
    missedBeforeOutreach: (await findRecallRules(db)).value.delays.missedBeforeOutreach,
  };
}

/** The open task that stays behind: whoever has missed too often is reached out to, everyone else booked again. */
export function taskAfter(
  { appointment, missed, missedBeforeOutreach }: Falling,
  because: FallAway,
  otherHalf: OtherHalf | null,
): { kind: BookingTaskKind; sentence: string } {
  const what = `${appointmentPartWords[appointment.part]} of ${screenDate(appointment.onDay)}`;
  if (because === 'did-not-attend' && missed >= missedBeforeOutreach) {
    const sentence = `Missed ${counted(missed, 'appointment')} this year: phone first, offer another time, a phone call or a visit`;
    return { kind: 'outreach', sentence };
  }
  const both = otherHalf === 'release' || otherHalf === 'move';
  const kind = both ? 'rebook-pair' : (`rebook-${appointment.part}` as const);
  return { kind, sentence: `${bookingTaskWords[kind]}: ${fallAwayWords[because].toLowerCase()}, ${what}` };
}

type Decided = {
  version: number;
  because: FallAway;
  reason: string | null;
  /** null: as the practice's rule says. */
  otherHalf: OtherHalf | null;
};

/** One half falls away and the other follows as decided, with the task that stays; all of it or nothing. */
export async function letFallAway(
  ctx: WriteContext,
  appointmentId: string,
  { version, because, reason, otherHalf }: Decided,
): Promise<{ appointments: Appointment[]; task: BookingTask | null }> {
  const falling = await lookAtFalling(ctx.db, appointmentId, because);
  const { appointment, other, plan } = falling;
  const act = otherHalf ?? plan?.act ?? 'keep';
  if (!liveStates.includes(appointment.state)) throw new Problem('step-not-possible');
  const words = reason === null ? fallAwayWords[because] : `${fallAwayWords[because]}: ${reason}`;
  const to = because === 'did-not-attend' ? 'did-not-attend' : 'cancelled';
  const fallen = await changeState(ctx, appointmentId, { to, version, reason: words });
  // Nobody is to be told any more that this one has moved, nor moved out of where it stood.
  await settleTasksOf(ctx.db, fallen.id, closedNow(ctx, words));
  // Nor is the other half offered by itself, whether this one was booked or only kept as well.
  await settleOffersOf(ctx.db, [fallen.id], closedNow(ctx, words));
  const appointments = [fallen];
  if (to === 'did-not-attend') await moveYear(ctx, fallen);
  if (other && act === 'release') {
    const why = `${appointmentPartWords[appointment.part]} fell away: ${words.toLowerCase()}`;
    appointments.push(
      await changeState(ctx, other.id, { to: 'cancelled', version: other.version, reason: why }),
    );
    await settleTasksOf(ctx.db, other.id, closedNow(ctx, why));
  }
  const { kind, sentence } = taskAfter(falling, because, other ? act : null);
  const { personId: person_id, cycleId: cycle_id } = appointment;
  const about = { person_id, cycle_id, appointment_id: appointmentId, due_on: ctx.clock.today() };
  const id = await openRebook(ctx, { ...about, kind, sentence }, words);
  await keepSteps(ctx, [appointment.personId]);
  return { appointments, task: await taskNamed(ctx.db, id) };
}
