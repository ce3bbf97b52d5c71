import type { z } from 'zod';
import { listAgeWords } from '../../shared/people/listAge.ts';
import type { recallContract } from '../../shared/recall/recall.contract.ts';
import { addDays, addToMonth, monthOf } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { QueryContext } from '../context.ts';
import { findListAge } from '../people/import/import.sql.ts';
import { findAccessSettings } from '../people/accessSettings.ts';
import { countNeedsToReview } from '../people/needsReview.sql.ts';
import { countNotices } from './notices.ts';
import { countWaitingRuns } from './openRuns.sql.ts';
import { ordersJob } from './ordersJob.ts';
import { countWaitingOrders } from './waitingOrders.sql.ts';
import { pinboardJob } from './pinboardJob.ts';
import { questionsJob } from './questionsJob.ts';
import { dueRulesIn, findRecallRules } from './recallRules.ts';
import {
  bookedByDay,
  comingByDay,
  countsForToday,
  doneSince,
  firstLettersOpen,
  heldByReason,
  isAnyonePlanned,
  pinboardByKind,
  sentBackOpen,
} from './today.sql.ts';
import { batchJobs } from './batchJobs.ts';
import { doneSentence } from './todayDone.ts';
import { heldJob, job, needsJob, noticeJobs, remindJob, runJob, some, workJobs } from './todayJobs.ts';
import { lookAtOpenWork, lostIn, monthEndOf, type OpenWork } from './work.ts';
import { messagesSetUp } from './reach.ts';
import { remindersDue } from './toRemind.ts';
import { findTellingRules } from './tellingRules.ts';
import { countToOffer, countToTell } from './toTell.sql.ts';
import { countWithoutRound, type DueWork } from './work.sql.ts';

type Today = z.input<(typeof recallContract)['recall.findToday']['output']>;

/** What comes due is looked for so many days ahead, and told in so many lines. */
const ahead = { days: 28, lines: 5 };

/** What is to be done now, in the safest order: what stops letters first, letters under way next, new ones last. */
export async function findToday(ctx: QueryContext): Promise<Today> {
  const { db, clock } = ctx;
  const today = clock.today();
  const open = await lookAtOpenWork(ctx);
  const list = await findListAge(db);
  const coming = await comingByDay(db, {
    after: today,
    until: addDays(today, ahead.days),
    limit: ahead.lines,
  });
  const booked = await bookedByDay(db, {
    from: today,
    until: addDays(today, ahead.days),
    limit: ahead.lines,
  });
  return {
    today,
    jobs: await jobsOf(ctx, open.due, listAgeWords(list, today) !== null),
    doneToday: (await doneSince(db, `${today}T00:00:00.000Z`)).map((row) => ({
      at: row.last_at,
      by: row.member_name,
      sentence: doneSentence(row.operation, row.n),
    })),
    list,
    lost: lostIn(open, () => true),
    withoutRound: await countWithoutRound(db, qofYearOf(today)),
    coming: coming.map(({ on_day, kind, n }) => ({ on: on_day, kind, count: n })),
    booked: booked.map(({ on_day, tests, conversations }) => ({
      on: on_day,
      tests: Number(tests),
      conversations: Number(conversations),
    })),
    lastMonth: await lastMonthOf(ctx, open),
  };
}

/** Before its first list, and where everybody is planned for other months, a practice has nothing to close. */
async function lastMonthOf({ db, clock }: QueryContext, open: OpenWork) {
  const month = addToMonth(monthOf(clock.today()), -1);
  const isPlanned = await isAnyonePlanned(db, { year: qofYearOf(`${month}-01`), month });
  return isPlanned ? monthEndOf(db, month, open) : null;
}

async function jobsOf(ctx: QueryContext, due: DueWork[], hasList: boolean): Promise<Today['jobs']> {
  const { db, clock } = ctx;
  const today = clock.today();
  const counts = await countsForToday(db, qofYearOf(today));
  const rules = dueRulesIn((await findRecallRules(db)).value, today);
  const runs = await countWaitingRuns(db);
  const { value: telling } = await findTellingRules(db);
  return [
    ...(hasList
      ? []
      : [job('import-first', 0, 'No list has been imported yet. Everything starts with one.')]),
    ...noticeJobs(await countNotices(ctx)),
    ...questionsJob(counts),
    ...runJob('letters-unconfirmed', runs['to-confirm'], 'not yet confirmed as posted'),
    ...runJob('letters-unprinted', runs['to-print'], 'with letters to print'),
    ...runJob('messages-unsent', runs['to-send'], 'with messages to send'),
    ...ordersJob(await countWaitingOrders(db, today)),
    ...batchJobs(await sentBackOpen(db), await firstLettersOpen(db)),
    ...some('to-tell', await countToTell(db, today), 'Nobody has told them when to come'),
    ...some(
      'to-offer',
      await countToOffer(db, { today, afterPhone: telling.offerAfterPhone }),
      'They have not been told of the places kept for them',
    ),
    ...remindJob(await remindersDue(db, { today, rules: telling, setUp: await messagesSetUp(db) })),
    ...workJobs(due, { today, rules }),
    ...pinboardJob(await pinboardByKind(db)),
    ...heldJob(await heldByReason(db, today)),
    ...needsJob(await needsToReview(ctx)),
    ...some(
      'flagged',
      counts.flagged,
      'What the list does not say: medicines, a term, a type, a stage or a fracture',
    ),
  ];
}

/** As the list of needs to ask about again counts them. */
async function needsToReview({ db, clock }: QueryContext) {
  const { reviewNoticeDays } = (await findAccessSettings(db)).value;
  const today = clock.today();
  return countNeedsToReview(db, { today, until: addDays(today, reviewNoticeDays) });
}
