import { isByNotify } from '../../shared/recall/channel.ts';
import type { LetterRun } from '../../shared/letter/letter.contract.ts';
import { Problem } from '../../shared/problem.ts';
import { bankHolidays } from '../../shared/recall/bankHolidays.ts';
import type { DueRules } from '../../shared/recall/dueRules.ts';
import {
  waitsForPosting,
  type InvitationEvent,
  type InvitationStage,
} from '../../shared/recall/invitationStage.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { Clock } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { dueRulesIn, findRecallRules } from '../recall/recallRules.ts';
import { stageOf } from './desk.ts';
import {
  findRunRow,
  letterEventRows,
  letterRows,
  type RunLetterRow,
  type RunRow,
  type WhichLetters,
} from './letterRun.sql.ts';

/** One letter of a run with what has happened to it. */
export type LetterInRun = RunLetterRow & {
  stage: InvitationStage;
  events: InvitationEvent[];
  stageOn: IsoDate;
  detail: string | null;
};

export function lettersIn(db: Reader, runIds: readonly string[]): Promise<LetterInRun[]> {
  return findLetters(db, { runIds });
}

export async function findLetters(db: Reader, which: WhichLetters): Promise<LetterInRun[]> {
  const events = Map.groupBy(await letterEventRows(db, which), (row) => row.invitation_id);
  return (await letterRows(db, which)).map((row) => {
    const own = events.get(row.id) ?? [];
    const { stage, events: happened } = stageOf(own);
    const last = own.at(-1);
    return {
      ...row,
      stage,
      events: happened,
      stageOn: last?.happened_on ?? '',
      detail: last?.detail ?? null,
    };
  });
}

/** The letters to print: made and not printed, or spoilt; with `again` also those nobody has confirmed as posted. */
export function waitingToPrint(letters: readonly LetterInRun[], again: boolean): LetterInRun[] {
  const stages: InvitationStage[] = again ? ['built', 'spoilt', 'printed'] : ['built', 'spoilt'];
  return letters.filter(({ stage, purpose }) => purpose === 'letters' && stages.includes(stage));
}

/** Of the first few of a run those on paper that somebody is still to look at, as Today counts them. */
export async function lettersToLook(db: Reader, runId: string): Promise<LetterInRun[]> {
  const run = await findRunRow(db, runId);
  if (!run || run.first_of === null || run.looked_at !== null) return [];
  const isOver = (kind: string) => kind === 'withdrawn' || (kind === 'posted' && !isByNotify(run.channel));
  return (await lettersIn(db, [runId])).filter(({ events, copy_of }) => {
    const kinds = events.map(({ kind }) => kind);
    return copy_of === null && kinds.includes('printed') && !kinds.some(isOver);
  });
}

export async function runIn(ctx: { db: Reader; clock: Clock }, runId: string): Promise<LetterRun> {
  const row = await findRunRow(ctx.db, runId);
  if (!row) throw new Problem('not-found');
  return runOf(row, await lettersIn(ctx.db, [runId]), await dayOf(ctx));
}

export async function runsOf(
  { db, clock }: { db: Reader; clock: Clock },
  rows: readonly RunRow[],
): Promise<LetterRun[]> {
  const letters = Map.groupBy(
    await lettersIn(
      db,
      rows.map((row) => row.id),
    ),
    (letter) => letter.run_id,
  );
  const day = await dayOf({ db, clock });
  return rows.map((row) => runOf(row, letters.get(row.id) ?? [], day));
}

type Day = { today: IsoDate; rules: DueRules };

async function dayOf({ db, clock }: { db: Reader; clock: Clock }): Promise<Day> {
  const today = clock.today();
  return { today, rules: dueRulesIn((await findRecallRules(db)).value, today) };
}

function runOf(row: RunRow, letters: readonly LetterInRun[], day: Day): LetterRun {
  const copies = letters.filter(({ copy_of }) => copy_of !== null);
  const at = (stage: InvitationStage) => letters.filter((letter) => letter.stage === stage).length;
  return {
    id: row.id,
    channel: row.channel,
    about: row.about,
    month: row.month,
    groupIds: JSON.parse(row.group_ids) as string[],
    builtAt: row.built_at,
    builtBy: row.built_by,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    firstOf: row.first_of,
    lookedBy: row.looked_by,
    lookedAt: row.looked_at,
    letters: letters.length,
    copies: copies.length,
    copiesPosted: copies.filter(({ stage }) => stage === 'posted').length,
    built: at('built'),
    printed: at('printed'),
    posted: at('posted') + at('returned'),
    returned: at('returned'),
    spoilt: at('spoilt'),
    withdrawn: at('withdrawn'),
    asksForAttention: letters.some(
      ({ events }) => !isByNotify(row.channel) && waitsForPosting({ events, bankHolidays, ...day }),
    ),
  };
}
