import type { z } from 'zod';
import { fullName } from '../../shared/format.ts';
import type { formatsContract } from '../../shared/letter/formats.contract.ts';
import type { LetterContent } from '../../shared/letter/letterContent.ts';
import type { Supplier } from '../../shared/people/accessSettings.ts';
import { Problem } from '../../shared/problem.ts';
import { addDays, type IsoDate } from '../../shared/time/isoDate.ts';
import type { CommandContext, WriteContext } from '../context.ts';
import { findAccessSettings } from '../people/accessSettings.ts';
import { keepSteps } from '../recall/keepSteps.ts';
import { eventOf, keepRun, templateIn } from './buildRun.ts';
import { cohortRows, type CohortRow } from './cohort.sql.ts';
import { gatherPapers, setDesk, type PersonPapers } from './desk.ts';
import { formatWords, supplierFormatsOf, suppliersFor, withSupplierFormats } from './formatRows.ts';
import { addFormatOrders, ordersNamed, type OrderRow } from './formats.sql.ts';
import { judge, type Judged } from './judge.ts';
import { addInvitationEvents, addInvitations, addRun } from './letterRun.sql.ts';
import { judgeAgain } from './judgeAgain.ts';
import { reasonToPull } from './markPrinted.ts';
import { noCopyAnyMore } from './pairs.ts';
import { findLetters, type LetterInRun } from './runOfLetters.ts';
import { copyOf } from './withCopy.ts';

type Input<N extends keyof typeof formatsContract> = z.output<(typeof formatsContract)[N]['input']>;
type Output<N extends keyof typeof formatsContract> = z.output<(typeof formatsContract)[N]['output']>;
type Ordered = Judged & { id: string; letter: LetterContent; papers: PersonPapers };

/** Makes the invitations of everyone who may be ordered now; from here on nobody else makes them a letter. */
export async function orderFormats(
  ctx: CommandContext,
  { items, supplierId }: Input<'letter.orderFormats'>,
): Promise<Output<'letter.orderFormats'>> {
  const { suppliers } = (await findAccessSettings(ctx.db)).value;
  const supplier = suppliers.find(({ id }) => id === supplierId);
  if (!supplier) throw new Problem('not-found');

  const ordered: Ordered[] = [];
  const held: Output<'letter.orderFormats'>['held'] = [];
  for (const [year, some] of Map.groupBy(items, (item) => item.year)) {
    const personIds = [...new Set(some.map(({ personId }) => personId))];
    for (const one of await judgeNow(ctx, { personIds, year })) {
      const sentence = reasonNotToOrder(one, supplier);
      const { letter } = one;
      if (sentence === null && letter !== null) ordered.push({ ...one, letter });
      else held.push({ personId: one.row.person_id, name: nameOf(one.row), sentence: sentence ?? '' });
    }
  }
  for (const same of Map.groupBy(ordered, ({ row }) => row.planned_month).values())
    await makeRun(ctx, same, supplier);
  await makeCopies(ctx, ordered);
  await keepSteps(
    ctx,
    ordered.map(({ row }) => row.person_id),
  );
  return { invitationIds: ordered.map(({ id }) => id), held };
}

async function judgeNow(ctx: WriteContext, cohort: { personIds: string[]; year: number }) {
  const desk = withSupplierFormats(await setDesk(ctx, 'letter'));
  const rows = await cohortRows(ctx.db, cohort);
  const papers = await gatherPapers(ctx.db, rows);
  return rows.flatMap((row) => {
    const own = papers.get(row.person_id);
    const id = ctx.newId();
    return own ? [{ ...judge(row, own, desk, id), id, papers: own }] : [];
  });
}

function reasonNotToOrder({ row, holds }: Judged, supplier: Supplier): string | null {
  const [hold] = holds;
  if (hold) return hold.detail === null ? hold.sentence : `${hold.sentence} (${hold.detail})`;
  if (supplierFormatsOf(row).length === 0) return 'This letter is printed here';
  const makes = suppliersFor(row, [supplier]).length > 0;
  return makes ? null : `${supplier.name} does not make this format`;
}

async function makeRun(ctx: CommandContext, ordered: readonly Ordered[], supplier: Supplier): Promise<void> {
  const runId = ctx.newId();
  await addRun(ctx.db, {
    id: runId,
    channel: 'letter',
    month: ordered[0]?.row.planned_month ?? '',
    group_ids: '[]',
    built_at: ctx.clock.now(),
    built_by: ctx.actor.name,
    purpose: 'formats',
  });
  await addInvitations(
    ctx.db,
    ordered.map(({ id, row, attempt, purpose, letter, papers }) => ({
      id,
      run_id: runId,
      channel: 'letter' as const,
      cycle_id: row.cycle_id,
      person_id: row.person_id,
      attempt,
      serial: papers.madeBefore,
      letter_purpose: purpose,
      copy_of: null,
      copy_for: null,
      ...templateIn(letter),
      reminds: null,
      content: JSON.stringify(letter),
    })),
  );
  const detail = `Ordered from ${supplier.name}`;
  await addInvitationEvents(
    ctx.db,
    ordered.map(({ id }) => eventOf(ctx, { id, events: [] }, { kind: 'built', detail })),
  );
  await addFormatOrders(
    ctx.db,
    ordered.map(({ id, row }) => ({
      invitation_id: id,
      format: formatWords(row),
      supplier: supplier.name,
      expected_on: addDays(ctx.clock.today(), supplier.usualDays),
    })),
  );
}

/** What a supplier makes has its copies made here: a run of its own, to be printed like every other. */
async function makeCopies(ctx: CommandContext, ordered: readonly Ordered[]): Promise<void> {
  const copies = ordered.flatMap((judged) => {
    const { id, row, attempt, purpose, letter, papers } = judged;
    const made = { id, row, attempt, purpose, content: letter, serial: papers.madeBefore };
    return copyOf(made, { judged, papers, about: 'invitations' }).map((copy) => ({
      ...copy,
      month: row.planned_month,
    }));
  });
  for (const [month, some] of Map.groupBy(copies, (copy) => copy.month)) {
    const run = { channel: 'letter' as const, month, group_ids: '[]', first_of: null };
    await keepRun(ctx, { run, confirmed: null }, some);
  }
}

/** What became of one order. Posting is judged again, like printing: whoever may not be written to any more is pulled. */
export async function recordFormat(
  ctx: CommandContext,
  { invitationId, event, on, reason }: Input<'letter.recordFormat'>,
): Promise<Output<'letter.recordFormat'>> {
  const { order, letter } = await orderIn(ctx, invitationId);
  if (letter.stage !== 'built' && letter.stage !== 'printed') throw new Problem('already-posted');
  if (event === 'received' && letter.stage === 'printed') throw new Problem('changed-by-someone-else');
  if (on < letter.stageOn || on > ctx.clock.today()) throw new Problem('posted-date');

  const pulled = event === 'posted' ? await reasonNotToPost(ctx, order, letter) : null;
  const stage =
    pulled !== null || event === 'cancelled' ? 'withdrawn' : event === 'posted' ? 'posted' : 'printed';
  await addHappened(ctx, letter, { stage, on, detail: pulled ?? reason });
  await keepSteps(ctx, [letter.person_id]);
  return { stage, pulled };
}

async function orderIn(ctx: WriteContext, invitationId: string) {
  const [order] = await ordersNamed(ctx.db, [invitationId]);
  const letter = order && (await findLetters(ctx.db, { ids: [invitationId] }))[0];
  if (!order || !letter) throw new Problem('not-found');
  return { order, letter };
}

async function reasonNotToPost(
  ctx: WriteContext,
  order: OrderRow,
  letter: LetterInRun,
): Promise<string | null> {
  const desk = withSupplierFormats(await setDesk(ctx, 'letter'));
  const judged = (await judgeAgain(ctx, [letter], desk)).get(letter.id);
  if (judged === 'no-copy') return noCopyAnyMore;
  const reason = reasonToPull(judged, order.content);
  if (reason !== null) return reason;
  const isSameFormat = judged?.row !== undefined && formatWords(judged.row) === order.format;
  return isSameFormat ? null : 'The format they need changed after it was ordered';
}

type Happened = { stage: 'printed' | 'posted' | 'withdrawn'; on: IsoDate; detail: string | null };

/** A supplier may post it themselves: then it was made and posted on the same day. */
function addHappened(ctx: WriteContext, letter: LetterInRun, { stage, on, detail }: Happened): Promise<void> {
  const made =
    stage === 'posted' && letter.stage === 'built' ? [eventOf(ctx, letter, { kind: 'printed', on })] : [];
  const before = { id: letter.id, events: [...letter.events, ...made] };
  return addInvitationEvents(ctx.db, [...made, eventOf(ctx, before, { kind: stage, on, detail })]);
}

function nameOf({ family_name, given_name, title }: CohortRow): string {
  return fullName({ familyName: family_name, givenName: given_name, title });
}
