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
  toldHalves,
  toldOnPhone,
  type HalfInBook,
  type ToldHalf,
} from '../recall/toTell.sql.ts';
import type { Desk } from './desk.ts';

/** What is booked in one round, and what they were told of it; of an offer what is kept in place of what is booked. */
export type AppointmentPapers = {
  booked: HalfInBook[];
  /** By letters and messages that are not being judged themselves, and by phone. */
  told: ToldHalf[];
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
  for (let from = 0; from < cycleIds.length; from += perStatement) {
    const some = cycleIds.slice(from, from + perStatement);
    standing.push(...(await halvesInBook(db, some)));
    told.push(...(await toldHalves(db, some)));
    said.push(...(await toldOnPhone(db, some)));
  }
  const standingBy = Map.groupBy(standing, (row) => row.cycle_id);
  const toldBy = Map.groupBy(told, (row) => row.cycle_id);
  const saidBy = Map.groupBy(said, (row) => row.cycle_id);
  return new Map(
    cycleIds.map((id) => {
      const [halves = [], sent = [], said = []] = [standingBy.get(id), toldBy.get(id), saidBy.get(id)];
      return [id, papersOf({ standing: halves, sent, said }, but)];
    }),
  );
}

type OfRound = { standing: HalfInBook[]; sent: ToldHalf[]; said: ToldHalf[] };

function papersOf({ standing, sent, said }: OfRound, but: ReadonlySet<string>): AppointmentPapers {
  const own = sent.filter((row) => but.has(row.invitation_id));
  const others = sent.filter((row) => row.reminds === null && !but.has(row.invitation_id) && hasLeft(row));
  const named = own.map((row) => ({ id: row.appointment_id, version: row.version }));
  return {
    ...noPapers,
    booked: standing.filter(({ state }) => state === 'booked'),
    told: [...others, ...said].filter(isOfBooked),
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

/** Somebody's papers for a reminder, which is of one appointment alone. */
export function papersToRemind<P extends { appointments: AppointmentPapers }>(
  { appointments, ...papers }: P,
  { appointmentId, isDue }: { appointmentId: string; isDue: boolean },
) {
  const { booked, named } = appointments;
  const ofIt = {
    ...appointments,
    booked: booked.filter(({ id }) => id === appointmentId),
    named: named?.filter(({ id }) => id === appointmentId) ?? null,
    reminderDue: isDue,
  };
  return { ...papers, appointments: ofIt };
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

/** The days of what they do not know of, and those on which they would come for what is cancelled or moved. */
function daysToBeInTimeFor(
  papers: AppointmentPapers,
  today: IsoDate,
  isTold: (one: AppointmentNamed) => boolean,
): IsoDate[] {
  const inVain = papers.told.filter(({ state, on_day }) => state === 'cancelled' && on_day > today);
  return [...toCome(papers, today).filter((half) => !isTold(half)), ...inVain].map(({ on_day }) => on_day);
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
