import { strToU8, zipSync } from 'fflate';
import type { formatsContract } from '../../shared/letter/formats.contract.ts';
import { letterAsHtml, letterAsText } from '../../shared/letter/letterAsText.ts';
import type { LetterContent } from '../../shared/letter/letterContent.ts';
import { Problem } from '../../shared/problem.ts';
import type { Handlers } from '../context.ts';
import { findAccessSettings } from '../people/accessSettings.ts';
import { listFormats, listWaitingOrders } from './formatList.ts';
import { orderFormats } from './formatOrders.ts';
import { ordersNamed } from './formats.sql.ts';
import { recordFormat } from './recordFormat.ts';

export const formatsService: Handlers<typeof formatsContract> = {
  'letter.listFormats': async (ctx, { from, limit, waiting }) => {
    const { suppliers } = (await findAccessSettings(ctx.db)).value;
    const lines = waiting ? await listWaitingOrders(ctx) : await listFormats(ctx, suppliers);
    const count = (state: (typeof lines)[number]['state']) =>
      lines.filter((line) => line.state === state).length;
    return {
      total: lines.length,
      lines: lines.slice(from, from + limit),
      suppliers,
      counts: {
        'to-order': count('to-order'),
        'no-template': count('no-template'),
        ordered: count('ordered'),
        received: count('received'),
      },
    };
  },

  'letter.orderFormats': orderFormats,
  'letter.recordFormat': recordFormat,

  'letter.findFormatTexts': async ({ db }, { invitationIds }) =>
    (await ordersNamed(db, invitationIds))
      // Whoever has been restricted since is pulled before posting; until then nothing of them goes to anybody.
      .filter(({ restricted }) => restricted === 0)
      .map(({ invitation_id, format, content }) => {
        const letter = JSON.parse(content) as LetterContent;
        return {
          invitationId: invitation_id,
          name: `${letter.addressLines[0] ?? ''}, ${format}`,
          text: letterAsText(letter),
          html: letterAsHtml(letter),
        };
      }),

  'letter.exportFormats': async (ctx, { invitationIds }) => {
    const texts = await ctx.call('letter.findFormatTexts', { invitationIds });
    if (texts.length === 0) throw new Problem('not-found');
    const entries = texts.flatMap(({ name, text, html }, index) => {
      const file = `${index + 1} ${name.replace(/[\\/:*?"<>|]/g, '-').slice(0, 80)}`;
      return [[`${file}.txt`, strToU8(text)] as const, [`${file}.html`, strToU8(html)] as const];
    });
    const file = {
      name: `Letters to be made, ${ctx.clock.today()}.zip`,
      type: 'application/zip',
      bytes: zipSync(Object.fromEntries(entries)),
    };
    return { files: [{ name: file.name, handle: await ctx.host.offerFile(file) }] };
  },
};
