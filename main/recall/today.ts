import type { z } from 'zod';
import { counted, monthAndYear } from '../../shared/format.ts';
import { defaultDueRules } from '../../shared/recall/dueRules.ts';
import { earliestInvitation } from '../../shared/recall/earliestInvitation.ts';
import type { recallContract, TodayJob } from '../../shared/recall/recall.contract.ts';
import { monthOf, type IsoDate, type YearMonth } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { QueryContext } from '../context.ts';
import type { Reader } from '../db/store.ts';
import {
  countsForToday,
  doneSince,
  firstLettersOpen,
  lastImport,
  notInvitedByMonth,
  openRuns,
  sentBackOpen,
  stagesInRuns,
} from './today.sql.ts';

type Job = z.infer<typeof TodayJob>;
type Today = z.input<(typeof recallContract)['recall.findToday']['output']>;

/** What is to be done now, in the safest order: what stops letters first, letters under way next, new ones last. */
export async function findToday({ db, clock }: QueryContext): Promise<Today> {
  const today = clock.today();
  const year = qofYearOf(today);
  const imported = await lastImport(db);
  const counts = await countsForToday(db, year);
  const runs = await openRuns(db);
  const stages = await stagesInRuns(
    db,
    runs.map((run) => run.id),
  );
  const runsWith = (...kinds: string[]) =>
    new Set(stages.filter(({ kind }) => kinds.includes(kind)).map((row) => row.run_id)).size;
  const months = [...(await notInvitedByMonth(db, year)), ...(await notInvitedByMonth(db, year - 1))];

  return {
    today,
    jobs: [
      ...(imported
        ? []
        : [job('import-first', 0, 'No list has been imported yet. Everything starts with one.')]),
      ...some(
        'questions',
        counts.questions,
        `${counted(counts.questions, 'question')} from imports to answer`,
      ),
      ...some('missing', counts.missing, `${people(counts.missing)} no longer on the whole list`),
      ...runJob('letters-unconfirmed', runsWith('printed'), 'not yet confirmed as posted'),
      ...runJob('letters-unprinted', runsWith('built', 'spoilt'), 'with letters to print'),
      ...(await batchJobs(db)),
      ...months
        .toSorted(currentFirst(monthOf(today)))
        .flatMap(({ planned_month, n }) => inviteJob(planned_month, n, today)),
      ...some('flagged', counts.flagged, `${people(counts.flagged)} on a register with something not known`),
    ],
    doneToday: (await doneSince(db, `${today}T00:00:00.000Z`)).map((row) => ({
      at: row.at,
      by: row.member_name,
      sentence: doneWords[row.operation] ?? row.operation,
    })),
    lastImport: imported && { extractOn: imported.extract_on, appliedAt: imported.applied_at },
  };
}

/** This month and those to come in their order, then what earlier months left behind, the latest first. */
function currentFirst(now: YearMonth) {
  return (one: { planned_month: YearMonth }, other: { planned_month: YearMonth }): number => {
    const [a, b] = [one.planned_month, other.planned_month];
    if (a < now && b < now) return a < b ? 1 : -1;
    return a < now ? 1 : b < now ? -1 : a < b ? -1 : 1;
  };
}

function inviteJob(month: string, n: number, today: IsoDate): Job[] {
  const window = earliestInvitation({ plannedMonth: month, lastReviewOn: null, rules: defaultDueRules });
  if (today < window.from) return [];
  const sentence = `${people(n)} planned for ${monthAndYear(month)} without a letter`;
  return [{ kind: 'invite', count: n, month, sentence, dueOn: window.by }];
}

/** What waits for a person's word: letters sent back, and the first few of a run to be looked at. */
async function batchJobs(db: Reader): Promise<Job[]> {
  const sentBack = (await sentBackOpen(db)).map((row): Job => ({
    ...job(
      'letters-sent-back',
      row.letters,
      `${row.sent_back_by} sent ${counted(row.letters, 'letter')} back to ${row.prepared_by}: ${row.reason}`,
    ),
    month: row.month,
  }));
  const first = (await firstLettersOpen(db)).map(({ month, letters, first_of }): Job => ({
    ...job(
      'first-letters',
      letters,
      `The first ${letters} of ${first_of} for ${monthAndYear(month)} are printed; the others wait`,
    ),
    month,
  }));
  return [...sentBack, ...first];
}

function job(kind: Job['kind'], n: number, sentence: string): Job {
  return { kind, count: n, month: null, sentence, dueOn: null };
}

function some(kind: Job['kind'], n: number, sentence: string): Job[] {
  return n === 0 ? [] : [job(kind, n, sentence)];
}

function runJob(kind: Job['kind'], n: number, words: string): Job[] {
  return some(kind, n, `${counted(n, 'letter run')} ${words}`);
}

const people = (n: number) => counted(n, 'person', 'people');

const doneWords: Record<string, string> = {
  'people.applyImport': 'List imported',
  'letter.buildRun': 'Letters made',
  'letter.markPrinted': 'Letters printed',
  'letter.confirmPosted': 'Posting confirmed',
  'letter.withdrawRun': 'Letters withdrawn',
  'letter.sendBack': 'Letters sent back by a second person',
  'letter.passFirstOnes': 'First letters looked at',
  'letter.recordReturned': 'Letter came back',
  'recall.moveMonth': 'Planned month changed',
  'recall.recordGpReview': 'GP review recorded',
  'register.saveGroups': 'Groups changed',
  'people.answerQuestion': 'Question answered',
};
