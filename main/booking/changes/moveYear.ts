import type { Appointment } from '../../../shared/booking/appointment.ts';
import { appointmentPartWords } from '../../../shared/booking/appointment.ts';
import { screenDay } from '../../../shared/format.ts';
import { Problem } from '../../../shared/problem.ts';
import { milestoneWords } from '../../../shared/recall/milestones.ts';
import { whyNot } from '../../../shared/recall/roundState.ts';
import type { WriteContext } from '../../context.ts';
import { keepSteps, papersOf, roundDesk } from '../../recall/keepSteps.ts';
import { record } from '../../recall/recordEvent.ts';
import { canTakeBack, roundOf } from '../../recall/roundOf.ts';
import { addVisitInRound, eventsOfVisit, type EventOfVisit } from './visitInRound.sql.ts';

/** What became of the year of care when a visit was recorded. */
export type YearMoved = 'moved-on' | 'stood-there' | 'has-ended' | 'taken-back' | 'noted';

/**
 * Writes a visit into the year of care it belongs to, in the same transaction: done is a step of the year, missed is a
 * line of its history, and whatever else takes back what the visit wrote before. Throws `step-not-possible` where
 * something recorded later rests on that.
 */
export async function moveYear(ctx: WriteContext, visit: Appointment): Promise<YearMoved | null> {
  const before = await eventsOfVisit(ctx.db, visit.id);
  if (visit.state === 'done') return recordDone(ctx, visit);
  if (visit.state === 'did-not-attend') return recordMissed(ctx, visit);
  if (before.length === 0) return null;
  for (const event of before) await takeBack(ctx, visit, event);
  await keepSteps(ctx, [visit.personId]);
  return 'taken-back';
}

async function recordDone(ctx: WriteContext, visit: Appointment): Promise<YearMoved> {
  const { state } = roundOf(await papersOf(ctx, visit), await roundDesk(ctx));
  // Tests written down by hand, or a year that ended otherwise: the visit was held all the same.
  if (state.places[visit.part].state === 'done') return 'stood-there';
  if (whyNot(state, { kind: 'done', milestone: visit.part, on: visit.onDay }) !== null) return 'has-ended';
  await write(ctx, visit, { kind: 'done', about: visit.part, sentence: milestoneWords[visit.part] });
  return 'moved-on';
}

async function recordMissed(ctx: WriteContext, visit: Appointment): Promise<YearMoved> {
  const what = appointmentPartWords[visit.part].toLowerCase();
  const sentence = `Missed ${what} ${screenDay(visit.onDay)} ${visit.startsAt}`;
  await write(ctx, visit, { kind: 'missed', about: visit.id, sentence });
  return 'noted';
}

type Written = { kind: 'done' | 'missed'; about: string; sentence: string };

async function write(ctx: WriteContext, visit: Appointment, written: Written): Promise<void> {
  const eventId = await record(ctx, visit.cycleId, { ...written, reason: null, on: visit.onDay });
  await addVisitInRound(ctx.db, visit.id, eventId);
  await keepSteps(ctx, [visit.personId]);
}

async function takeBack(ctx: WriteContext, visit: Appointment, { id, kind, sentence }: EventOfVisit) {
  // A missed visit moves nothing, so nothing can rest on it.
  const papers = await papersOf(ctx, visit);
  if (kind !== 'missed' && !canTakeBack(papers, await roundDesk(ctx), { id, kind })) {
    throw new Problem('step-not-possible', 'Something recorded later in the year rests on it.');
  }
  await record(ctx, visit.cycleId, {
    kind: 'taken-back',
    about: id,
    sentence: `Taken back: ${sentence}`,
    reason: null,
    on: ctx.clock.today(),
  });
}
