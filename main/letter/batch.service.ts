import type { letterContract } from '../../shared/letter/letter.contract.ts';
import type { Handlers } from '../context.ts';
import { saveSetting } from '../practice/settings.sql.ts';
import { recordReturned } from './confirmPosted.ts';
import { drawSentLetter, findSentLetter } from './sentLetter.ts';
import { closeSentBack, findBatchRules, passFirstOnes, sendBack } from './batch.ts';

type Batches = Pick<
  Handlers<typeof letterContract>,
  | 'letter.findSentLetter'
  | 'letter.drawSentLetter'
  | 'letter.recordReturned'
  | 'letter.findBatchRules'
  | 'letter.changeBatchRules'
  | 'letter.sendBack'
  | 'letter.closeSentBack'
  | 'letter.passFirstOnes'
>;

/** What was sent, and how careful the practice is with many letters at once. */
export const batchService: Batches = {
  'letter.findSentLetter': (ctx, which) => findSentLetter(ctx, which),
  'letter.drawSentLetter': (ctx, which) => drawSentLetter(ctx, which),
  'letter.recordReturned': (ctx, input) => recordReturned(ctx, input),

  'letter.findBatchRules': async ({ db }) => {
    const { value, version } = await findBatchRules(db);
    return { rules: value, version };
  },

  'letter.changeBatchRules': async (ctx, { rules, version }) => {
    await saveSetting(ctx, 'batchRules', { value: rules, version });
    const kept = await findBatchRules(ctx.db);
    return { rules: kept.value, version: kept.version };
  },

  'letter.sendBack': (ctx, input) => sendBack(ctx, input),

  'letter.closeSentBack': async (ctx, { id }) => {
    await closeSentBack(ctx, id);
    return {};
  },

  'letter.passFirstOnes': (ctx, { runId }) => passFirstOnes(ctx, runId),
};
