import { counted, monthAndYear, monthName, screenDay } from '../../shared/format.ts';
import { clinicians, everyone, office, type Role } from '../../shared/contract.ts';
import { roleNames } from '../../shared/practice/roleNames.ts';
import { kindsOfJob, type WorkJobKind } from '../../shared/recall/jobKinds.ts';
import type { NextKind } from '../../shared/recall/nextAction.ts';
import type { TodayJob } from '../../shared/recall/recall.contract.ts';
import { daysBetween, monthOf, type IsoDate } from '../../shared/time/isoDate.ts';
import { whoseFirst } from './whoseFirst.ts';
import { workPath } from './workQuestion.ts';

type JobWords = {
  title: string;
  /** What its button says to whoever may do it. */
  verb: string;
  by: readonly Role[];
  /** Where it is done, where that is another place than the list its number opens. */
  doneAt?: string;
};

const words: Readonly<Record<TodayJob['kind'], JobWords>> = {
  'import-first': { title: 'Import the practice’s list', verb: 'Choose the files', by: office },
  'letters-to-pull': { title: 'Letters to take out of the post', verb: 'Look', by: everyone },
  notices: { title: 'Notices to read', verb: 'Read', by: everyone },
  questions: { title: 'Questions from imports', verb: 'Answer', by: office },
  'letters-unconfirmed': {
    title: 'Runs of letters not confirmed as posted',
    verb: 'Confirm posting',
    by: office,
  },
  'letters-unprinted': { title: 'Runs of letters not printed', verb: 'Print or withdraw', by: office },
  'orders-waiting': { title: 'Letters made elsewhere to see to', verb: 'See to them', by: office },
  'messages-unsent': { title: 'Runs of messages not all sent', verb: 'Send or withdraw', by: office },
  'letters-sent-back': {
    title: 'Letters sent back, not made',
    verb: 'Check again',
    by: office,
    doneAt: '/letters/new',
  },
  'first-letters': {
    title: 'First letters to look at on paper',
    verb: 'Look, then go on',
    by: office,
    doneAt: '/letters/new',
  },
  'first-told': {
    title: 'First messages about appointments to look at',
    verb: 'Look, then go on',
    by: office,
  },
  'first-reminders': { title: 'First reminders to look at', verb: 'Look, then go on', by: office },
  'first-offers': { title: 'First offers to look at', verb: 'Look, then go on', by: office },
  'to-tell': { title: 'People to tell of their appointments', verb: 'Check and tell', by: office },
  'to-offer': { title: 'Offers to send', verb: 'Check and send', by: office },
  'to-remind': { title: 'Reminders to send', verb: 'Check and send', by: office },
  invite: { title: 'People to invite', verb: 'Check and print', by: office, doneAt: '/letters/new' },
  remind: { title: 'People to remind', verb: 'Check and print', by: office, doneAt: '/letters/new' },
  'could-not-reach': {
    title: 'People nobody could reach',
    verb: 'Check and print',
    by: office,
    doneAt: '/letters/new',
  },
  'on-its-way': { title: 'Messages nobody has heard of', verb: 'Ask again', by: office, doneAt: '/letters' },
  phone: { title: 'People to phone', verb: 'Start calls', by: everyone, doneAt: '/recall/calls' },
  'check-booking': { title: 'Booked or come?', verb: 'Look', by: everyone },
  rebook: { title: 'To book again', verb: 'Book', by: everyone },
  pinboard: { title: 'On the pinboard', verb: 'Find and phone', by: everyone },
  visit: { title: 'Did they come?', verb: 'Look', by: everyone },
  'gp-review': { title: 'GP to review', verb: 'Decide', by: ['gp', 'manager'] },
  'other-way': { title: 'To be asked another way', verb: 'Open the list', by: everyone },
  decide: { title: 'Lead nurse to decide', verb: 'Decide', by: clinicians },
  'check-results': { title: 'Results to check', verb: 'Open the list', by: everyone },
  'share-results': { title: 'Results to share', verb: 'Open the list', by: everyone },
  conversation: { title: 'Conversations to hold', verb: 'Open the list', by: everyone },
  'share-plan': { title: 'Plans to share', verb: 'Open the list', by: everyone },
  'follow-up': { title: 'Plans to follow up', verb: 'Open the list', by: everyone },
  held: { title: 'Held letters to put right', verb: 'Put right', by: everyone },
  'needs-to-review': { title: 'Needs to ask about again', verb: 'Ask', by: everyone },
  flagged: { title: 'On a register with something not known', verb: 'Look', by: everyone },
};

/** Whether whoever has this role does what comes due for somebody. */
export const isTheirs = (kind: NextKind, role: Role): boolean =>
  Object.entries(kindsOfJob).some(
    ([job, kinds]) => kinds.some((one) => one === kind) && words[job as WorkJobKind].by.includes(role),
  );

/** What a job is called; its sentence says the rest. */
export function titleOf({ kind, month, by, only }: TodayJob): string {
  const { title } = words[kind];
  const whose = only ? ` (${roleNames[by]})` : '';
  return `${title}${month ? ` for ${monthAndYear(month)}` : ''}${whose}`;
}

export const mayDo = ({ kind }: Pick<TodayJob, 'kind'>, role: Role): boolean => words[kind].by.includes(role);

/** What its button says: whoever may not print or decide can still look. */
export const verbFor = (kind: TodayJob['kind'], mayAct: boolean): string =>
  mayAct ? words[kind].verb : 'Look';

const isWork = (kind: TodayJob['kind']): kind is WorkJobKind => Object.hasOwn(kindsOfJob, kind);

/** Telling, offering and reminding, and the first few of each to look at, have a list each. */
const tellingLists = {
  'first-told': 'appointments',
  'to-tell': 'appointments',
  'first-offers': 'offers',
  'to-offer': 'offers',
  'first-reminders': 'reminders',
  'to-remind': 'reminders',
} as const;
const isTelling = (kind: TodayJob['kind']): kind is keyof typeof tellingLists =>
  Object.hasOwn(tellingLists, kind);

/** The list a job's number opens. */
export function listOf({ kind, month, by, only, about }: TodayJob): string {
  if (isWork(kind)) return workPath({ kinds: [...kindsOfJob[kind]], month, by: only ? by : null });
  if (isTelling(kind)) return `/letters/${tellingLists[kind]}`;
  switch (kind) {
    case 'import-first':
      return '/people/import';
    case 'letters-to-pull':
      return '/recall/notices?only=pull';
    case 'notices':
      return '/recall/notices?only=news';
    case 'questions':
      return '/people/questions';
    case 'letters-sent-back':
      return workPath({ which: 'all', sentBack: about });
    case 'first-letters':
      return `/letters/run/${about}?only=to-look`;
    case 'held':
      return '/recall/held';
    case 'letters-unconfirmed':
      return '/letters?waits=to-confirm';
    case 'letters-unprinted':
      return '/letters?waits=to-print';
    case 'messages-unsent':
      return '/letters?waits=to-send';
    case 'orders-waiting':
      return '/letters/formats?only=waiting';
    case 'pinboard':
      return '/appointments/pinboard';
    case 'needs-to-review':
      return '/people/needs';
    case 'flagged':
      return '/registers/list?only=flagged';
  }
}

/** Where its button leads. */
export function pathOf(job: TodayJob, mayAct = true): string {
  const { doneAt } = words[job.kind];
  if (!doneAt || !mayAct) return listOf(job);
  return job.month ? `${doneAt}?month=${job.month}` : doneAt;
}

/** What is for now and one's own, the months before this one, and what others do first. Nothing is left out. */
export function sorted(
  jobs: readonly TodayJob[],
  { today, role }: { today: IsoDate; role: Role },
): { now: TodayJob[]; earlier: TodayJob[]; others: TodayJob[] } {
  const isMine = ({ by }: TodayJob) => whoseFirst[role].includes(by);
  const isEarlier = ({ month }: TodayJob) => month !== null && month < monthOf(today);
  const mine = jobs.filter(isMine);
  return {
    now: mine.filter((job) => !isEarlier(job)),
    earlier: mine.filter(isEarlier),
    others: jobs.filter((job) => !isMine(job)),
  };
}

/** `563 people to invite or remind from earlier months, April to October` */
export function earlierWords(jobs: readonly TodayJob[]): string {
  const people = jobs.reduce((sum, { count }) => sum + count, 0);
  const months = jobs.flatMap(({ month }) => month ?? []).sort();
  const named = [...new Set([months[0], months.at(-1)])].flatMap((month) =>
    month ? monthName(Number(month.slice(5))) : [],
  );
  return `${counted(people, 'person', 'people')} to invite or remind from earlier months, ${named.join(' to ')}`;
}

/** How long a job has waited: `Due today`, `Oldest 5 days`, `By Fri 20-Nov-2026` while there is time. */
export function timeWords({ dueOn, since }: Pick<TodayJob, 'dueOn' | 'since'>, today: IsoDate): string {
  if (dueOn) return `By ${screenDay(dueOn)}`;
  if (since === null) return '';
  return since >= today ? 'Due today' : `Oldest ${counted(daysBetween(since, today), 'day')}`;
}

/** How long one person has waited: `Due today`, `5 days`. */
export function waitedWords(on: IsoDate | null, today: IsoDate): string {
  if (on === null || on >= today) return 'Due today';
  return counted(daysBetween(on, today), 'day');
}
