import type { z } from 'zod';
import { listInWords, listName, screenDate, type NameParts } from '../../shared/format.ts';
import type { CycleRecord, roundsContract } from '../../shared/recall/rounds.contract.ts';
import { whyNot, type Happening } from '../../shared/recall/roundState.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import { Problem } from '../../shared/problem.ts';
import type { CommandContext, WriteContext } from '../context.ts';
import { personIn } from '../people/personRecord.ts';
import { addCycleEvent, type CycleEventRow } from './cycle.sql.ts';
import { cycleRecordOf } from './cycleRecord.ts';
import { keepSteps, papersOf, roundDesk } from './keepSteps.ts';
import { roundOf } from './roundOf.ts';

export type Input<N extends keyof typeof roundsContract> = z.output<(typeof roundsContract)[N]['input']>;

/** What is said of having cancelled appointments with it; nothing where there were none. */
export function cancelledWith(days: readonly IsoDate[]): string {
  if (days.length === 0) return '';
  return `; the appointments of ${listInWords(days.map(screenDate))} stay cancelled`;
}

/** The person and the round something is recorded of. */
export type One = { personId: string; cycleId: string };

export async function allowNow(ctx: CommandContext, one: One, happening: Happening): Promise<void> {
  const desk = await roundDesk(ctx);
  const { state } = roundOf(await papersOf(ctx, one, desk), desk);
  const refused = whyNot(state, happening);
  if (refused !== null) throw new Problem('step-not-possible', refused);
}

export function refuseFuture(ctx: CommandContext, on: string): void {
  if (on > ctx.clock.today()) throw new Problem('invalid-input', 'on');
}

type Recorded = Pick<CycleEventRow, 'kind' | 'about' | 'sentence' | 'reason'> & { on: string };

export function record(ctx: WriteContext, cycleId: string, { on, ...event }: Recorded): Promise<string> {
  return addCycleEvent(ctx.db, {
    cycle_id: cycleId,
    ...event,
    happened_on: on,
    entered_by: ctx.actor.name,
    entered_at: ctx.clock.now(),
  });
}

/** What Ctrl+Z would take back, and of whom. */
export async function canTakeBack(
  ctx: CommandContext,
  one: One,
  { words, eventId }: { words: string; eventId: string },
): Promise<void> {
  const name = listName(await nameOf(ctx.db, one.personId));
  const input = { ...one, eventId };
  ctx.canUndo({ operation: 'recall.takeBack', input, words: `${words}, ${name}` });
}

export async function answer(
  ctx: CommandContext,
  { personId, cycleId }: One,
  { words, eventId }: { words: string; eventId: string },
): Promise<CycleRecord> {
  await canTakeBack(ctx, { personId, cycleId }, { words, eventId });
  await keepSteps(ctx, [personId]);
  return cycleRecordOf(ctx, { personId, cycleId });
}

async function nameOf(db: CommandContext['db'], personId: string): Promise<NameParts> {
  const { family_name, given_name, title } = await personIn(db, personId);
  return { familyName: family_name, givenName: given_name, title };
}
