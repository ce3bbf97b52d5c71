import { screenDate } from '../../shared/format.ts';
import { isDecline } from '../../shared/recall/contact.ts';
import { milestoneWords } from '../../shared/recall/milestones.ts';
import type { Happening } from '../../shared/recall/roundState.ts';
import { Problem } from '../../shared/problem.ts';
import type { CommandContext } from '../context.ts';
import { changeVersioned } from '../db/changeVersioned.ts';
import { cycleRecordOf } from './cycleRecord.ts';
import { keepSteps, papersOf, roundDesk } from './keepSteps.ts';
import {
  allowNow,
  answer,
  cancelledWith,
  record,
  refuseFuture,
  type Input,
  type One,
} from './recordEvent.ts';
import { isTakenBack } from './roundHappenings.ts';
import { canTakeBack, roundOf } from './roundOf.ts';
import { addContact } from './rounds.sql.ts';

export async function recordStep(ctx: CommandContext, input: Input<'recall.recordStep'>) {
  const { milestone, what, on, reason } = input;
  refuseFuture(ctx, on);
  if (what === 'skipped' && reason === null) throw new Problem('invalid-input', 'reason');
  const happening: Happening =
    what === 'done'
      ? { kind: 'done', milestone, on }
      : { kind: 'skipped', milestone, on, reason: reason ?? '' };
  await allowNow(ctx, input, happening);
  const words = milestoneWords[milestone];
  const sentence = what === 'done' ? words : `Not needed: ${words.toLowerCase()}`;
  const eventId = await record(ctx, input.cycleId, { kind: what, about: milestone, sentence, reason, on });
  // Without the step nothing may be left but what they have declined.
  const days = (await hasDeclined(ctx, input)) ? await ctx.declineChanged(input) : [];
  return answer(ctx, input, { words: `${sentence}${cancelledWith(days)}`, eventId });
}

async function hasDeclined(ctx: CommandContext, one: One): Promise<boolean> {
  const desk = await roundDesk(ctx);
  return roundOf(await papersOf(ctx, one, desk), desk).state.end === 'declined';
}

const endSentences: Readonly<Record<Input<'recall.endRound'>['how'], string>> = {
  declined: 'Declined this year',
  unsuitable: 'Not suitable this year',
  'no-response': 'Did not respond; nothing more this year',
  joined: 'Joined to another round',
};

export async function endRound(ctx: CommandContext, input: Input<'recall.endRound'>) {
  const { cycleId, how, reason, version } = input;
  const on = ctx.clock.today();
  await allowNow(ctx, input, how === 'declined' ? { kind: how, what: 'everything', on } : { kind: how, on });
  await changeVersioned(ctx.db, 'cycle', { id: cycleId, version }, {});
  const sentence = endSentences[how];
  const about = how === 'declined' ? 'everything' : null;
  const eventId = await record(ctx, cycleId, { kind: how, about, sentence, reason, on });
  const days = how === 'declined' ? await ctx.declineChanged(input) : [];
  return answer(ctx, input, { words: `${sentence}${cancelledWith(days)}`, eventId });
}

export async function reopenRound(ctx: CommandContext, input: Input<'recall.reopenRound'>) {
  const on = ctx.clock.today();
  await allowNow(ctx, input, { kind: 'reopened', on });
  await changeVersioned(ctx.db, 'cycle', { id: input.cycleId, version: input.version }, {});
  const sentence = 'Opened again';
  const { reason } = input;
  const eventId = await record(ctx, input.cycleId, { kind: 'reopened', about: null, sentence, reason, on });
  await ctx.declineChanged(input);
  return answer(ctx, input, { words: sentence, eventId });
}

export async function decideNext(ctx: CommandContext, input: Input<'recall.decideNext'>) {
  const { cycleId, way, on, reason } = input;
  if (on < ctx.clock.today()) throw new Problem('invalid-input', 'on');
  const papers = await papersOf(ctx, input);
  const { state } = roundOf(papers, await roundDesk(ctx));
  if (state.end !== null) throw new Problem('step-not-possible', 'The round has ended.');
  const sentence =
    way === 'phone' ? `Lead nurse: phone again from ${screenDate(on)}` : 'Lead nurse: ask another way';
  const eventId = await record(ctx, cycleId, { kind: 'decided', about: way, sentence, reason, on });
  return answer(ctx, input, { words: sentence, eventId });
}

/** The event stays in the history with its taking back after it; a contact's row is withdrawn with it. */
export async function takeBack(ctx: CommandContext, input: Input<'recall.takeBack'>) {
  const papers = await papersOf(ctx, input);
  const event = papers.history.find(({ id }) => id === input.eventId);
  if (!event || isTakenBack(event, papers.history)) throw new Problem('not-found');
  if (!canTakeBack(papers, await roundDesk(ctx), event)) {
    throw new Problem('step-not-possible', 'Something recorded later rests on it.');
  }
  const contact = papers.contacts.find(({ id }) => event.kind === 'contact' && id === event.about);
  if (contact) {
    const { outcome } = contact;
    if (outcome === 'died' || outcome === 'moved')
      throw new Problem('step-not-possible', 'Take the death or the departure back on the person.');
    const by = { entered_by: ctx.actor.name, entered_at: ctx.clock.now() };
    await addContact(ctx.db, { ...contact, ...by, id: ctx.newId(), invited: 0, withdraws: contact.id });
  }
  const on = ctx.clock.today();
  const had = await hasDeclined(ctx, input);
  const sentence = `Taken back: ${event.sentence}`;
  await record(ctx, input.cycleId, { kind: 'taken-back', about: event.id, sentence, reason: null, on });
  const isOfDecline = contact ? isDecline(contact.outcome) : ['declined', 'reopened'].includes(event.kind);
  if (isOfDecline || had) await ctx.declineChanged(input);
  await keepSteps(ctx, [input.personId]);
  return cycleRecordOf(ctx, input);
}
