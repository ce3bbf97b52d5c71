import type { z } from 'zod';
import { counted, monthAndYear } from '../../shared/format.ts';
import { isByNotify } from '../../shared/recall/channel.ts';
import { defaultDueRules } from '../../shared/recall/dueRules.ts';
import { earliestInvitation } from '../../shared/recall/earliestInvitation.ts';
import type { recallContract, TodayJob } from '../../shared/recall/recall.contract.ts';
import { monthOf, type IsoDate, type YearMonth } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { QueryContext } from '../context.ts';
import {
  countsForToday,
  doneSince,
  lastImport,
  notInvitedByMonth,
  openRuns,
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
  const runsWith = (byNotify: boolean, ...kinds: string[]) =>
    new Set(
      stages
        .filter(({ kind, channel }) => kinds.includes(kind) && isByNotify(channel) === byNotify)
        .map((row) => row.run_id),
    ).size;
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
      ...runJob('letters-unconfirmed', runsWith(false, 'printed'), 'not yet confirmed as posted'),
      ...runJob('letters-unprinted', runsWith(false, 'built', 'spoilt'), 'with letters to print'),
      ...runJob('messages-unsent', runsWith(true, 'built', 'spoilt'), 'with messages to send'),
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

function job(kind: Job['kind'], n: number, sentence: string): Job {
  return { kind, count: n, month: null, sentence, dueOn: null };
}

function some(kind: Job['kind'], n: number, sentence: string): Job[] {
  return n === 0 ? [] : [job(kind, n, sentence)];
}

function runJob(kind: Job['kind'], n: number, words: string): Job[] {
  const run = kind === 'messages-unsent' ? 'run' : 'letter run';
  return some(kind, n, `${counted(n, run)} ${words}`);
}

const people = (n: number) => counted(n, 'person', 'people');

const doneWords: Record<string, string> = {
  'people.applyImport': 'List imported',
  'letter.buildRun': 'Letters made',
  'letter.markPrinted': 'Letters printed',
  'letter.confirmPosted': 'Posting confirmed',
  'letter.withdrawRun': 'Letters withdrawn',
  'letter.changeSending': 'Sending set up',
  'recall.moveMonth': 'Planned month changed',
  'recall.recordGpReview': 'GP review recorded',
  'register.saveGroups': 'Groups changed',
  'people.answerQuestion': 'Question answered',
};
