import type { MadeAbout } from '../../shared/letter/formats.contract.ts';
import { comesTooLate, neededBy } from '../../shared/letter/inTime.ts';
import type { Supplier } from '../../shared/people/accessSettings.ts';
import { bankHolidays } from '../../shared/recall/bankHolidays.ts';
import { addDays, type IsoDate } from '../../shared/time/isoDate.ts';
import type { Clock } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { findTellingRules } from '../recall/tellingRules.ts';
import { toCome } from './appointmentPapers.ts';
import { cohortRows, type Cohort } from './cohort.sql.ts';
import { gatherPapers, setDesk, type PersonPapers } from './desk.ts';
import { isMadeElsewhere, withSupplierFormats } from './formatRows.ts';
import { judge, type Judged } from './judge.ts';
import { peopleToTell } from './tellPeople.ts';

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

/** The letters about appointments of whoever no way here reaches and whose format is made elsewhere; of some rounds. */
export async function bookedToMake(ctx: Known, cycleIds: readonly string[] = []): Promise<ToMake[]> {
  const desk = withSupplierFormats(await setDesk(ctx, 'letter', 'appointments'));
  const toTell = await peopleToTell(ctx, { about: 'appointments', cycleIds });
  return toTell
    .filter(({ way, row }) => way === null && isMadeElsewhere(row))
    .map(({ row, papers, id }) => ({ ...judge(row, papers, desk, id), id, papers }));
}

/** Whoever can have something there in time. */
export type InTime = {
  by: (one: ToMake, about: MadeAbout) => IsoDate | null;
  isLate: (readyOn: IsoDate, by: IsoDate | null) => boolean;
  /** Ordered today. */
  isLateFrom: (supplier: Supplier, by: IsoDate | null) => boolean;
};

/** What decides today whether something comes in time, by the days of the post as the practice has set them. */
export async function inTimeOn({ db, clock }: Known): Promise<InTime> {
  const today = clock.today();
  const { daysInPost } = (await findTellingRules(db)).value;
  const isLate: InTime['isLate'] = (readyOn, by) =>
    comesTooLate({ readyOn: readyOn < today ? today : readyOn, by }, { daysInPost, bankHolidays });
  return {
    by: ({ papers }, about) =>
      about === 'invitations'
        ? null
        : neededBy(toCome(papers.appointments, today).map(({ on_day }) => on_day)),
    isLate,
    isLateFrom: ({ usualDays }, by) => isLate(addDays(today, usualDays), by),
  };
}
