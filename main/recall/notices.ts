import { z } from 'zod';
import { screenDate } from '../../shared/format.ts';
import type { Notice, NoticeKind } from '../../shared/recall/notices.contract.ts';
import { Problem } from '../../shared/problem.ts';
import { Instant } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { Clock, CommandContext } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { personLineOf } from '../people/personLine.ts';
import { findSetting, saveSetting } from '../practice/settings.sql.ts';
import { noticeCounts, noticeRows, type NoticeRow, type Since } from './notices.sql.ts';
import { openRuns } from './openRuns.sql.ts';

type Known = { db: Reader; clock: Clock };

const Read = z.object({ until: Instant.nullable() });
const findRead = (db: Reader) => findSetting(db, 'notices', { schema: Read, usual: { until: null } });

async function sinceOf({ db, clock }: Known): Promise<Since & { until: string | null }> {
  const { until } = (await findRead(db)).value;
  const runIds = (await openRuns(db)).map((run) => run.id);
  return { until, readUntil: until ?? '', runIds, year: qofYearOf(clock.today()) };
}

export async function listNotices(
  ctx: Known,
  question: { kinds: NoticeKind[]; from: number; limit: number },
) {
  const since = await sinceOf(ctx);
  const byKind = (await noticeCounts(ctx.db, since)).map(({ kind, n }) => ({ kind, count: n }));
  const rows = await noticeRows(ctx.db, since, question);
  return {
    total: sumOf(byKind.filter(({ kind }) => question.kinds.length === 0 || question.kinds.includes(kind))),
    lines: rows.map(noticeOf),
    byKind,
    readUntil: since.until,
  };
}

/** Letters to take out of the post, and what is still to be read, by kind. */
export async function countNotices(ctx: Known) {
  const counts = await noticeCounts(ctx.db, await sinceOf(ctx));
  return new Map(counts.map(({ kind, n }) => [kind, n]));
}

export async function readNotices(ctx: CommandContext, { until }: { until: string }) {
  if (until > ctx.clock.now()) throw new Problem('invalid-input', 'until');
  const { value, version } = await findRead(ctx.db);
  // Somebody else may have read further already.
  if (value.until === null || value.until < until) {
    await saveSetting(ctx, 'notices', { value: { until }, version });
  }
  const left = await noticeCounts(ctx.db, await sinceOf(ctx));
  return { left: left.reduce((sum, { n }) => sum + n, 0) };
}

function noticeOf(row: NoticeRow): Notice {
  return {
    ...personLineOf(row),
    noticeId: row.notice_id,
    kind: row.kind,
    at: row.at,
    by: row.entered_by,
    words: wordsOf(row),
    runId: row.run_id,
  };
}

function wordsOf(row: NoticeRow): string {
  switch (row.kind) {
    case 'pull':
      return `${endedAs(row)}: a letter is printed and not posted`;
    case 'number':
      return 'Has another phone number';
    case 'back':
      return 'Is here again: invited from now on, without the letters of before';
    default:
      return endedAs(row);
  }
}

function endedAs({ death_kind, died_on, registration, left_on }: NoticeRow): string {
  if (death_kind !== null) {
    const day = died_on === null ? 'day not known' : screenDate(died_on);
    return death_kind === 'formal' ? `Died, ${day}` : `Told to have died, ${day}`;
  }
  if (registration === 'left')
    return left_on === null ? 'Has moved away' : `Moved away on ${screenDate(left_on)}`;
  return 'Restricted';
}

const sumOf = (counts: readonly { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0);
