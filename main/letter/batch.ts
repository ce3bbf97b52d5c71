import { BatchRules, usualBatchRules } from '../../shared/letter/batchRules.ts';
import type { LetterRun, RunQuestion } from '../../shared/letter/letter.contract.ts';
import type { RunAbout } from '../../shared/letter/letterRun.ts';
import { confirmers, needsSecondPerson } from '../../shared/letter/needsSecondPerson.ts';
import type { FirstOnes, RunBatch, SentBack } from '../../shared/letter/runBatch.ts';
import type { Confirmation } from '../../shared/practice/confirmation.ts';
import { Problem } from '../../shared/problem.ts';
import type { CommandContext, QueryContext, WriteContext } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { membersByName } from '../practice/practice.sql.ts';
import { askSecondPerson, type Confirmed } from '../practice/secondPerson.ts';
import { findSetting } from '../practice/settings.sql.ts';
import {
  addSentBack,
  firstOnesWaiting,
  markLooked,
  markRead,
  sentBackWaiting,
  unconfirmedLetters,
} from './batch.sql.ts';
import { goingLines, judgeCohort } from './previewRun.ts';
import { runIn } from './runOfLetters.ts';

export function findBatchRules(db: Reader) {
  return findSetting(db, 'batchRules', { schema: BatchRules, usual: usualBatchRules });
}

/** What is sent; invitations where it is left out. */
type About = { about?: RunAbout };

/** What sending this cohort asks for of whoever asks. */
export async function batchOf(
  { db, actor, clock }: QueryContext,
  question: RunQuestion & About,
): Promise<RunBatch> {
  const { value: rules } = await findBatchRules(db);
  const members = await membersByName(db);
  return {
    ...rules,
    unconfirmedToday: await unconfirmedLetters(db, { by: actor.name, on: clock.today() }),
    confirmers: members
      .filter((one) => one.left_at === null && one.id !== actor.id && confirmers.includes(one.role))
      .map(({ id, name }) => ({ id, name })),
    firstOnes: await firstOnesOf(db, question),
    sentBack: (question.about ? [] : await sentBackWaiting(db, question.month)).map(
      ({ id, letters, reason, ...row }) => ({
        id,
        letters,
        reason,
        preparedBy: row.prepared_by,
        sentBackBy: row.sent_back_by,
        sentBackAt: row.sent_back_at,
      }),
    ),
  };
}

/** The first few of these groups that nobody has looked at; no groups means all of them, so they meet any other. */
export async function firstOnesOf(
  db: Reader,
  { month, groupIds, channel, about = 'invitations' }: RunQuestion & About,
): Promise<FirstOnes | null> {
  const found = (await firstOnesWaiting(db, { month, channel, about })).find((row) => {
    const ofRun = JSON.parse(row.group_ids) as string[];
    return ofRun.length === 0 || groupIds.length === 0 || ofRun.some((id) => groupIds.includes(id));
  });
  return found
    ? {
        runId: found.id,
        letters: found.letters,
        of: found.first_of,
        builtBy: found.built_by,
        builtAt: found.built_at,
        unprinted: found.unprinted,
      }
    : null;
}

type Sending = RunQuestion &
  About & {
    /** How many go in all, as the page showed it. */
    expected: number;
    /** Only the first few, to be looked at before the others. */
    firstOnly: boolean;
    confirmation: Confirmation | null;
  };
export type Allowed = { take: number; confirmed: Confirmed | null };

/**
 * How many of a cohort may be made now, and who confirmed it; of any channel. Called in the transaction that makes
 * them. Throws `look-at-first`, `needs-second-person` and what `askSecondPerson` throws.
 */
export async function allowBatch(ctx: CommandContext, sending: Sending): Promise<Allowed> {
  if (await firstOnesOf(ctx.db, sending)) throw new Problem('look-at-first');
  const { value: rules } = await findBatchRules(ctx.db);
  if (sending.firstOnly && rules.canary === 0) throw new Problem('invalid-input', 'firstOnly');
  const take = sending.firstOnly ? Math.min(rules.canary, sending.expected) : sending.expected;
  return { take, confirmed: await allowLetters(ctx, { letters: take, confirmation: sending.confirmation }) };
}

/** Who confirmed so many letters; null where nobody has to. Throws `needs-second-person` and as `askSecondPerson`. */
export async function allowLetters(
  ctx: CommandContext,
  { letters, confirmation }: { letters: number; confirmation: Confirmation | null },
): Promise<Confirmed | null> {
  if (confirmation !== null) return askSecondPerson(ctx, confirmation, confirmers);
  const { value: rules } = await findBatchRules(ctx.db);
  const unconfirmedToday = await unconfirmedLetters(ctx.db, { by: ctx.actor.name, on: ctx.clock.today() });
  if (needsSecondPerson({ letters, unconfirmedToday, confirmAbove: rules.confirmAbove }))
    throw new Problem('needs-second-person', `${letters} after ${unconfirmedToday}`);
  return null;
}

/**
 * The second person says no: nothing is made, and whoever prepared it reads why. Throws `run-changed` where it is no
 * longer what they saw, and as `askSecondPerson`.
 */
export async function sendBack(
  ctx: CommandContext,
  asked: RunQuestion & { expected: number; confirmation: Confirmation; reason: string },
): Promise<SentBack> {
  const { by, at } = await askSecondPerson(ctx, asked.confirmation, confirmers);
  const going = goingLines((await judgeCohort(ctx, asked)).judged);
  if (going.length !== asked.expected)
    throw new Problem('run-changed', `${going.length} for ${asked.expected}`);
  const sentBack = { id: ctx.newId(), letters: asked.expected, reason: asked.reason };
  const row = {
    ...sentBack,
    month: asked.month,
    group_ids: JSON.stringify(asked.groupIds),
    prepared_by: ctx.actor.name,
    sent_back_by: by,
    sent_back_at: at,
    read_by: null,
    read_at: null,
  };
  await addSentBack(ctx.db, { row, cycleIds: going.map(({ cycleId }) => cycleId) });
  return { ...sentBack, preparedBy: ctx.actor.name, sentBackBy: by, sentBackAt: at };
}

/** Somebody has looked at the first few on paper: the others may be made, and are judged again when they are. */
export async function passFirstOnes(ctx: WriteContext, runId: string): Promise<LetterRun> {
  const run = await runIn(ctx, runId);
  if (run.built > 0) throw new Problem('not-printed');
  const marked = await markLooked(ctx.db, { runId, by: ctx.actor.name, at: ctx.clock.now() });
  if (marked === 0) throw new Problem('run-changed');
  return runIn(ctx, runId);
}

export async function closeSentBack(ctx: WriteContext, id: string): Promise<void> {
  const closed = await markRead(ctx.db, { id, by: ctx.actor.name, at: ctx.clock.now() });
  if (closed === 0) throw new Problem('not-found');
}
