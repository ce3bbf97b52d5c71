import type { AboutBooked } from '../../shared/letter/letterRun.ts';
import type { AppointmentsInLetter } from '../../shared/letter/letterAppointment.ts';
import type { DueReminder } from '../../shared/letter/reminderDue.ts';
import { ToldBy, waysToRemind, type TellingRules } from '../../shared/letter/tellingRules.ts';
import { waysToTell } from '../../shared/letter/waysToTell.ts';
import { contactMethodOf, preferredWay, type ContactMethod } from '../../shared/people/contactMethod.ts';
import type { Channel, MessageChannel } from '../../shared/recall/channel.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { Clock } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { heldPersonOf } from '../people/personRow.ts';
import { messagesSetUp } from '../recall/reach.ts';
import { remindersDue } from '../recall/toRemind.ts';
import { roundsToOffer, roundsToTell } from '../recall/toTell.sql.ts';
import { appointmentsInLetter } from './appointmentPapers.ts';
import { cohortRows, type CohortRow } from './cohort.sql.ts';
import { gatherPapers, setDesks, type Desk, type PersonPapers } from './desk.ts';
import { judge, type Judged } from './judge.ts';
import { papersToOffer } from './offerPapers.ts';
import { papersToRemind } from './remindPapers.ts';
import { soonestFirst } from './soonestFirst.ts';

/** Somebody to be told of what is booked, reminded of one appointment or offered what is kept: by which way, or why not. */
export type ToTell = Judged & {
  id: string;
  papers: PersonPapers;
  /** What it says of places in the book. */
  says: AppointmentsInLetter;
  /** The appointment a reminder is of. */
  remind: ({ appointmentId: string } & DueReminder) | null;
  way: ToldBy | null;
};

type Known = { db: Reader; clock: Clock; newId: () => string };
type Asked = { about: AboutBooked; cycleIds: readonly string[]; channel?: Channel };

/** Whom it is about: a round, or one appointment of it. */
type Meant = { cycle_id: string; person_id: string; year: number; remind: ToTell['remind'] };

/** The desks of the ways that are open, and the order in which they are tried. */
type Desks = {
  about: AboutBooked;
  today: IsoDate;
  rules: TellingRules;
  /** The messages the practice is set up to send. */
  setUp: readonly MessageChannel[];
  by: ReadonlyMap<ToldBy, Desk>;
};

const perStatement = 500;

/**
 * Everyone who is to be told, or those of some rounds, judged now by the ways that are open to them: the first that the
 * guard lets go is theirs. Whoever comes soonest is first. With `channel`, letters are judged as they are to travel.
 */
export async function peopleToTell(ctx: Known, asked: Asked): Promise<ToTell[]> {
  const desks = await layOut(ctx, asked);
  if (desks.by.size === 0) return [];
  const told: ToTell[] = [];
  for (const [year, some] of Map.groupBy(await meantBy(ctx, asked, desks), (one) => one.year)) {
    for (let from = 0; from < some.length; from += perStatement)
      told.push(...(await judgeSome(ctx, desks, { meant: some.slice(from, from + perStatement), year })));
  }
  return soonestFirst(told, desks.today);
}

async function meantBy({ db }: Known, { about, cycleIds }: Asked, desks: Desks): Promise<Meant[]> {
  const { today, rules, setUp } = desks;
  if (about === 'offers') {
    const offering = { today, afterPhone: rules.offerAfterPhone };
    return (await roundsToOffer(db, offering, cycleIds)).map((row) => ({ ...row, remind: null }));
  }
  if (about === 'appointments')
    return (await roundsToTell(db, today, cycleIds)).map((row) => ({ ...row, remind: null }));
  const due = await remindersDue(db, { today, rules, setUp });
  return due.flatMap(({ id, due: reminder, ...row }) =>
    reminder === null || (cycleIds.length > 0 && !cycleIds.includes(row.cycle_id))
      ? []
      : [{ ...row, remind: { appointmentId: id, ...reminder } }],
  );
}

async function layOut(ctx: Known, { about, channel }: Asked): Promise<Desks> {
  const deskOf = await setDesks(ctx, about);
  const { today, telling: rules } = deskOf('letter');
  const setUp = await messagesSetUp(ctx.db);
  const ways = about === 'reminders' ? waysToRemind(rules) : ToldBy.options;
  const open = ways.filter((way) => way === 'letter' || setUp.includes(way));
  const by = new Map(open.map((way) => [way, deskOf(channelFor(way, channel))]));
  return { about, today, rules, setUp, by };
}

function channelFor(way: ToldBy, channel: Channel | undefined): Channel {
  return channel !== undefined && wayOf(channel) === way ? channel : way;
}

/** Letters are one way, whoever prints them. */
export function wayOf(channel: Channel): ToldBy {
  return channel === 'text' || channel === 'email' ? channel : 'letter';
}

async function judgeSome(
  ctx: Known,
  desks: Desks,
  { meant, year }: { meant: readonly Meant[]; year: number },
): Promise<ToTell[]> {
  const personIds = [...new Set(meant.map(({ person_id }) => person_id))];
  const rows = await cohortRows(ctx.db, { personIds, year });
  const papers = await gatherPapers(ctx.db, rows);
  const meantFor = Map.groupBy(meant, ({ person_id }) => person_id);
  return rows.flatMap((row) => {
    const all = papers.get(row.person_id);
    if (!all) return [];
    return (meantFor.get(row.person_id) ?? []).map(({ remind }) => {
      const own = papersFor(desks, { all, remind });
      const id = ctx.newId();
      const judged = judgeByWays(row, own, { desks: desksFor(desks, remind), id });
      const says = appointmentsInLetter(own.appointments, { today: desks.today, telling: desks.rules });
      return { ...judged, id, papers: own, says, remind };
    });
  });
}

/** A reminder is a letter or a message, as it is due; everything else goes any way. */
function desksFor(desks: Desks, remind: ToTell['remind']): Desks {
  if (remind === null) return desks;
  const fits = [...desks.by].filter(([way]) => (way === 'letter') === (remind.by === 'letter'));
  return { ...desks, by: new Map(fits) };
}

function papersFor(
  { about, rules }: Desks,
  { all, remind }: { all: PersonPapers; remind: ToTell['remind'] },
): PersonPapers {
  if (about === 'offers') return papersToOffer(all, { telling: rules });
  return remind === null ? all : papersToRemind(all, { appointmentId: remind.appointmentId, isDue: true });
}

function judgeByWays(
  row: CohortRow,
  papers: PersonPapers,
  { desks, id }: { desks: Desks; id: string },
): Judged & { way: ToldBy | null } {
  const ways = waysToTell({
    preferred: preferredOf(row),
    usual: desks.rules.firstBy,
    open: [...desks.by.keys()],
  });
  let held: Judged | null = null;
  for (const way of ways) {
    const desk = desks.by.get(way);
    if (!desk) continue;
    const judged = judge(row, papers, desk, id);
    if (judged.holds.length === 0 && (judged.letter ?? judged.message) !== null) return { ...judged, way };
    // Where nothing goes, what keeps a letter back says most: paper needs the least of a person.
    if (held === null || way === 'letter') held = judged;
  }
  if (!held) throw new Error('Nobody is told by no way at all');
  return { ...held, way: null };
}

/** The way they said, where it is one that is sent. */
function preferredOf(row: CohortRow): ToldBy | null {
  const { needs } = heldPersonOf(row);
  const way = preferredWay(contactMethodOf(row.contact_method as ContactMethod | null, needs));
  return ToldBy.options.find((one) => one === way) ?? null;
}
