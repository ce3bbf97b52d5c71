import type { TemplateWords } from './letterTemplate.ts';
import { whenInWords } from './whenInWords.ts';

/** What one version says that the other does not, part by part. */
export type TemplateChanges = { added: string[]; removed: string[]; moved: boolean };

export function templateChanges(before: TemplateWords, after: TemplateWords): TemplateChanges {
  const [old, now] = [partsOf(before), partsOf(after)];
  const added = without(now, old);
  const removed = without(old, now);
  const stayed = (parts: readonly string[], gone: readonly string[]) => without(parts, gone).join('\n');
  return { added, removed, moved: stayed(old, removed) !== stayed(now, added) };
}

/** The parts of one list that the other has not, as often as it has not. */
function without(parts: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return parts.filter((part) => {
    const at = left.indexOf(part);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function partsOf({
  name,
  sizes,
  nameConditions,
  headings,
  blocks,
  closing,
  footer,
}: TemplateWords): string[] {
  const only = (when: Parameters<typeof whenInWords>[0]) =>
    when.length === 0 ? '' : ` (${whenInWords(when)})`;
  return [
    `Name: ${name}`,
    `Sizes: ${sizes.join(', ')}`,
    `Conditions ${nameConditions ? 'may' : 'may not'} be named`,
    ...headings.map(({ text, when }) => `Heading: ${text}${only(when)}`),
    ...blocks.map((block) => {
      const text = block.kind === 'list' ? block.items.map((item) => `• ${item}`).join(' ') : block.text;
      return `${text}${only(block.when)}`;
    }),
    `Closing: ${closing}`,
    ...footer.map(({ text, when }) => `Small print: ${text}${only(when)}`),
  ];
}
