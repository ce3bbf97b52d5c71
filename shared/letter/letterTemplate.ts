import { z } from 'zod';
import { letterSizes } from './letterContent.ts';

/** How a letter reaches someone; only `print` and `easy-read` are drawn by this program. */
export const LetterFormatKind = z.enum(['print', 'easy-read', 'braille', 'audio', 'email']);
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

/** The words of a letter as data: versioned, so that the words sent on any day can be shown again. */
export const LetterTemplate = z.object({
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
  /** The first whose conditions hold is printed. */
  headings: z.array(TemplateLine).min(1),
  blocks: z.array(TemplateBlock).min(1),
  closing: z.string().min(1),
  footer: z.array(TemplateLine),
});
export type LetterTemplate = z.infer<typeof LetterTemplate>;
