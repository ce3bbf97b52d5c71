import { appointmentParts } from '../../../shared/booking/appointment.ts';
import { choosePairs, type PairQuestion } from '../../../shared/booking/choosePairs.ts';
import type { FoundPairs } from '../../../shared/booking/pairs.contract.ts';
import { offerOf } from '../../../shared/booking/pairOffer.ts';
import { nothingToBook, visitsInWords } from '../../../shared/booking/visitsInWords.ts';
import { whyNoPair, type LookedAt } from '../../../shared/booking/whyNoPair.ts';
import { wishChips } from '../../../shared/booking/wishes.ts';
import { Problem } from '../../../shared/problem.ts';
import { addDays, addToMonth, firstDayOf, type IsoDate } from '../../../shared/time/isoDate.ts';
import type { QueryContext } from '../../context.ts';
import { personLineOf } from '../../people/personLine.ts';
import { liveAppointmentsOf } from '../appointment.sql.ts';
import { elsewhereInWords } from './bookedElsewhere.ts';
import { freeRuns } from './freePlaces.sql.ts';
import { holdShown } from './holdPair.ts';
import { personOfRound, seers, type SeerRow } from './pairs.sql.ts';
import { busyFrom, pairPapers, type PairPapers, type Round } from './pairPapers.ts';
import { wishesOf, type SavedWishes } from './wishes.sql.ts';

type Asked = Round & { notBefore: IsoDate | null };

/** How many are offered: as many as can be compared while somebody is on the phone. */
const offered = 3;
/** Where the first four weeks, or the planned month, hold nothing, eight more are looked through. */
const furtherDays = [0, 56];

/** The best few pairs for one person, who they are, what they wish, and why there is none where there is none. */
export async function findPairs(ctx: QueryContext, asked: Asked): Promise<FoundPairs> {
  const { db, clock } = ctx;
  const row = await personOfRound(db, asked);
  if (!row) throw new Problem('not-found');
  const papers = await pairPapers(db, asked, clock.today());
  const wished = await wishesOf(db, asked.personId);
  const everybody = await seers(db);
  const booked = await liveAppointmentsOf(db, asked.cycleId);
  const words = visitsInWords(papers.wanted);
  const found =
    words === null
      ? { offers: [], none: null }
      : (waitsForOther(papers) ?? (await look(ctx, asked, { papers, wished, everybody })));
  return {
    person: personLineOf(row),
    cycleId: asked.cycleId,
    visits: words ?? nothingToBook(booked.length),
    seeTo: papers.visits.needs.words,
    wished,
    clinicians: everybody.filter(({ left_on }) => left_on === null || left_on >= clock.today()),
    booked,
    hold: await holdShown(ctx, asked.personId, papers),
    holdMinutes: papers.rules.holdMinutes,
    ...found,
  };
}

/** A half that stands in another round is not offered again, nor is the one that belongs with it. */
function waitsForOther({ wanted, elsewhere }: PairPapers): Pick<FoundPairs, 'offers' | 'none'> | null {
  const others = appointmentParts.flatMap((part) => (wanted[part] ? (elsewhere[part] ?? []) : []));
  if (others.length === 0) return null;
  const wouldOpen = ['Saying what became of it once it has been, or cancelling it.'];
  return { offers: [], none: { reasons: others.map(elsewhereInWords), wouldOpen } };
}

type Around = { papers: PairPapers; wished: SavedWishes; everybody: readonly SeerRow[] };

async function look(
  ctx: QueryContext,
  asked: Asked,
  around: Around,
): Promise<Pick<FoundPairs, 'offers' | 'none'>> {
  const { papers, wished, everybody } = around;
  const nameOf = (id: string) => everybody.find((one) => one.id === id)?.name;
  const wishes = wishChips(wished.wishes, nameOf).map(({ id }) => id);
  for (const further of furtherDays) {
    const days = daysToLookAt(papers, ctx.clock.today(), { from: asked.notBefore, further });
    const question = await questionOf(ctx, asked, { ...around, days, every: false });
    const pairs = choosePairs(question);
    if (pairs.length > 0) {
      const around = {
        wanted: papers.wanted,
        fixed: papers.fixed,
        seers: question.seers,
        wishes,
        wished: wished.wishes.clinicianId,
      };
      return { offers: pairs.map((pair) => offerOf(pair, around)), none: null };
    }
  }
  const days = daysToLookAt(papers, ctx.clock.today(), {
    from: asked.notBefore,
    further: furtherDays.at(-1) ?? 0,
  });
  const question = await questionOf(ctx, asked, { ...around, days, every: true });
  return { offers: [], none: whyNoPair(question, { ...days, openUntil: papers.rules.openUntil }) };
}

type Days = Pick<LookedAt, 'tests' | 'conversation'>;

/** From tomorrow or the planned month, whichever is later; where one half has its day, that day decides. */
function daysToLookAt(
  { visits, fixed, rules }: PairPapers,
  today: IsoDate,
  { from, further }: { from: IsoDate | null; further: number },
): Days {
  const tomorrow = addDays(today, 1);
  const planned = firstDayOf(visits.plannedMonth);
  const hasDay = fixed.tests !== null || fixed.conversation !== null;
  const start = latest(tomorrow, from ?? (hasDay ? (fixed.tests?.on ?? tomorrow) : planned));
  const until = addDays(latest(monthEnd(visits.plannedMonth), addDays(start, 27)), further);
  return {
    tests: { from: start, until },
    conversation: { from: start, until: addDays(until, rules.gapAtMost) },
  };
}

async function questionOf(
  { db, clock }: QueryContext,
  { personId }: Round,
  { papers, wished, everybody, days, every }: Around & { days: Days; every: boolean },
): Promise<PairQuestion> {
  const runsFor = (part: 'tests' | 'conversation') => {
    const wanted = papers.wanted[part];
    const now = clock.now();
    return wanted
      ? freeRuns(db, { ...days[part], wanted, atLeast: every ? 0 : wanted.minutes, personId, now })
      : [];
  };
  return {
    wanted: papers.wanted,
    runs: { tests: await runsFor('tests'), conversation: await runsFor('conversation') },
    seers: new Map(everybody.map((one) => [one.id, one])),
    busy: busyFrom(papers, days.tests.from),
    fixed: papers.fixed,
    monthEnds: monthEnd(papers.visits.plannedMonth),
    from: days.tests.from,
    wishes: wished.wishes,
    knows: new Set(papers.had.filter(({ state }) => state === 'done').map((one) => one.clinician_id)),
    rules: papers.rules,
    bankHolidays: papers.bankHolidays,
    atMost: offered,
  };
}

function monthEnd(month: string): IsoDate {
  return addDays(firstDayOf(addToMonth(month, 1)), -1);
}

function latest(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}
