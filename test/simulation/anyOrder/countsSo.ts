import type { OutputOf } from '../../../shared/api.ts';
import { noGroupId } from '../../../shared/recall/noGroup.ts';
import { kindsIn, kindsOfJob, type WorkJobKind } from '../../../shared/recall/jobKinds.ts';
import { monthOf } from '../../../shared/time/isoDate.ts';
import { qofYearOf } from '../../../shared/time/qofYear.ts';
import type { Desk } from './desk.ts';

type Today = OutputOf<'recall.findToday'>;
type Job = Today['jobs'][number];

/** Every number of Today is the rows of the list that it opens. */
export async function wrongOnToday(desk: Desk): Promise<string[]> {
  const today = await desk.call('recall.findToday', {});
  const wrong: string[] = [];
  for (const job of today.jobs) {
    const rows = await rowsBehind(desk, job);
    if (rows !== null && rows !== job.count)
      wrong.push(`Today says ${job.count} of ${job.kind} ${job.month ?? ''}, the list has ${rows}`);
  }
  for (const [kind, count] of await listsThatMatter(desk)) {
    if (count > 0 && !today.jobs.some((job) => job.kind === kind))
      wrong.push(`Today says nothing of ${kind}, the list has ${count}`);
  }
  const lost = await desk.call('recall.listWork', { which: 'lost', limit: 200 });
  if (lost.total !== today.lost) wrong.push(`Today says ${today.lost} are lost, the list has ${lost.total}`);
  const year = qofYearOf(desk.today());
  const members = (await desk.call('register.listMembers', { year, limit: 200 })).lines;
  const without = members.filter(({ round }) => round === null).length;
  if (without !== today.withoutRound || without > 0)
    wrong.push(`Today says ${today.withoutRound} have no round, the register has ${without}`);
  if (today.lastMonth === null) return wrong;
  const { month, lost: left } = today.lastMonth;
  const behind = await desk.call('recall.listWork', { which: 'lost', untilMonth: month });
  if (behind.total !== left) wrong.push(`${month} has ${left} lost, the list has ${behind.total}`);
  return wrong;
}

const isWork = (kind: Job['kind']): kind is WorkJobKind => Object.hasOwn(kindsOfJob, kind);
const toldJobs = { 'to-tell': 'appointments', 'to-offer': 'offers', 'to-remind': 'reminders' } as const;
const runJobs = {
  'letters-unconfirmed': 'to-confirm',
  'letters-unprinted': 'to-print',
  'messages-unsent': 'to-send',
} as const;

async function rowsBehind({ call, today }: Desk, { kind, month, by, only }: Job): Promise<number | null> {
  if (isWork(kind)) {
    const asked = { kinds: [...kindsIn(kind)], month, by: only ? by : null };
    return (await call('recall.listWork', asked)).total;
  }
  if (kind in toldJobs) {
    const list = toldJobs[kind as keyof typeof toldJobs];
    return (await call('letter.listToTell', { about: list })).total;
  }
  if (kind in runJobs) {
    const waits = runJobs[kind as keyof typeof runJobs];
    return (await call('letter.listRuns', { waits })).total;
  }
  switch (kind) {
    case 'pinboard':
      return (await call('booking.listTasks', {})).total;
    case 'held':
      return (await call('recall.listWork', { held: 'held' })).total;
    case 'orders-waiting':
      return (await call('letter.listFormats', { waiting: true })).total;
    case 'needs-to-review':
      return (await call('people.listNeedsToReview', {})).total;
    case 'questions':
      return (await call('people.listQuestions', {})).total;
    case 'flagged':
      return (await call('register.listMembers', { year: qofYearOf(today()), only: 'flagged' })).total;
    case 'letters-to-pull':
      return (await call('recall.listNotices', { kinds: ['pull'] })).total;
    case 'notices':
      return (await call('recall.listNotices', { kinds: ['died', 'moved', 'back', 'number'] })).total;
    default:
      return null;
  }
}

/** What nobody may overlook, with how many there are. */
async function listsThatMatter({ call }: Desk): Promise<[Job['kind'], number][]> {
  const due = await call('recall.listWork', { limit: 200 });
  return [
    ['to-tell', (await call('letter.listToTell', {})).total],
    ['to-offer', (await call('letter.listToTell', { about: 'offers' })).total],
    ['to-remind', (await call('letter.listToTell', { about: 'reminders' })).total],
    ['pinboard', (await call('booking.listTasks', {})).total],
    ['letters-to-pull', (await call('recall.listNotices', { kinds: ['pull'] })).total],
    ...(Object.keys(kindsOfJob) as WorkJobKind[]).map((kind): [Job['kind'], number] => [
      kind,
      due.lines.filter(({ next }) => kindsIn(kind).includes(next.kind)).length,
    ]),
  ];
}

/** Each number of the board, of a group and of all of them, is the rows of its list. */
export async function wrongOnBoard({ call, today }: Desk): Promise<string[]> {
  const month = monthOf(today());
  const { cells, groups, year } = await call('recall.findBoard', { month });
  const wrong: string[] = [];
  const rows = [...groups.map(({ id }) => id), noGroupId];
  const lost = cells.filter(({ groupId }) => !rows.includes(groupId));
  if (lost.length > 0) wrong.push(`the board counts ${lost.length} in no row of it`);
  for (const groupId of [null, ...rows]) {
    const own = cells.filter((cell) => groupId === null || cell.groupId === groupId);
    for (const [key, some] of Map.groupBy(own, ({ step, end }) => `${step} ${end ?? ''}`)) {
      const [{ step, end } = { step: 'ended' as const, end: null }] = some;
      const count = some.reduce((sum, cell) => sum + cell.count, 0);
      const groupIds = groupId === null ? [] : [groupId];
      const ends = end === null ? [] : [end];
      const asked = { which: 'all' as const, month, year, groupIds, steps: [step], ends };
      const { total } = await call('recall.listWork', asked);
      if (total !== count) wrong.push(`the board says ${count} at ${key}, the list has ${total}`);
    }
  }
  return wrong;
}
