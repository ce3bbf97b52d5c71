import { registerNames } from '../register/registerNames.ts';
import { conditionsNamedIn } from './conditionsNamedIn.ts';
import type { LetterFormatKind, TemplateWords } from './letterTemplate.ts';
import { fieldsIn, mergeFields, type MergeField } from './mergeFields.ts';
import { neverNamed } from './neverNamed.ts';
import { sensitiveWordsIn } from './sensitiveWords.ts';

/** What is wrong, in words for the author, and where: `['blocks', 3, 'text']`. */
export type TemplateProblem = { path: (string | number)[]; message: string };

/** What a screen shows, and whoever holds the phone may read. */
export function isMessageFormat(format: LetterFormatKind): format is 'text' | 'email' {
  return format === 'text' || format === 'email';
}

/** What is wrong with the words of a letter or message as a whole; empty where nothing is. */
export function templateProblems(format: LetterFormatKind, words: TemplateWords): TemplateProblem[] {
  return [
    ...(format === 'text' ? notText(words) : partsMissing(words)),
    ...textsWithPaths(words).flatMap(({ path, text }) => {
      const message = isMessageFormat(format)
        ? sayingTooMuch(text)
        : namingProblem(text, words.nameConditions);
      return message === null ? [] : [{ path, message }];
    }),
    ...(isMessageFormat(format) && words.nameConditions
      ? [{ path: ['nameConditions'], message: 'A message never names conditions' }]
      : []),
  ];
}

/** Every text of a template with its place in it. */
export function textsWithPaths(
  template: Pick<TemplateWords, 'headings' | 'blocks' | 'closing' | 'footer'>,
): { path: (string | number)[]; text: string }[] {
  const lines = (field: 'headings' | 'footer') =>
    template[field].map(({ text }, place) => ({ path: [field, place, 'text'], text }));
  const blocks = template.blocks.flatMap((block, place) =>
    block.kind === 'list'
      ? block.items.map((text, item) => ({ path: ['blocks', place, 'items', item], text }))
      : [{ path: ['blocks', place, 'text'], text: block.text }],
  );
  return [...lines('headings'), ...blocks, { path: ['closing'], text: template.closing }, ...lines('footer')];
}

function partsMissing({ headings, closing }: TemplateWords): TemplateProblem[] {
  return [
    ...(headings.length === 0 ? [{ path: ['headings'], message: 'Write a heading' }] : []),
    ...(closing === '' ? [{ path: ['closing'], message: 'Write how the letter closes' }] : []),
  ];
}

/** A text message is one piece of plain words. */
function notText({ headings, closing, footer, blocks }: TemplateWords): TemplateProblem[] {
  const message = 'A text message has paragraphs only';
  return [
    ...(headings.length > 0 ? [{ path: ['headings'], message }] : []),
    ...blocks.flatMap(({ kind }, place) =>
      kind === 'paragraph' ? [] : [{ path: ['blocks', place, 'text'], message }],
    ),
    ...(closing === '' ? [] : [{ path: ['closing'], message }]),
    ...(footer.length > 0 ? [{ path: ['footer'], message }] : []),
  ];
}

/** Why a text of a letter may not say what it says of conditions, or null. */
function namingProblem(text: string, mayName: boolean): string | null {
  const named = conditionsNamedIn(text);
  const never = named.find(({ register }) => neverNamed.includes(register));
  if (never) return `“${never.words}” is never written in a letter: someone else may open it`;
  const [first] = mayName ? [] : named;
  return first === undefined
    ? null
    : `“${first.words}” names ${registerNames[first.register].plainName}. Say it another way, or allow this letter to name conditions`;
}

/** What others could read a condition from: never part of a message (hard case 11). */
export const neverInMessages: readonly MergeField[] = ['conditions', 'checks', 'checksInShort', 'bring'];

/** Why a text of a message says too much, or null. */
function sayingTooMuch(text: string): string | null {
  const field = neverInMessages.find((one) => fieldsIn(text).includes(one));
  if (field !== undefined) return `A message never says ${mergeFields[field]}`;
  const word = sensitiveWordsIn(text)[0] ?? conditionsNamedIn(text)[0]?.words;
  return word === undefined ? null : `A message never says “${word}”: somebody else may read it`;
}
