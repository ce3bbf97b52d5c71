import { z } from 'zod';
import {
  TemplateWords,
  type TemplateBlock,
  type TemplateLine,
} from '../../../shared/letter/letterTemplate.ts';
import { TemplateCondition } from '../../../shared/letter/templateCondition.ts';

/** A part as it is edited: a line of a heading or of the small print, or a block of the letter. */
export type Part = TemplateLine | TemplateBlock;

const when = z.array(TemplateCondition);
const line = z.object({ when, text: z.string() });
const picture = TemplateWords.shape.blocks.element.options[1].shape.picture;

/**
 * Words on their way: what the door will ask of them is not asked here, so that a part somebody has not written yet,
 * or has written wrongly, is brought back with the rest.
 */
const DraftWords = TemplateWords.extend({
  name: z.string(),
  sizes: z.array(TemplateWords.shape.sizes.element),
  headings: z.array(line),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      line.extend({ kind: z.literal('heading') }),
      line.extend({ kind: z.literal('paragraph'), picture }),
      z.object({ kind: z.literal('list'), when, items: z.array(z.string()), picture }),
    ]),
  ),
  closing: z.string(),
  footer: z.array(line),
});
const Draft = z.object({ newest: z.int(), words: DraftWords });

/** Keeps the words with the version they started from. */
export function draftText(newest: number, words: TemplateWords): string {
  return JSON.stringify({ newest, words });
}

/** What was kept, or null where it cannot be read. */
export function draftOf(kept: string): { newest: number; words: TemplateWords } | null {
  return Draft.safeParse(JSON.parse(kept)).data ?? null;
}

/** A list is written one item a line. */
export function textOf(part: Part): string {
  return 'items' in part ? part.items.join('\n') : part.text;
}

/** The part with other words. */
export function withText(part: Part, text: string): Part {
  return 'items' in part ? { ...part, items: text.split('\n') } : { ...part, text };
}

/** The part as another kind, its words kept. */
export function asKind(part: Part, kind: TemplateBlock['kind']): Part {
  const { when } = part;
  const beside = 'picture' in part && part.picture !== undefined ? { picture: part.picture } : {};
  if (kind === 'list') return { kind, when, items: textOf(part).split('\n'), ...beside };
  const text = textOf(part).replaceAll('\n', ' ');
  return kind === 'heading' ? { kind, when, text } : { kind, when, text, ...beside };
}

/** Empty lines between items are no items; everything else goes as it was typed. */
export function tidied(words: TemplateWords): TemplateWords {
  return {
    ...words,
    blocks: words.blocks.map((block) =>
      block.kind === 'list' && block.items.some((item) => item.trim() !== '')
        ? { ...block, items: block.items.filter((item) => item.trim() !== '') }
        : block,
    ),
  };
}

/** The id of the box a problem leads to: `blocks.3.items.0` is in the box of part 3. */
export function boxOf(path: readonly PropertyKey[]): string {
  const [field, place] = path;
  return typeof place === 'number' ? `${String(field)}.${place}` : String(field);
}
