import { screenDate } from '../../shared/format.ts';
import {
  isDecline,
  outcomeRules,
  type ContactMethod,
  type ContactOutcome,
} from '../../shared/recall/contact.ts';
import type { CycleRecord } from '../../shared/recall/rounds.contract.ts';
import { Problem } from '../../shared/problem.ts';
import type { CommandContext } from '../context.ts';
import { personIn } from '../people/personRecord.ts';
import { recordByStaff } from '../people/staffRecord.ts';
import { answer, cancelledWith, record, refuseFuture, type Input } from './recordEvent.ts';
import type { RoundPapers } from './roundOf.ts';
import { papersOf } from './keepSteps.ts';
import { addContact } from './rounds.sql.ts';

/** What somebody said, or that nobody answered; a death or a departure told on the phone stops everything at once. */
export async function recordContact(
  ctx: CommandContext,
  input: Input<'recall.recordContact'>,
): Promise<CycleRecord> {
  const { personId, cycleId, outcome, on, until, note } = input;
  refuseFuture(ctx, on);
  if (outcome === 'call-later' && (until === null || until < ctx.clock.today())) {
    throw new Problem('invalid-input', 'until');
  }
  const papers = await papersOf(ctx, input);
  const id = ctx.newId();
  await addContact(ctx.db, {
    id,
    cycle_id: cycleId,
    person_id: personId,
    method: input.method,
    outcome,
    invited: outcomeRules[outcome].invited ? 1 : 0,
    happened_on: on,
    until: outcome === 'call-later' ? until : null,
    note,
    withdraws: null,
    entered_by: ctx.actor.name,
    entered_at: ctx.clock.now(),
  });
  const sentence = contactInWords(input.method, outcome, until);
  const eventId = await record(ctx, cycleId, { kind: 'contact', about: id, sentence, reason: note, on });
  await followWhatWasTold(ctx, papers, { outcome, on });
  const days = isDecline(outcome) ? await ctx.declineChanged(input) : [];
  return answer(ctx, input, { words: `${sentence}${cancelledWith(days)}`, eventId });
}

async function followWhatWasTold(
  ctx: CommandContext,
  { row }: RoundPapers,
  { outcome, on }: { outcome: ContactOutcome; on: string },
): Promise<void> {
  if (outcome !== 'died' && outcome !== 'moved') return;
  const { version } = await personIn(ctx.db, row.person_id);
  const told = { personId: row.person_id, version, reason: 'Told on the phone' };
  if (outcome === 'died') {
    const columns = { death_kind: 'informal', died_on: null };
    await recordByStaff(ctx, {
      ...told,
      field: 'death',
      value: 'Died, day not known (told by somebody)',
      columns,
    });
    return;
  }
  const columns = { registration: 'left', left_on: on };
  await recordByStaff(ctx, {
    ...told,
    field: 'departure',
    value: `Moved away on ${screenDate(on)}`,
    columns,
  });
}

const methodWords: Readonly<Record<ContactMethod, string>> = {
  phone: 'Phoned',
  'in-person': 'Asked in person',
  text: 'Text',
  email: 'E-mail',
  letter: 'Letter',
};

function contactInWords(method: ContactMethod, outcome: ContactOutcome, until: string | null): string {
  const day = outcome === 'call-later' && until ? `, from ${screenDate(until)}` : '';
  return `${methodWords[method]}: ${outcomeRules[outcome].words.toLowerCase()}${day}`;
}
