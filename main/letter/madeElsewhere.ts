import type { BookedAbout, MadeAbout } from '../../shared/letter/formats.contract.ts';
import type { HoldCode } from '../../shared/letter/holdReasons.ts';
import { comesTooLate, neededBy } from '../../shared/letter/inTime.ts';
import { firstKeptUntil, offerDays } from '../../shared/letter/offerDays.ts';
import type { TellingRules } from '../../shared/letter/tellingRules.ts';
import type { Supplier } from '../../shared/people/accessSettings.ts';
import { bankHolidays } from '../../shared/recall/bankHolidays.ts';
import { addDays, type IsoDate } from '../../shared/time/isoDate.ts';
import type { Clock } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { findTellingRules } from '../recall/tellingRules.ts';
import type { HalfInBook } from '../recall/toTell.sql.ts';
import { cohortRows, type Cohort } from './cohort.sql.ts';
import { gatherPapers, setDesk, type PersonPapers } from './desk.ts';
import { isMadeElsewhere, withSupplierFormats } from './formatRows.ts';
import { judge, type Judged } from './judge.ts';
import { peopleToTell } from './tellPeople.ts';

/** By the days of the post alone. */
const tooLate: ReadonlySet<HoldCode> = new Set(['offer-too-late', 'appointments-too-late']);

type Known = { db: Reader; clock: Clock; newId: () => string };

/** A letter as a supplier would make it, judged now. */
export type ToMake = Judged & { id: string; papers: PersonPapers };

/** The invitations of a cohort as a supplier would make them. */
export async function invitationsToMake(ctx: Known, cohort: Cohort): Promise<ToMake[]> {
  const desk = withSupplierFormats(await setDesk(ctx, 'letter'));
  const rows = await cohortRows(ctx.db, cohort);
  const papers = await gatherPapers(ctx.db, rows);
  return rows.flatMap((row) => {
    const own = papers.get(row.person_id);
    const id = ctx.newId();
    return own ? [{ ...judge(row, own, desk, id), id, papers: own }] : [];
  });
}

/**
 * The letters about what is booked or kept of whoever no way here reaches and whose format is made elsewhere; of some
 * rounds. Whether it comes too late is not said here: that hangs on who makes it (`inTimeOn`).
 */
export async function bookedToMake(
  ctx: Known,
  { about, cycleIds = [] }: { about: BookedAbout; cycleIds?: readonly string[] },
): Promise<ToMake[]> {
  const desk = withSupplierFormats(await setDesk(ctx, 'letter', about));
  const toTell = await peopleToTell(ctx, { about, cycleIds });
  return toTell
    .filter(({ way, row }) => way === null && isMadeElsewhere(row))
    .map(({ row, papers, id }) => {
      const judged = judge(row, papers, desk, id);
      const holds = judged.holds.filter(({ code }) => !tooLate.has(code));
      return { ...judged, holds, id, papers };
    });
}

/** What can be made in time. */
export type InTime = {
  /** From the days of what is still to come, and until when it is kept. */
  by: (about: MadeAbout, days: readonly Standing[]) => Deadline;
  isLate: (readyOn: IsoDate, deadline: Deadline) => boolean;
  /** Ordered today. */
  isLateFrom: (supplier: Supplier, deadline: Deadline) => boolean;
};
type Standing = Pick<HalfInBook, 'on_day' | 'kept_until'>;
type Deadline = { about: MadeAbout; by: IsoDate | null };

/** What decides today whether something comes in time, by the days of the post as the practice has set them. */
export async function inTimeOn({ db, clock }: Known): Promise<InTime> {
  const today = clock.today();
  const { value: rules } = await findTellingRules(db);
  const isLate: InTime['isLate'] = (readyOn, deadline) =>
    comesTooLate({ ...deadline, readyOn: readyOn < today ? today : readyOn }, { ...rules, bankHolidays });
  return {
    by: (about, standing) => ({ about, by: dayFor(about, standing, rules) }),
    isLate,
    isLateFrom: ({ usualDays }, deadline) => isLate(addDays(today, usualDays), deadline),
  };
}

function dayFor(about: MadeAbout, standing: readonly Standing[], rules: TellingRules): IsoDate | null {
  if (about === 'invitations') return null;
  if (about === 'appointments') return neededBy(standing.map(({ on_day }) => on_day));
  return offerDays(firstKeptUntil(standing), { rules, bankHolidays }).letterBy;
}
