import { z } from 'zod';
import { easyReadPictureNames } from './easyReadPictures.ts';
import { letterSizes } from './letterContent.ts';
import { bracesProblem, fieldProblem } from './mergeFields.ts';
import { TemplateCondition } from './templateCondition.ts';
import { LetterPurpose } from '../recall/stepLetter.ts';
import { templateProblems } from './templateProblems.ts';

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

/** Whom a letter is for, besides everyone: those whose conversation is with a GP, and those who are visited. */
export const TemplateAudience = z.enum(['anyone', 'gp-led', 'housebound', 'care-home']);
export type TemplateAudience = z.infer<typeof TemplateAudience>;

/** Text with merge fields; a field no one fills is refused when the template is read, not when it is printed. */
const MergeText = z
  .string()
  .trim()
  .min(1, 'Write something here, or remove this part')
  .max(2000, 'Use 2,000 characters or fewer')
  .superRefine((text, ctx) => {
    const problem = fieldProblem(text) ?? bracesProblem(text);
    if (problem !== null) ctx.addIssue({ code: 'custom', message: problem });
  });

const when = z.array(TemplateCondition).max(12).default([]);
/** Beside the words of an easy read letter; other formats leave it out. */
const picture = z.enum(easyReadPictureNames).optional();
export const TemplateLine = z.object({ when, text: MergeText });
export type TemplateLine = z.infer<typeof TemplateLine>;
export const TemplateBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), when, text: MergeText }),
  z.object({ kind: z.literal('paragraph'), when, text: MergeText, picture }),
  /** An item that is only `{{checks}}` or `{{bring}}` becomes one item for each. */
  z.object({
    kind: z.literal('list'),
    when,
    items: z.array(MergeText).min(1, 'Write an item, or remove this part').max(40),
    picture,
  }),
]);
export type TemplateBlock = z.infer<typeof TemplateBlock>;

/** What makes a template the one it is: these never change from version to version. */
export const TemplateIdentity = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(60),
  purpose: LetterPurpose.default('invitation'),
  /** Which letter of the round: the first, the second, the third and later; null for all of them. */
  attempt: z.literal([1, 2, 3]).nullable().default(null),
  audience: TemplateAudience.default('anyone'),
  /** Only for groups that name this set as their letters (`letterTemplate`) and steps of the ladder that name it. */
  set: z.string().trim().min(1).max(60).nullable().default(null),
  format: LetterFormatKind,
  /** BCP 47 */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Enter a language code such as ur'),
  /** A letter about someone under 16 is written to their parent or guardian. */
  addressedTo: z.enum(['person', 'parent']),
});
export type TemplateIdentity = z.infer<typeof TemplateIdentity>;

/** What staff write; it changes from version to version. `templateProblems` says what else is asked of it. */
export const TemplateWords = z.object({
  name: z.string().trim().min(1, 'Enter a name').max(80, 'Use 80 characters or fewer'),
  sizes: z.array(z.literal(letterSizes)).min(1, 'Choose a size'),
  /** Whether conditions may be named; never those of `neverNamed`, whatever this says. */
  nameConditions: z.boolean(),
  /** The first whose conditions hold is printed; the subject of an e-mail. */
  headings: z.array(TemplateLine).max(20),
  blocks: z.array(TemplateBlock).min(1, 'Write a part').max(80),
  closing: z
    .string()
    .trim()
    .max(200, 'Use 200 characters or fewer')
    .refine((text) => !/[{}]/.test(text), 'No field can stand here'),
  footer: z.array(TemplateLine).max(10),
});
export type TemplateWords = z.infer<typeof TemplateWords>;

/** The parts of a template, before its rules are looked at: as it is kept. */
export const TemplateShape = z.object({
  ...TemplateIdentity.shape,
  version: z.int().min(1),
  ...TemplateWords.shape,
});
export type TemplateShape = z.infer<typeof TemplateShape>;

/** The words of a letter or message as data: versioned, so that the words sent on any day can be shown again. */
export const LetterTemplate = TemplateShape.superRefine((template, ctx) => {
  for (const problem of templateProblems(template.format, template))
    ctx.addIssue({ code: 'custom', ...problem });
});
export type LetterTemplate = TemplateShape;
