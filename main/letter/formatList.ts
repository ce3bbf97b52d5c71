import type {
  BookedAbout,
  FormatLine,
  FormatState,
  MadeAbout,
} from '../../shared/letter/formats.contract.ts';
import type { Supplier } from '../../shared/people/accessSettings.ts';
import { addToMonth, monthOf } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { Clock } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { cohortRows } from './cohort.sql.ts';
import { lineOf, lineToOrder } from './formatRows.ts';
import { ordersOpen, peopleForFormats } from './formats.sql.ts';
import { bookedToMake, inTimeOn, invitationsToMake, type InTime, type ToMake } from './madeElsewhere.ts';
import { halvesToTell, toCome } from './appointmentPapers.ts';
import { areToldOnPhone } from './offerPapers.ts';
import { readerInWords } from './reader.ts';
import { reasonsNotToPost } from './orderedNow.ts';
import { findLetters, type LetterInRun } from './runOfLetters.ts';

type Reading = { db: Reader; clock: Clock; newId: () => string };

// Rounds are due at most this many months before their own (`DueRules.weeksBefore`); the guard knows the day.
const monthsAhead = 4;

/** What was ordered and waits for somebody here: as many as Today says. */
export async function listWaitingOrders(ctx: Reading): Promise<FormatLine[]> {
  const lines = await orderLines(ctx, await inTimeOn(ctx));
  return lines.filter(({ waits }) => waits !== null);
}

/**
 * Everything that is to be made elsewhere: what waits at a supplier or here first, then what is due to be ordered, of that
 * first what has a day to be there by.
 */
export async function listFormats(ctx: Reading, suppliers: readonly Supplier[]): Promise<FormatLine[]> {
  const inTime = await inTimeOn(ctx);
  const orders = await orderLines(ctx, inTime);
  const year = qofYearOf(ctx.clock.today());
  const due = [
    ...(await bookedLines(ctx, suppliers, inTime)),
    ...(await dueLines(ctx, year, suppliers)),
    ...(await dueLines(ctx, year - 1, suppliers)),
  ];
  return [
    ...orders,
    ...due.filter(({ state }) => state === 'to-order'),
    ...due.filter(({ state }) => state !== 'to-order'),
  ];
}

async function bookedLines(
  ctx: Reading,
  suppliers: readonly Supplier[],
  inTime: InTime,
): Promise<FormatLine[]> {
  const lines: FormatLine[] = [];
  for (const about of ['appointments', 'offers'] as const) {
    const some = await bookedToMake(ctx, { about });
    lines.push(...some.flatMap((one) => lineAboutBooked(ctx, one, { about, suppliers, inTime })));
  }
  return lines.toSorted((one, other) => ((one.neededBy ?? '') < (other.neededBy ?? '') ? -1 : 1));
}

type Booked = { about: BookedAbout; suppliers: readonly Supplier[]; inTime: InTime };

function lineAboutBooked(
  { clock }: Reading,
  one: ToMake,
  { about, suppliers, inTime }: Booked,
): FormatLine[] {
  const line = lineToOrder(one, suppliers);
  if (line === null) return [];
  const { appointments } = one.papers;
  const today = clock.today();
  const deadline = inTime.by(about, toCome(appointments, today));
  const makers = suppliers.filter(({ id }) => line.supplierIds.includes(id));
  const quick = makers.filter((supplier) => !inTime.isLateFrom(supplier, deadline));
  const tooLate = quick.length === 0 && (makers.length > 0 || inTime.isLate(today, deadline));
  return [
    {
      ...line,
      about,
      appointments: halvesToTell(appointments, today),
      neededBy: deadline.by,
      tooLate,
      toldByPhone: about === 'offers' && areToldOnPhone(appointments, today),
      supplierIds: quick.map(({ id }) => id),
    },
  ];
}

async function dueLines(ctx: Reading, year: number, suppliers: readonly Supplier[]): Promise<FormatLine[]> {
  const until = addToMonth(monthOf(ctx.clock.today()), monthsAhead);
  const ids = (await peopleForFormats(ctx.db, { year, until })).map(({ id }) => id);
  const lines: FormatLine[] = [];
  for (let from = 0; from < ids.length; from += 500) {
    const some = await invitationsToMake(ctx, { personIds: ids.slice(from, from + 500), year });
    lines.push(...some.flatMap((one) => lineToOrder(one, suppliers) ?? []));
  }
  return lines;
}

async function orderLines(ctx: Reading, inTime: InTime): Promise<FormatLine[]> {
  const orders = await ordersOpen(ctx.db, ctx.clock.today());
  if (orders.length === 0) return [];
  const letters = await findLetters(ctx.db, { ids: orders.map(({ invitation_id }) => invitation_id) });
  // Whether it comes in time is said for itself: here only what has changed since it was ordered counts.
  const postedOn = (letter: LetterInRun) => orderedOn(letter) ?? ctx.clock.today();
  const reasons = await reasonsNotToPost(ctx, { orders, letters, postedOn });
  const rows = await rowsOf(ctx.db, orders);
  return orders.flatMap((order) => {
    const row = rows.get(`${order.person_id}|${order.year}`);
    const letter = letters.find(({ id }) => id === order.invitation_id);
    if (!row || !letter) return [];
    const line = { ...lineOf(row, readerInWords(row)), ...asOrdered(order, letter) };
    const notToGo = reasons.get(letter.id) ?? null;
    return [notToGo === null ? { ...line, ...daysOf(order, line.state, inTime) } : { ...line, notToGo }];
  });
}

type OpenOrder = Awaited<ReturnType<typeof ordersOpen>>[number];
const orderedOn = ({ events }: LetterInRun) => events.find(({ kind }) => kind === 'built')?.on ?? null;

function asOrdered(order: OpenOrder, letter: LetterInRun) {
  return {
    format: order.format,
    about: aboutOf(order),
    appointments: [],
    neededBy: null,
    tooLate: false,
    notToGo: null,
    toldByPhone: false,
    state: letter.stage === 'printed' ? ('received' as const) : ('ordered' as const),
    supplierIds: [],
    invitationId: order.invitation_id,
    supplier: order.supplier,
    orderedOn: orderedOn(letter),
    expectedOn: order.expected_on,
    waits: order.waits,
  };
}

function daysOf(order: OpenOrder, state: FormatState, inTime: InTime) {
  const standing =
    order.first_day === null ? [] : [{ on_day: order.first_day, kept_until: order.kept_until }];
  const deadline = inTime.by(aboutOf(order), standing);
  const readyOn = state === 'received' ? '' : order.expected_on;
  return { neededBy: deadline.by, tooLate: inTime.isLate(readyOn, deadline) };
}

function aboutOf({ attempt, offers }: OpenOrder): MadeAbout {
  if (attempt > 0) return 'invitations';
  return offers === 1 ? 'offers' : 'appointments';
}

async function rowsOf(db: Reader, orders: readonly OpenOrder[]) {
  const found = new Map<string, Awaited<ReturnType<typeof cohortRows>>[number]>();
  for (const [year, some] of Map.groupBy(orders, (order) => order.year)) {
    const rows = await cohortRows(db, { personIds: some.map(({ person_id }) => person_id), year });
    for (const row of rows) found.set(`${row.person_id}|${year}`, row);
  }
  return found;
}
