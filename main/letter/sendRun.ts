import type { z } from 'zod';
import { channelWords, isByNotify, isMessage, type Channel } from '../../shared/recall/channel.ts';
import type { LetterContent } from '../../shared/letter/letterContent.ts';
import type { MessageContent } from '../../shared/letter/messageContent.ts';
import type { DeliveryAnswer, sendingContract } from '../../shared/letter/sending.contract.ts';
import { Problem, problems } from '../../shared/problem.ts';
import type { TaskContext } from '../context.ts';
import { drawInBatches } from '../jobs/letters/drawBatches.ts';
import { createNotify, type Notify, type Sent } from './notify.ts';
import { wrongWithTemplate } from './notifyTemplate.ts';
import { findSending, mustBeReady } from './sendingSettings.ts';

type Waiting = { invitationId: string; unanswered: boolean; content: unknown };
type Answer = z.input<(typeof sendingContract)['letter.sendRun']['output']>;
type Tally = Omit<Answer, 'run'>;

/** Messages without any answer, one after another, after which it is no use to go on. */
const mostUnanswered = 3;
/** Answers kept back to be recorded together; what is lost with them is asked for the next time. */
const answersTogether = 20;

/**
 * Hands over what a run has waiting, one message after another: each is judged again and recorded, then sent. Can be
 * stopped between any two and started again; what has no answer is asked for by its reference first.
 */
export async function sendRun(
  ctx: TaskContext,
  { runId, most }: { runId: string; most: number | null },
): Promise<Answer> {
  const { channel } = await ctx.call('letter.findOneRun', { runId });
  if (!isByNotify(channel)) throw new Problem('not-by-notify');
  const notify = await notifyFor(ctx, channel);
  const waiting = await stillWaiting(ctx, notify, await ctx.call('letter.listToSend', { runId }));
  const now = waiting.slice(0, most ?? waiting.length);
  const drawn = isMessage(channel) ? new Map<string, Uint8Array>() : await draw(ctx, now);
  const tally = await handAllOver(ctx, { notify, channel, drawn }, now);
  return { run: await ctx.call('letter.findOneRun', { runId }), ...tally };
}

/** Throws where the channel is not ready, or its template would send the wrong words. */
async function notifyFor(ctx: TaskContext, channel: Channel): Promise<Notify> {
  const { sending } = await ctx.stage.read(async (db) => {
    await mustBeReady(db, channel);
    return findSending(db);
  });
  const notify = createNotify(sending);
  const wrong = isMessage(channel) ? await wrongWithTemplate(notify, sending, channel) : null;
  if (wrong !== null) throw new Problem('notify-template', wrong);
  return notify;
}

/** Without those that turn out to have arrived there although no answer came back. */
async function stillWaiting(ctx: TaskContext, notify: Notify, all: readonly Waiting[]): Promise<Waiting[]> {
  const answers: DeliveryAnswer[] = [];
  for (const { invitationId } of all.filter(({ unanswered }) => unanswered)) {
    const found = await notify.findByReference(invitationId);
    if (found) answers.push({ invitationId, ...found });
  }
  await record(ctx, answers);
  const known = new Set(answers.map(({ invitationId }) => invitationId));
  return all.filter(({ invitationId }) => !known.has(invitationId));
}

/** All before any is handed over: what is stopped while it is drawn has gone nowhere. */
async function draw(ctx: TaskContext, waiting: readonly Waiting[]): Promise<Map<string, Uint8Array>> {
  const letters = waiting.flatMap(({ content }) => (content === null ? [] : [content as LetterContent]));
  const drawn = new Map<string, Uint8Array>();
  const drawing = drawInBatches(ctx.host.startJob, letters, {
    as: 'single-files',
    onProgress: ({ done, total }) => ctx.progress(done, total, 'Making the letters'),
    cancelled: ctx.cancelled,
  });
  for await (const { files } of drawing)
    for (const {
      pdf,
      letters: [letter],
    } of files)
      if (letter) drawn.set(letter.id, pdf);
  return drawn;
}

type Desk = { notify: Notify; channel: Channel; drawn: ReadonlyMap<string, Uint8Array> };

async function handAllOver(ctx: TaskContext, desk: Desk, waiting: readonly Waiting[]): Promise<Tally> {
  const tally: Tally = { taken: 0, refused: 0, unanswered: 0, pulled: [], stopped: null };
  const answers: DeliveryAnswer[] = [];
  let silent = 0;
  for (const [index, one] of waiting.entries()) {
    if (ctx.cancelled()) tally.stopped = 'Stopped. What was handed over is on its way, the rest waits here.';
    else if (silent >= mostUnanswered) tally.stopped = problems['notify-no-answer'];
    if (tally.stopped !== null) break;
    ctx.progress(index, waiting.length, `Handing over ${channelWords[desk.channel].many}`);

    const sent = await handOne(ctx, desk, { one, tally });
    if (sent === null) continue;
    silent = sent.kind === 'unknown' ? silent + 1 : 0;
    if (sent.kind === 'not-taken') tally.stopped = problems[sent.problem];
    answers.push(...answerOf(one.invitationId, sent));
    if (answers.length >= answersTogether) await record(ctx, answers.splice(0));
  }
  await record(ctx, answers);
  ctx.progress(waiting.length, waiting.length, 'Handed over');
  return tally;
}

/** null where it does not go after all, or somebody else has just handed it over. */
async function handOne(
  ctx: TaskContext,
  { notify, channel, drawn }: Desk,
  { one, tally }: { one: Waiting; tally: Tally },
): Promise<Sent | null> {
  const pdf = drawn.get(one.invitationId);
  const { content, pulled } = await ctx.call('letter.handOver', {
    invitationId: one.invitationId,
    again: one.unanswered,
  });
  if (pulled) tally.pulled.push(pulled);
  if (content === null) {
    if (!pulled && one.unanswered) tally.unanswered += 1;
    return null;
  }
  const sent = isMessage(channel)
    ? await notify.sendMessage(content as MessageContent)
    : await sendLetter(notify, content as LetterContent, pdf);
  if (sent.kind === 'taken') tally.taken += 1;
  if (sent.kind === 'refused') tally.refused += 1;
  if (sent.kind === 'unknown') tally.unanswered += 1;
  return sent;
}

/** One that was kept from the drawing, as of somebody restricted until a moment ago, is not there to be sent. */
function sendLetter(notify: Notify, letter: LetterContent, pdf: Uint8Array | undefined): Promise<Sent> {
  if (pdf) return notify.sendLetter(letter, pdf);
  return Promise.resolve({ kind: 'not-taken', problem: 'run-changed' });
}

function answerOf(invitationId: string, sent: Sent): DeliveryAnswer[] {
  const none = { invitationId, notifyId: null, on: null };
  if (sent.kind === 'taken') return [{ ...none, notifyId: sent.notifyId, status: 'created' }];
  if (sent.kind === 'refused') return [{ ...none, status: 'refused' }];
  return sent.kind === 'not-taken' ? [{ ...none, status: 'not-taken' }] : [];
}

async function record(ctx: TaskContext, answers: readonly DeliveryAnswer[]): Promise<void> {
  for (let from = 0; from < answers.length; from += 200)
    await ctx.call('letter.recordDelivery', { answers: answers.slice(from, from + 200) });
}
