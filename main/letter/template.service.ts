import {
  TemplateShape,
  type LetterTemplate,
  type TemplateWords,
} from '../../shared/letter/letterTemplate.ts';
import type { LetterBase } from '../../shared/letter/letterTried.ts';
import type { templateContract } from '../../shared/letter/template.contract.ts';
import type { Handlers, QueryContext } from '../context.ts';
import type { TemplateRecord } from '../../shared/letter/template.contract.ts';
import { isMessageFormat } from '../../shared/letter/templateProblems.ts';
import { Problem } from '../../shared/problem.ts';
import { saveSetting } from '../practice/settings.sql.ts';
import {
  findTemplateApproval,
  keptTemplate,
  summaryOf,
  templateApprovalId,
  templateAt,
  templateBook,
  versionLines,
} from './templateBook.ts';
import { drawTrial, findTrial, inventedFor, lettered, tryToDraw } from './tryTemplate.ts';
import { addTemplate, recordApproval, retire, saveTemplate, sendBack } from './writeTemplate.ts';

export const templateService: Handlers<typeof templateContract> = {
  'letter.listTemplates': async ({ db }) => ({
    approval: await findTemplateApproval(db),
    lines: (await templateBook(db)).map(summaryOf),
  }),

  'letter.findTemplate': (ctx, { templateId }) => recordOf(ctx, templateId),

  'letter.findTemplateVersion': async ({ db }, { templateId, version }) => ({
    words: wordsOf(await templateAt(db, templateId, version)),
  }),

  'letter.findTrial': (ctx, { personId, format }) =>
    findTrial(ctx, personId, isMessageFormat(format) ? format : 'letter'),

  'letter.drawTemplate': async (ctx, { templateId, format, words, size, personId }) => {
    const record = await ctx.call('letter.findTemplate', { templateId });
    if (record.format !== format) throw new Problem('invalid-input', 'format');
    const base =
      personId === null ? record.invented : (await ctx.call('letter.findTrial', { personId, format })).base;
    const template = TemplateShape.parse({ ...record, ...words, version: record.newest });
    return drawTrial(ctx, lettered(template, base as LetterBase, size));
  },

  'letter.saveTemplate': async (ctx, saving) => {
    await saveTemplate(ctx, saving);
    return recordOf(ctx, saving.templateId);
  },

  'letter.addTemplate': async (ctx, adding) => {
    const id = await addTemplate(ctx, adding);
    return summaryOf(await keptTemplate(ctx.db, id));
  },

  'letter.approveTemplate': async (ctx, one) => {
    const record = await ctx.call('letter.findTemplate', { templateId: one.templateId });
    const { words } = await ctx.call('letter.findTemplateVersion', one);
    const template = TemplateShape.parse({ ...record, ...words, version: one.version });
    await tryToDraw(ctx, template, (record.invented as LetterBase).practice);
    return ctx.call('letter.recordApproval', one);
  },

  'letter.recordApproval': async (ctx, one) => {
    await recordApproval(ctx, one);
    return recordOf(ctx, one.templateId);
  },

  'letter.sendBackTemplate': async (ctx, one) => {
    await sendBack(ctx, one);
    return recordOf(ctx, one.templateId);
  },

  'letter.retireTemplate': async (ctx, one) => {
    await retire(ctx, one);
    return recordOf(ctx, one.templateId);
  },

  'letter.changeApproval': async (ctx, { value, version }) => {
    await saveSetting(ctx, templateApprovalId, { value, version });
    return { value, version: version + 1 };
  },
};

async function recordOf(ctx: QueryContext, templateId: string): Promise<TemplateRecord> {
  const kept = await keptTemplate(ctx.db, templateId);
  const summary = summaryOf(kept);
  const used = summary.inUse?.version ?? null;
  return {
    ...summary,
    approval: (await findTemplateApproval(ctx.db)).value,
    words: wordsOf(kept.newest),
    wordsInUse:
      used === null || used === summary.newest ? null : wordsOf(await templateAt(ctx.db, templateId, used)),
    versions: versionLines(kept),
    invented: await inventedFor(ctx, kept.newest),
  };
}

function wordsOf(template: LetterTemplate): TemplateWords {
  const { name, sizes, nameConditions, headings, blocks, closing, footer } = template;
  return { name, sizes, nameConditions, headings, blocks, closing, footer };
}
