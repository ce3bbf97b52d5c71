import type { FormatLine } from '../../shared/letter/formats.contract.ts';
import type { Supplier } from '../../shared/people/accessSettings.ts';
import { addToMonth, monthOf } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { Clock } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { cohortRows } from './cohort.sql.ts';
import { gatherPapers, setDesk, stageOf } from './desk.ts';
import { lineOf, lineToOrder, withSupplierFormats } from './formatRows.ts';
import { openOrders, peopleForFormats, type OrderRow } from './formats.sql.ts';
import { judge } from './judge.ts';
import { readerInWords } from './reader.ts';
import { letterEventRows } from './letterRun.sql.ts';

type Reading = { db: Reader; clock: Clock };

// Rounds are due at most this many months before their own (`DueRules.weeksBefore`); the guard knows the day.
const monthsAhead = 4;

/** Everything that is to be made elsewhere: what waits at a supplier or here first, then what is due to be ordered. */
export async function listFormats(ctx: Reading, suppliers: readonly Supplier[]): Promise<FormatLine[]> {
  const orders = await orderLines(ctx);
  const year = qofYearOf(ctx.clock.today());
  const due = [...(await dueLines(ctx, year, suppliers)), ...(await dueLines(ctx, year - 1, suppliers))];
  return [
    ...orders,
    ...due.filter(({ state }) => state === 'to-order'),
    ...due.filter(({ state }) => state !== 'to-order'),
  ];
}

async function dueLines(ctx: Reading, year: number, suppliers: readonly Supplier[]): Promise<FormatLine[]> {
  const until = addToMonth(monthOf(ctx.clock.today()), monthsAhead);
  const desk = withSupplierFormats(await setDesk(ctx, 'letter'));
  const ids = (await peopleForFormats(ctx.db, { year, until })).map(({ id }) => id);
  const lines: FormatLine[] = [];
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await cohortRows(ctx.db, { personIds: ids.slice(from, from + 500), year });
    const papers = await gatherPapers(ctx.db, rows);
    for (const row of rows) {
      const own = papers.get(row.person_id);
      const line = own ? lineToOrder(judge(row, own, desk), suppliers) : null;
      if (line) lines.push(line);
    }
  }
  return lines;
}

async function orderLines(ctx: Reading): Promise<FormatLine[]> {
  const orders = await openOrders(ctx.db);
  if (orders.length === 0) return [];
  const events = Map.groupBy(
    await letterEventRows(ctx.db, { ids: orders.map(({ invitation_id }) => invitation_id) }),
    (row) => row.invitation_id,
  );
  const rows = await rowsOf(ctx.db, orders);
  return orders.flatMap((order) => {
    const row = rows.get(`${order.person_id}|${order.year}`);
    if (!row) return [];
    const { stage, events: happened } = stageOf(events.get(order.invitation_id) ?? []);
    return [
      {
        ...lineOf(row, readerInWords(row)),
        format: order.format,
        state: stage === 'printed' ? ('received' as const) : ('ordered' as const),
        supplierIds: [],
        invitationId: order.invitation_id,
        supplier: order.supplier,
        orderedOn: happened.find(({ kind }) => kind === 'built')?.on ?? null,
        expectedOn: order.expected_on,
      },
    ];
  });
}

async function rowsOf(db: Reader, orders: readonly OrderRow[]) {
  const found = new Map<string, Awaited<ReturnType<typeof cohortRows>>[number]>();
  for (const [year, some] of Map.groupBy(orders, (order) => order.year)) {
    const rows = await cohortRows(db, { personIds: some.map(({ person_id }) => person_id), year });
    for (const row of rows) found.set(`${row.person_id}|${year}`, row);
  }
  return found;
}
