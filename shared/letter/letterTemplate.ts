import { z } from 'zod';
import { letterSizes } from './letterContent.ts';
import { sensitiveWordsIn } from './sensitiveWords.ts';

/** How it reaches someone; only `print` and `easy-read` are drawn, and only `email` and `text` are sent. */
export const LetterFormatKind = z.enum([
  'print',
  'easy-read',
  'braille',
  'audio',
  'other-format',
  'email',
  'text',
]);
export type LetterFormatKind = z.infer<typeof LetterFormatKind>;

/** When a part of a template is printed; every condition named must hold. */
export const TemplateCondition = z.enum([
  'tests due',
  'no tests due',
  'questions only',
  'first',
  'reminder',
  'month to come',
  'month here',
  'something to bring',
  'phone hours known',
  'phone hours not known',
  'conditions named',
  'conditions not named',
]);
export type TemplateCondition = z.infer<typeof TemplateCondition>;

/** The `{{fields}}` a template may use, with the words for "this is missing". */
export const mergeFields = {
  plannedMonth: 'the planned month',
  testsMinutes: 'how long the tests take',
  testsWith: 'who does the tests',
  talkMinutes: 'how long the conversation takes',
  talkWith: 'who the conversation is with',
  gap: 'the time between the two visits',
  phone: "the practice's phone number",
  phoneHours: 'when the phone is answered',
  practiceName: "the practice's name",
  firstName: "the person's first name",
  childName: "the child's first name",
  conditions: 'the conditions to name',
  checks: 'the checks that are due',
  bring: 'what to bring',
} as const;
export type MergeField = keyof typeof mergeFields;

/** Text with merge fields; a field no one fills is refused when the template is read, not when it is printed. */
const MergeText = z.string().min(1).refine(hasKnownFields, 'Names a merge field that does not exist');

function hasKnownFields(text: string): boolean {
  return fieldsIn(text).every((field) => Object.hasOwn(mergeFields, field));
}

/** The names between double braces, in order. */
export function fieldsIn(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
}

const when = z.array(TemplateCondition).default([]);
const TemplateLine = z.object({ when, text: MergeText });
export const TemplateBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), when, text: MergeText }),
  z.object({ kind: z.literal('paragraph'), when, text: MergeText }),
  /** An item that is only `{{checks}}` or `{{bring}}` becomes one item for each. */
  z.object({ kind: z.literal('list'), when, items: z.array(MergeText).min(1) }),
]);
export type TemplateBlock = z.infer<typeof TemplateBlock>;

/** The parts of a template, before its rules are looked at. */
export const TemplateShape = z.object({
  id: z.string().min(1),
  version: z.int().min(1),
  name: z.string().min(1),
  format: LetterFormatKind,
  /** BCP 47 */
  language: z.string().min(2),
  sizes: z.array(z.literal(letterSizes)).min(1),
  /** A letter about someone under 16 is written to their parent or guardian. */
  addressedTo: z.enum(['person', 'parent']),
  /** Whether conditions may be named; never those of `neverNamed`, whatever this says. */
  nameConditions: z.boolean(),
  /** The first whose conditions hold is printed; the subject of an e-mail. */
  headings: z.array(TemplateLine),
  blocks: z.array(TemplateBlock).min(1),
  closing: z.string(),
  footer: z.array(TemplateLine),
});
export type TemplateShape = z.infer<typeof TemplateShape>;

/** The words of a letter or message as data: versioned, so that the words sent on any day can be shown again. */
export const LetterTemplate = TemplateShape.superRefine((template, ctx) => {
  for (const message of templateProblems(template)) ctx.addIssue({ code: 'custom', message });
});
export type LetterTemplate = z.infer<typeof LetterTemplate>;

/** What others could read a condition from: never part of a message (hard case 11). */
const neverInMessages: readonly string[] = ['conditions', 'checks', 'bring'] satisfies MergeField[];

/** What is wrong with a template as a whole, in words for its author; empty where nothing is. */
export function templateProblems(template: TemplateShape): string[] {
  const { format, headings, closing, footer, blocks } = template;
  if (format !== 'text' && format !== 'email') return partsMissing(headings, closing);
  const onlyText = headings.length === 0 && closing === '' && footer.length === 0;
  return [
    ...(format === 'email' ? partsMissing(headings, closing) : []),
    ...(format === 'text' && (!onlyText || blocks.some(({ kind }) => kind !== 'paragraph'))
      ? ['A text message has paragraphs only']
      : []),
    ...sayingTooMuch(template),
  ];
}

function partsMissing(headings: readonly unknown[], closing: string): string[] {
  return [
    ...(headings.length === 0 ? ['Needs a heading'] : []),
    ...(closing === '' ? ['Needs a closing'] : []),
  ];
}

function sayingTooMuch({ headings, blocks, closing, footer, nameConditions }: TemplateShape): string[] {
  const lines = [...headings, ...footer].map(({ text }) => text);
  const texts = [
    ...lines,
    closing,
    ...blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text])),
  ];
  const fields = texts.flatMap(fieldsIn).filter((field) => neverInMessages.includes(field));
  const words = [...new Set(texts.flatMap(sensitiveWordsIn))];
  return [
    ...(nameConditions ? ['A message never names conditions'] : []),
    ...[...new Set(fields)].map((field) => `A message never says ${mergeFields[field as MergeField]}`),
    ...words.map((word) => `A message never says “${word}”: somebody else may read it`),
  ];
}
