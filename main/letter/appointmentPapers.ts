import type { AppointmentFacts, AppointmentNamed } from '../../shared/letter/appointmentHolds.ts';
import type { AppointmentsInLetter } from '../../shared/letter/letterAppointment.ts';
import { lateArrival, neededBy } from '../../shared/letter/inTime.ts';
import { firstKeptUntil, offerDays, type OfferDays } from '../../shared/letter/offerDays.ts';
import { bankHolidays } from '../../shared/recall/bankHolidays.ts';
import type { Channel } from '../../shared/recall/channel.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { Reader } from '../db/store.ts';
import {
  halvesInBook,
  movesAndCancels,
  toldHalves,
  toldOnPhone,
  type HalfInBook,
  type HappenedToTold,
  type ToldHalf,
} from '../recall/toTell.sql.ts';
import type { Desk } from './desk.ts';
import { daysInVain } from './inVain.ts';

/** What is booked in one round, and what they were told of it; of an offer what is kept in place of what is booked. */
export type AppointmentPapers = {
  booked: HalfInBook[];
  /** By letters and messages that are not being judged themselves, and by phone. */
  told: ToldHalf[];
  /** The days on which they would come for what is cancelled or elsewhere, not having been told. */
  inVain: readonly IsoDate[];
  /** What the letter that is being judged named; null where there is none yet. */
  named: AppointmentNamed[] | null;
  /** How many letters and messages about appointments this round has had, whatever became of them. */
  made: number;
  /** Ways by which something did not reach them in this round where it would still go. */
  failedBy: readonly Channel[];
  /** Of a reminder: whether it is due now. Null for what tells of appointments. */
  reminderDue: boolean | null;
  /** What is kept for them until a day, and what was sent and said of that. */
  kept: { halves: HalfInBook[]; sent: ToldHalf[]; said: ToldHalf[] };
  /** Whether this is of what is kept. */
  offers: boolean;
};

export const noPapers: AppointmentPapers = {
  booked: [],
  told: [],
  inVain: [],
  named: null,
  made: 0,
  failedBy: [],
  reminderDue: null,
  kept: { halves: [], sent: [], said: [] },
  offers: false,
};

const perStatement = 500;

/** By round; `but` names letters that are being judged themselves. */
export async function appointmentPapers(
  db: Reader,
  cycleIds: readonly string[],
  but: ReadonlySet<string>,
): Promise<Map<string, AppointmentPapers>> {
  const standing: HalfInBook[] = [];
  const told: ToldHalf[] = [];
  const said: ToldHalf[] = [];
  const happened: (HappenedToTold & { cycle_id: string })[] = [];
  for (let from = 0; from < cycleIds.length; from += perStatement) {
    const some = cycleIds.slice(from, from + perStatement);
    standing.push(...(await halvesInBook(db, some)));
    told.push(...(await toldHalves(db, some)));
    said.push(...(await toldOnPhone(db, some)));
    happened.push(...(await movesAndCancels(db, some)));
  }
  const standingBy = Map.groupBy(standing, (row) => row.cycle_id);
  const toldBy = Map.groupBy(told, (row) => row.cycle_id);
  const saidBy = Map.groupBy(said, (row) => row.cycle_id);
  const happenedBy = Map.groupBy(happened, (row) => row.cycle_id);
  const ofRound = (id: string): OfRound => ({
    standing: standingBy.get(id) ?? [],
    sent: toldBy.get(id) ?? [],
    said: saidBy.get(id) ?? [],
    happened: happenedBy.get(id) ?? [],
  });
  return new Map(cycleIds.map((id) => [id, papersOf(ofRound(id), but)]));
}

type OfRound = {
  standing: HalfInBook[];
  sent: ToldHalf[];
  said: ToldHalf[];
  happened: HappenedToTold[];
};

function papersOf({ standing, sent, said, happened }: OfRound, but: ReadonlySet<string>): AppointmentPapers {
  const own = sent.filter((row) => but.has(row.invitation_id));
  const others = sent.filter((row) => row.reminds === null && !but.has(row.invitation_id) && hasLeft(row));
  const named = own.map((row) => ({ id: row.appointment_id, version: row.version }));
  const told = [...others, ...said].filter(isOfBooked);
  return {
    ...noPapers,
    booked: standing.filter(({ state }) => state === 'booked'),
    told,
    inVain: daysInVain(told, happened),
    kept: {
      halves: standing.filter(({ state }) => state === 'pencilled'),
      sent: others.filter((row) => !isOfBooked(row)),
      said: said.filter((row) => !isOfBooked(row)),
    },
    named: own.length === 0 ? null : named,
    made: new Set(sent.map((row) => row.invitation_id)).size,
  };
}

const isOfBooked = ({ offers }: ToldHalf) => offers === 0;

/** Made and neither withdrawn nor brought back: it is on its way, or about to be. */
function hasLeft({ last_kind }: ToldHalf): boolean {
  return last_kind !== 'withdrawn' && last_kind !== 'returned';
}

/** Today a letter comes too late: it tells of what is booked from tomorrow on. */
export function toCome({ booked }: AppointmentPapers, today: IsoDate): HalfInBook[] {
  return booked.filter(({ on_day }) => on_day > today);
}

/** Each as a list of people to tell shows it. */
export function halvesToTell(papers: AppointmentPapers, today: IsoDate) {
  return toCome(papers, today).map(({ id, version, part, on_day, starts_at }) => ({
    id,
    version,
    part,
    onDay: on_day,
    startsAt: starts_at,
  }));
}

/** What a letter made today names. */
export function namedToday(papers: AppointmentPapers, today: IsoDate): AppointmentNamed[] {
  return toCome(papers, today).map(({ id, version }) => ({ id, version }));
}

type Day = Pick<Desk, 'today' | 'telling'>;

/** What the words of a letter are filled from. */
export function appointmentsInLetter(papers: AppointmentPapers, day: Day): AppointmentsInLetter {
  const { answerBy = null } = offerIn(papers, day) ?? {};
  return {
    booked: toCome(papers, day.today).map(({ part, on_day, starts_at, minutes, mode, clinician_name }) => ({
      part,
      onDay: on_day,
      startsAt: starts_at,
      minutes,
      mode,
      withWhom: clinician_name,
    })),
    changed: papers.reminderDue === null && papers.told.some((row) => isOtherwise(row, papers)),
    ...(answerBy === null ? {} : { answerBy }),
  };
}

/** What was told and is not so: cancelled since, or standing at another time under the same name. */
function isOtherwise({ state, version, version_now }: ToldHalf, { offers }: AppointmentPapers): boolean {
  return state === 'cancelled' || (state === (offers ? 'pencilled' : 'booked') && version !== version_now);
}

/** The days of an offer; undefined for what is booked. */
function offerIn(papers: AppointmentPapers, { today, telling: rules }: Day): OfferDays | undefined {
  if (!papers.offers) return undefined;
  return offerDays(firstKeptUntil(toCome(papers, today)), { rules, bankHolidays });
}

/** The days of what they do not know of, and those on which they would come in vain. */
function daysToBeInTimeFor(
  papers: AppointmentPapers,
  today: IsoDate,
  isTold: (one: AppointmentNamed) => boolean,
): IsoDate[] {
  const untold = toCome(papers, today).filter((half) => !isTold(half));
  return [...untold.map(({ on_day }) => on_day), ...papers.inVain.filter((day) => day > today)];
}

/** The day a letter of today would be there, where that is too late for some days. */
function lateOn(days: readonly IsoDate[], { today, telling: { daysInPost } }: Day): IsoDate | null {
  const letter = { about: 'appointments', readyOn: today, by: neededBy(days) } as const;
  return lateArrival(letter, { daysInPost, bankHolidays });
}

/** What the guard looks at. */
export function appointmentFacts(papers: AppointmentPapers, day: Day): AppointmentFacts {
  const standing = namedToday(papers, day.today);
  const isTold = ({ id, version }: AppointmentNamed) =>
    papers.told.some((row) => row.appointment_id === id && row.version === version);
  const { named, failedBy, reminderDue } = papers;
  const told = standing.length > 0 && standing.every(isTold);
  const isTelling = reminderDue === null && !papers.offers;
  const lateByPost = isTelling ? lateOn(daysToBeInTimeFor(papers, day.today, isTold), day) : undefined;
  return { standing, told, named, failedBy, reminderDue, lateByPost, offer: offerIn(papers, day) };
}
