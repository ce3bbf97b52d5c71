import type { AppointmentFacts, AppointmentNamed } from '../../shared/letter/appointmentHolds.ts';
import type { AppointmentsInLetter } from '../../shared/letter/letterAppointment.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { Reader } from '../db/store.ts';
import { bookedHalves, toldHalves, type BookedHalf, type ToldHalf } from '../recall/toTell.sql.ts';

/** What is booked in one round, and what letters have told of it. */
export type AppointmentPapers = {
  booked: BookedHalf[];
  /** By letters that are not being judged themselves. */
  told: ToldHalf[];
  /** By the letter that is being judged; null where there is none yet. */
  named: AppointmentNamed[] | null;
  /** How many letters about appointments this round has had, whatever became of them. */
  made: number;
};

const perStatement = 500;

/** By round; `but` names letters that are being judged themselves. */
export async function appointmentPapers(
  db: Reader,
  cycleIds: readonly string[],
  but: ReadonlySet<string>,
): Promise<Map<string, AppointmentPapers>> {
  const booked: BookedHalf[] = [];
  const told: ToldHalf[] = [];
  for (let from = 0; from < cycleIds.length; from += perStatement) {
    const some = cycleIds.slice(from, from + perStatement);
    booked.push(...(await bookedHalves(db, some)));
    told.push(...(await toldHalves(db, some)));
  }
  const bookedBy = Map.groupBy(booked, (row) => row.cycle_id);
  const toldBy = Map.groupBy(told, (row) => row.cycle_id);
  return new Map(cycleIds.map((id) => [id, papersOf(bookedBy.get(id) ?? [], toldBy.get(id) ?? [], but)]));
}

function papersOf(booked: BookedHalf[], all: ToldHalf[], but: ReadonlySet<string>): AppointmentPapers {
  const own = all.filter((row) => but.has(row.invitation_id));
  const told = all.filter((row) => !but.has(row.invitation_id) && hasLeft(row));
  const made = new Set(all.map((row) => row.invitation_id)).size;
  const named = own.map((row) => ({ id: row.appointment_id, version: row.version }));
  return { booked, told, named: own.length === 0 ? null : named, made };
}

/** Made and neither withdrawn nor brought back: it is in the post, or about to be. */
function hasLeft({ last_kind }: ToldHalf): boolean {
  return last_kind !== 'withdrawn' && last_kind !== 'returned';
}

/** Today a letter comes too late: it tells of what is booked from tomorrow on. */
function toCome({ booked }: AppointmentPapers, today: IsoDate): BookedHalf[] {
  return booked.filter(({ on_day }) => on_day > today);
}

/** What the words of a letter are filled from. */
export function appointmentsInLetter(papers: AppointmentPapers, today: IsoDate): AppointmentsInLetter {
  return {
    booked: toCome(papers, today).map(({ part, on_day, starts_at, minutes, mode, clinician_name }) => ({
      part,
      onDay: on_day,
      startsAt: starts_at,
      minutes,
      mode,
      withWhom: clinician_name,
    })),
    changed: papers.told.some(isOtherwise),
  };
}

/** What was told and is not so: cancelled since, or booked for another time under the same name. */
function isOtherwise({ state, version, version_now }: ToldHalf): boolean {
  return state === 'cancelled' || (state === 'booked' && version !== version_now);
}

/** What the guard looks at. */
export function appointmentFacts(papers: AppointmentPapers, today: IsoDate): AppointmentFacts {
  const standing = toCome(papers, today).map(({ id, version }) => ({ id, version }));
  const isTold = ({ id, version }: AppointmentNamed) =>
    papers.told.some((row) => row.appointment_id === id && row.version === version);
  return { standing, told: standing.length > 0 && standing.every(isTold), named: papers.named };
}
