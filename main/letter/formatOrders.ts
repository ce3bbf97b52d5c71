import type { z } from 'zod';
import { fullName, screenDate } from '../../shared/format.ts';
import type { formatsContract, MadeAbout } from '../../shared/letter/formats.contract.ts';
import type { LetterContent } from '../../shared/letter/letterContent.ts';
import type { Supplier } from '../../shared/people/accessSettings.ts';
import { Problem } from '../../shared/problem.ts';
import { addDays, monthOf, type YearMonth } from '../../shared/time/isoDate.ts';
import type { CommandContext } from '../context.ts';
import { findAccessSettings } from '../people/accessSettings.ts';
import { toCome } from './appointmentPapers.ts';
import { keepTold } from './buildTelling.ts';
import { keepRun, type NewLetter } from './buildRun.ts';
import { cohortRows, type CohortRow } from './cohort.sql.ts';
import { formatWords, supplierFormatsOf, suppliersFor } from './formatRows.ts';
import { addFormatOrders } from './formats.sql.ts';
import { bookedToMake, inTimeOn, invitationsToMake, type InTime, type ToMake } from './madeElsewhere.ts';
import { copyOf } from './withCopy.ts';

type Contract = typeof formatsContract;
type Input = z.output<Contract['letter.orderFormats']['input']>;
type Output = z.output<Contract['letter.orderFormats']['output']>;
type Ordered = ToMake & { letter: LetterContent; about: MadeAbout };
type Tally = { ordered: Ordered[]; held: Output['held'] };

/** Makes the letters of everyone whose may be ordered now; from here on nobody else makes them one. */
export async function orderFormats(ctx: CommandContext, { items, supplierId }: Input): Promise<Output> {
  const { suppliers } = (await findAccessSettings(ctx.db)).value;
  const supplier = suppliers.find(({ id }) => id === supplierId);
  if (!supplier) throw new Problem('not-found');

  const tally: Tally = { ordered: [], held: [] };
  const inTime = await inTimeOn(ctx);
  for (const same of Map.groupBy(items, ({ year, about }) => `${year} ${about}`).values())
    await decide(ctx, same, { tally, supplier, inTime });
  const { ordered, held } = tally;
  for (const same of Map.groupBy(ordered, (one) => `${one.about} ${monthIn(ctx, one)}`).values())
    await makeRun(ctx, same, supplier);
  return { invitationIds: ordered.map(({ id }) => id), held };
}

type Deciding = { tally: Tally; supplier: Supplier; inTime: InTime };

/** Some of one year and about the same. */
async function decide(ctx: CommandContext, some: Input['items'], { tally, supplier, inTime }: Deciding) {
  const [{ year, about } = { year: 0, about: 'invitations' as const }] = some;
  const cohort = { personIds: [...new Set(some.map(({ personId }) => personId))], year };
  for (const { row, made } of await judgedNow(ctx, cohort, about)) {
    const sentence = made && reasonNotToOrder(ctx, made, { about, supplier, inTime });
    if (made?.letter && sentence === null) tally.ordered.push({ ...made, letter: made.letter, about });
    else
      tally.held.push({
        personId: row.person_id,
        name: nameOf(row),
        sentence: sentence ?? 'Nobody has to tell them now, or they are told another way',
      });
  }
}

type Now = { row: CohortRow; made: ToMake | null };

async function judgedNow(
  ctx: CommandContext,
  cohort: { personIds: string[]; year: number },
  about: MadeAbout,
): Promise<Now[]> {
  if (about === 'invitations')
    return (await invitationsToMake(ctx, cohort)).map((made) => ({ row: made.row, made }));
  const rows = await cohortRows(ctx.db, cohort);
  const cycleIds = rows.map(({ cycle_id }) => cycle_id);
  const toMake = cycleIds.length === 0 ? [] : await bookedToMake(ctx, { about, cycleIds });
  return rows.map((row) => ({
    row,
    made: toMake.find((one) => one.row.cycle_id === row.cycle_id) ?? null,
  }));
}

function reasonNotToOrder(
  { clock }: CommandContext,
  made: ToMake,
  { about, supplier, inTime }: Omit<Deciding, 'tally'> & { about: MadeAbout },
): string | null {
  const [hold] = made.holds;
  if (hold) return hold.detail === null ? hold.sentence : `${hold.sentence} (${hold.detail})`;
  if (supplierFormatsOf(made.row).length === 0) return 'This letter is printed here';
  if (suppliersFor(made.row, [supplier]).length === 0) return `${supplier.name} does not make this format`;
  const deadline = inTime.by(about, toCome(made.papers.appointments, clock.today()));
  const { by } = deadline;
  if (by === null || !inTime.isLateFrom(supplier, deadline)) return null;
  const late = about === 'offers' ? 'be ready for the post' : 'be there';
  return `It would not ${late} by ${screenDate(by)}: phone instead`;
}

function monthIn({ clock }: CommandContext, { about, row }: Pick<Ordered, 'about' | 'row'>): YearMonth {
  return about === 'invitations' ? row.planned_month : monthOf(clock.today());
}

/** One run of what a supplier makes and, where somebody else is to have a copy, one of copies that are printed here. */
async function makeRun(ctx: CommandContext, ordered: readonly Ordered[], supplier: Supplier): Promise<void> {
  const [first] = ordered;
  if (!first) return;
  const { about } = first;
  const run = {
    about,
    channel: 'letter',
    month: monthIn(ctx, first),
    group_ids: '[]',
    first_of: null,
  } as const;
  const detail = `Ordered from ${supplier.name}`;
  await keepRun(ctx, { run: { ...run, purpose: 'formats' }, confirmed: null, detail }, ordered.map(letterOf));
  await addFormatOrders(
    ctx.db,
    ordered.map(({ id, row }) => ({
      invitation_id: id,
      format: formatWords(row),
      supplier: supplier.name,
      expected_on: addDays(ctx.clock.today(), supplier.usualDays),
    })),
  );
  if (about !== 'invitations') await keepTold(ctx, ordered);

  const copies = ordered.flatMap((one) =>
    copyOf(letterOf(one), { judged: one, papers: one.papers, about: asCopied[one.about] }),
  );
  if (copies.length > 0) await keepRun(ctx, { run, confirmed: null }, copies);
}

const asCopied = {
  invitations: 'invitations',
  appointments: 'appointments',
  offers: 'appointments',
} as const;

/** A letter about places in the book is none of the ladder, and has numbers of its own in the round. */
function letterOf({ id, row, attempt, purpose, letter, papers, about }: Ordered): NewLetter {
  const made = { id, row, purpose, content: letter };
  return about === 'invitations'
    ? { ...made, attempt, serial: papers.madeBefore }
    : { ...made, attempt: 0, serial: papers.appointments.made };
}

function nameOf({ family_name, given_name, title }: CohortRow): string {
  return fullName({ familyName: family_name, givenName: given_name, title });
}
