import { Channel, isByNotify, isMessage } from '../../shared/recall/channel.ts';
import { missingFor, serviceOf } from '../../shared/letter/sending.ts';
import type { sendingContract } from '../../shared/letter/sending.contract.ts';
import { smsSegments } from '../../shared/letter/smsSegments.ts';
import { Problem } from '../../shared/problem.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { Handlers, TaskContext } from '../context.ts';
import { sendingId } from '../practice/sendingSetting.ts';
import { saveSetting } from '../practice/settings.sql.ts';
import { keepSteps } from '../recall/keepSteps.ts';
import { everyoneListed } from '../register/standing.sql.ts';
import { cohortRows } from './cohort.sql.ts';
import { deliveriesOf, openDeliveries } from './delivery.sql.ts';
import { gatherPapers, setDesk } from './desk.ts';
import { handOver } from './handOver.ts';
import { judge } from './judge.ts';
import { contentsOfRun } from './letterRun.sql.ts';
import { reachNotify } from './reachNotify.ts';
import { wrongWithTemplate } from './notifyTemplate.ts';
import { pollDelivery } from './pollDelivery.ts';
import { recordDelivery } from './recordDelivery.ts';
import { lettersIn } from './runOfLetters.ts';
import { findSending, sendingShown } from './sendingSettings.ts';
import { sendRun } from './sendRun.ts';

export const sendingService: Handlers<typeof sendingContract> = {
  'letter.listChannels': async ({ db }) => {
    const { sending, sample } = await findSending(db);
    return Channel.options.map((channel) => ({ channel, missing: missingFor(channel, sending, sample) }));
  },

  'letter.findSending': ({ db }) => sendingShown(db),

  'letter.changeSending': async (ctx, { apiKey, forgetKey, standIn, version, ...change }) => {
    const { sending, sample } = await findSending(ctx.db);
    // Nothing of a real service belongs into the sample practice.
    if (sample && apiKey !== null) throw new Problem('sample-sends-nothing');
    const value = {
      ...change,
      apiKey: forgetKey ? null : (apiKey ?? sending.apiKey),
      standIn: standIn === undefined ? sending.standIn : standIn,
    };
    await saveSetting(ctx, sendingId, { value, version });
    // A text that can be sent from now on may be what comes next for somebody.
    await keepSteps(ctx, await everyoneListed(ctx.db));
    return sendingShown(ctx.db);
  },

  'letter.checkSending': (ctx) => checkSending(ctx),

  'letter.findMessage': async (ctx, { personId, month, channel }) => {
    const [row] = await cohortRows(ctx.db, { personIds: [personId], year: qofYearOf(month) });
    if (!row) throw new Problem('not-found');
    // How a restricted person is reached is shown on their record alone, and there only to those the manager has named.
    if (row.restricted === 1) throw new Problem('not-allowed');
    const papers = (await gatherPapers(ctx.db, [row])).get(personId);
    const judged = papers ? judge(row, papers, await setDesk(ctx, channel)) : null;
    if (!judged?.message) throw new Problem('held', judged?.holds.map((hold) => hold.code).join(', '));
    const { to, subject, body } = judged.message;
    return { channel, to, subject, body, sms: channel === 'text' ? smsSegments(body) : null };
  },

  'letter.sendRun': (ctx, input) => sendRun(ctx, input),
  'letter.pollDelivery': (ctx) => pollDelivery(ctx),

  'letter.listToSend': async ({ db }, { runId }) => {
    // A person restricted since then is pulled when it is their turn; what was made for them is not handed out before.
    const all = await lettersIn(db, [runId]);
    if (!all.every(({ channel }) => isByNotify(channel))) throw new Problem('not-by-notify');
    const letters = all.filter(({ stage }) => ['built', 'spoilt', 'printed'].includes(stage));
    const open = new Map(
      (
        await deliveriesOf(
          db,
          letters.map(({ id }) => id),
        )
      ).map((row) => [row.invitation_id, row]),
    );
    const contents = new Map((await contentsOfRun(db, runId)).map(({ id, content }) => [id, content]));
    return letters.flatMap(({ id, stage, channel, restricted }) => {
      const unanswered = stage === 'printed';
      if (unanswered && open.get(id)?.notify_id !== null) return [];
      const content = isMessage(channel) || restricted === 1 ? null : JSON.parse(contents.get(id) ?? 'null');
      return [{ invitationId: id, unanswered, content: content as unknown }];
    });
  },

  'letter.handOver': (ctx, input) => handOver(ctx, input),

  'letter.listOpenDeliveries': async ({ db }, { after }) => {
    const { sending } = await findSending(db);
    return (await openDeliveries(db, after)).map((row) => ({
      invitationId: row.invitation_id,
      notifyId: row.notify_id,
      known: row.service === serviceOf(sending),
    }));
  },

  'letter.recordDelivery': (ctx, { answers }) => recordDelivery(ctx, answers),
};

async function checkSending(ctx: TaskContext) {
  const { sending, sample } = await ctx.stage.read(findSending);
  if (sample) throw new Problem('sample-sends-nothing');
  const notify = await reachNotify(sending);
  await notify.tryKey();
  const checks: { what: string; wrong: string | null }[] = [{ what: 'The key', wrong: null }];
  for (const [channel, id] of [
    ['text', sending.textTemplateId],
    ['email', sending.emailTemplateId],
  ] as const) {
    const what = channel === 'text' ? 'The template for texts' : 'The template for e-mails';
    if (id !== null) checks.push({ what, wrong: await wrongWithTemplate(notify, sending, channel) });
  }
  return checks;
}
