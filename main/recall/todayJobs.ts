import type { z } from 'zod';
import type { Role } from '../../shared/contract.ts';
import { count, counted, listInWords, screenDay } from '../../shared/format.ts';
import { holdReasons, type HoldCode } from '../../shared/letter/holdReasons.ts';
import type { DueRules } from '../../shared/recall/dueRules.ts';
import { earliestInvitation } from '../../shared/recall/earliestInvitation.ts';
import { kindsIn, kindsOfJob, type WorkJobKind } from '../../shared/recall/jobKinds.ts';
import { isSending, type NextKind, type sendingKinds } from '../../shared/recall/nextAction.ts';
import type { NoticeKind } from '../../shared/recall/notices.contract.ts';
import type { TodayJob } from '../../shared/recall/recall.contract.ts';
import { monthOf, type IsoDate, type YearMonth } from '../../shared/time/isoDate.ts';

export type Job = z.infer<typeof TodayJob>;
type DueRow = {
  kind: NextKind;
  month: YearMonth;
  whose: Role;
  n: number;
  since: IsoDate;
  held: number;
  stuck: number;
};

export function job(kind: Job['kind'], n: number, sentence: string): Job {
  return {
    kind,
    count: n,
    month: null,
    sentence,
    dueOn: null,
    since: null,
    by: 'admin',
    only: false,
    about: null,
  };
}

export function some(kind: Job['kind'], n: number, sentence: string): Job[] {
  return n === 0 ? [] : [job(kind, n, sentence)];
}

export function runJob(kind: Job['kind'], n: number, words: string): Job[] {
  const run = kind === 'messages-unsent' ? 'run' : 'letter run';
  return some(kind, n, `${counted(n, run)} ${words}`);
}

/** `Of appointments from Mon 13-Apr-2026`: the first of them says how long there is. */
export function remindJob(due: readonly { on_day: IsoDate }[]): Job[] {
  const [next] = due.map(({ on_day }) => on_day).toSorted();
  return some(
    'to-remind',
    due.length,
    next === undefined ? '' : `The next appointment is on ${screenDay(next)}`,
  );
}

/** Letters to take out of the post, and what is to be read before anything is sent. */
export function noticeJobs(counts: ReadonlyMap<NoticeKind, number>): Job[] {
  const of = (kind: NoticeKind) => counts.get(kind) ?? 0;
  const pull = of('pull');
  const told = [
    { n: of('died'), words: 'died' },
    { n: of('moved'), words: 'moved away' },
    { n: of('number'), words: of('number') === 1 ? 'new phone number' : 'new phone numbers' },
    { n: of('back'), words: 'back again' },
  ].filter(({ n }) => n > 0);
  return [
    ...some(
      'letters-to-pull',
      pull,
      `${counted(pull, 'letter')} printed for people who have died or left, or are restricted`,
    ),
    ...some(
      'notices',
      told.reduce((sum, { n }) => sum + n, 0),
      told.map(({ n, words }) => `${count(n)} ${words}`).join(', '),
    ),
  ];
}

/**
 * One job for each kind of work that is due and whoever's it is; inviting and reminding go month by month, as letters are
 * made.
 */
export function workJobs(
  due: readonly DueRow[],
  { today, rules }: { today: IsoDate; rules: DueRules },
): Job[] {
  const kinds = Object.keys(kindsOfJob) as WorkJobKind[];
  return kinds.flatMap((kind) => {
    const rows = due.filter((row) => kindsIn(kind).includes(row.kind));
    const parts = [...Map.groupBy(rows, ({ whose }) => whose)];
    return parts.flatMap(([by, part]) => {
      const theirs = { by, only: parts.length > 1 };
      if (!isLetterJob(kind)) return [{ ...workJob(kind, part), ...theirs }];
      return part
        .toSorted(currentFirst(monthOf(today)))
        .map((row) => ({ ...letterJob(kind, row, { today, rules }), ...theirs }));
    });
  });
}

function workJob(kind: WorkJobKind, rows: readonly DueRow[]): Job {
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const asked = rows.filter((row) => row.kind === 'call-back').reduce((sum, row) => sum + row.n, 0);
  const since = rows.map((row) => row.since).toSorted()[0] ?? null;
  const sentence =
    asked > 0 ? `${counted(asked, 'has', 'have')} asked to be phoned again` : workSentences[kind];
  return { ...job(kind, n, sentence), since };
}

type LetterJob = (typeof sendingKinds)[number];
const isLetterJob = (kind: WorkJobKind): kind is LetterJob => isSending(kind);

const letterSentences: Readonly<Record<LetterJob, string>> = {
  invite: 'Nobody has written to them yet',
  remind: 'They have not answered',
  'could-not-reach': 'Nobody could reach them by phone',
};

type OnDay = { today: IsoDate; rules: DueRules };

function letterJob(kind: LetterJob, { month, n, since, held, stuck }: DueRow, { today, rules }: OnDay): Job {
  const window = earliestInvitation({ plannedMonth: month, lastReviewOn: null, rules });
  const kept = held === 0 ? '' : `, ${held} of them held`;
  const dueOn = kind === 'invite' ? window.by : null;
  // Where the month has time, some of it may have waited since before: brought forward, or put off.
  const late = stuck > 0 && dueOn !== null && dueOn >= today ? `, ${count(stuck)} waiting too long` : '';
  return {
    ...job(kind, n, `${letterSentences[kind]}${kept}${late}`),
    month,
    dueOn,
    since,
  };
}

/** What each kind of work is about; letters say it with their month. */
const workSentences: Readonly<Record<WorkJobKind, string>> = {
  invite: '',
  remind: '',
  'could-not-reach': '',
  'on-its-way': 'Nobody has heard whether they arrived: ask GOV.UK Notify again',
  phone: 'The script and the number open with each person',
  'check-booking': 'They said they would book, or have been seen in part',
  rebook: 'A half was cancelled or missed, and nothing has taken its place',
  visit: 'Their appointment is today or was before, and nobody has said what became of it',
  'gp-review': 'Who is invited and how, person by person',
  'other-way': 'The GP chose another way than a letter',
  decide: 'They have not answered letters and calls',
  'check-results': 'The tests are done',
  'share-results': 'Checked, and not yet with the person',
  conversation: 'The results are with the person',
  'share-plan': 'The conversation has been held',
  'follow-up': 'The plan has been shared for a while',
};

/** This month and those to come in their order, then what earlier months left behind, the latest first. */
function currentFirst(now: YearMonth) {
  return (one: { month: YearMonth }, other: { month: YearMonth }): number => {
    const [a, b] = [one.month, other.month];
    if (a < now && b < now) return a < b ? 1 : -1;
    return a < now ? 1 : b < now ? -1 : a < b ? -1 : 1;
  };
}

/** `3: no full address, 2: no template in their format and 1: asks to be phoned, not written to` */
export function heldJob(rows: readonly { held: string; n: number }[]): Job[] {
  const named = rows.slice(0, 3).map(({ held, n }) => `${count(n)}: ${reasonWords(held)}`);
  const rest = rows.slice(3).reduce((sum, { n }) => sum + n, 0);
  const sentence = listInWords([...named, ...(rest > 0 ? [`${count(rest)}: other reasons`] : [])]);
  return some(
    'held',
    rows.reduce((sum, { n }) => sum + n, 0),
    sentence,
  );
}

/** `3 overdue, 2 due soon` of those whose needs are to be asked about again. */
export function needsJob(counts: { total: number; overdue: number; neverAsked: number }): Job[] {
  const { total, overdue, neverAsked } = counts;
  const told = [
    { n: overdue, words: 'overdue' },
    { n: total - overdue - neverAsked, words: 'due soon' },
    { n: neverAsked, words: 'from a list, nobody has asked yet' },
  ].filter(({ n }) => n > 0);
  return some('needs-to-review', total, told.map(({ n, words }) => `${count(n)} ${words}`).join(', '));
}

function reasonWords(code: string): string {
  const reason = Object.hasOwn(holdReasons, code) ? holdReasons[code as HoldCode] : null;
  return reason ? reason.sentence.toLowerCase() : 'another reason';
}
