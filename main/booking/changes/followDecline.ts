import { appointmentParts, type AppointmentPart } from '../../../shared/booking/appointment.ts';
import { bookingTaskKinds, type BookingTaskKind } from '../../../shared/booking/tasks.ts';
import { listInWords, screenDate } from '../../../shared/format.ts';
import { declinedHalves, declinedReason, type RoundState } from '../../../shared/recall/roundState.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import { qofYearName, type QofYear } from '../../../shared/time/qofYear.ts';
import type { WriteContext } from '../../context.ts';
import { papersOf, roundDesk } from '../../recall/keepSteps.ts';
import { roundOf } from '../../recall/roundOf.ts';
import { liveAppointmentsOf } from '../appointment.sql.ts';
import { changeState } from '../bookPlace.ts';
import { holdFor, letGoOfConversation } from '../pairs/hold.sql.ts';
import { deleteHold } from '../places.sql.ts';
import { pencilledBefore } from '../plan/offers.sql.ts';
import { cancelledFor } from './gone.sql.ts';
import { offerAnew } from './offerAnew.ts';
import { closedNow, openTasks } from './pinboard.ts';
import { reopenTasks, settleTasks, settleTasksOf } from './settleTasks.sql.ts';
import { openTasksOf } from './tasks.sql.ts';

type Round = { personId: string; cycleId: string };

/**
 * What the book owes to what somebody declines: the halves they declined do not stay, nor a hold, nor what was to be done
 * for them, nor what is only pencilled in for an earlier year. Where a decline is taken back, what it closed is open again
 * and what it cancelled is on the pinboard: the places may be somebody else's by now. Gives the days of what it cancelled.
 */
export async function followDecline(ctx: WriteContext, round: Round): Promise<IsoDate[]> {
  const desk = await roundDesk(ctx);
  const papers = await papersOf(ctx, round, desk);
  const { state } = roundOf(papers, desk);
  const declined = declinedHalves(state);
  const days = await letGo(ctx, round, declined);
  if (declined.length > 0) await settle(ctx, round, { state, declined });
  await pinAgain(ctx, round, { state, declined });
  if (state.end === 'declined') await letGoOfEarlier(ctx, round.personId, papers.row.year);
  return days;
}

/** A place of an earlier year that nobody has offered them yet is not offered any more: nobody has heard of it. */
async function letGoOfEarlier(ctx: WriteContext, personId: string, year: QofYear): Promise<void> {
  const reason = `They have said no to ${qofYearName(year)}`;
  for (const { id, version } of await pencilledBefore(ctx.db, { personId, year }))
    await changeState(ctx, id, { to: 'cancelled', version, reason });
}

/** Whoever is in the room, and what lies behind and nobody has recorded yet, stays for whoever records it. */
async function letGo(
  ctx: WriteContext,
  { personId, cycleId }: Round,
  declined: readonly AppointmentPart[],
): Promise<IsoDate[]> {
  const live = await liveAppointmentsOf(ctx.db, cycleId);
  const falling = live.filter(
    ({ part, state, onDay }) => declined.includes(part) && state !== 'in-room' && onDay >= ctx.clock.today(),
  );
  for (const { id, version } of falling) {
    await changeState(ctx, id, { to: 'cancelled', version, reason: declinedReason });
  }
  const hold = declined.length === 0 ? null : await holdFor(ctx.db, personId);
  if (hold?.cycle_id === cycleId) {
    const testsStay = !declined.includes('tests') && hold.tests_clinic_id !== null;
    await (testsStay ? letGoOfConversation(ctx.db, hold) : deleteHold(ctx.db, hold.id));
  }
  for (const { id } of falling) await settleTasksOf(ctx.db, id, closedNow(ctx, declinedReason));
  return falling.map(({ onDay }) => onDay);
}

type Standing = { state: RoundState; declined: readonly AppointmentPart[] };

/** The parts of a round that may still be booked. */
function toBook({ state, declined }: Standing): AppointmentPart[] {
  if (state.end !== null) return [];
  return appointmentParts.filter(
    (part) => !declined.includes(part) && state.places[part].state === 'to-come',
  );
}

/** With nothing left to book there is nothing left to do for it. */
async function settle(ctx: WriteContext, round: Round, standing: Standing): Promise<void> {
  const isNothing = toBook(standing).length === 0;
  const kinds = isNothing ? bookingTaskKinds : (['rebook-conversation'] as const);
  await settleTasks(ctx.db, { cycleId: round.cycleId, kinds }, closedNow(ctx, declinedReason));
  // The tests are offered alone, also where the conversation had fallen away before.
  if (!isNothing) await offerAnew(ctx, round, declinedReason);
}

async function pinAgain(ctx: WriteContext, { personId, cycleId }: Round, standing: Standing): Promise<void> {
  const parts = toBook(standing);
  if (parts.length === 0) return;
  const kinds = parts.map((part) => `rebook-${part}` as const);
  const all = ['outreach', 'waiting', ...(parts.length > 1 ? (['rebook-pair'] as const) : [])] as const;
  await reopenTasks(ctx.db, { cycleId, kinds: [...kinds, ...all] }, declinedReason);
  const open = new Set((await openTasksOf(ctx.db, cycleId)).map((task) => task.kind));
  const fell = await cancelledFor(ctx.db, cycleId, declinedReason);
  const again = parts.flatMap((part) => {
    const last = fell.findLast((row) => row.part === part);
    return last && !open.has('rebook-pair') && !open.has(`rebook-${part}`) ? [last] : [];
  });
  const [first] = again;
  if (!first) return;
  const days = listInWords(again.map(({ on_day }) => screenDate(on_day)));
  const kind: BookingTaskKind = again.length > 1 ? 'rebook-pair' : `rebook-${first.part}`;
  const sentence = `Not declined after all: the appointments of ${days} were cancelled`;
  const task = { appointment_id: first.id, kind, sentence, due_on: ctx.clock.today() };
  await openTasks(ctx, [{ person_id: personId, cycle_id: cycleId, ...task }]);
}
