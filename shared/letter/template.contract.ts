import { z } from 'zod';
import { command, everyone, managerOnly, query, task, type Role } from '../contract.ts';
import { FileHandle, PersonId } from '../identity/ids.ts';
import { Instant } from '../time/isoDate.ts';
import { letterSizes } from './letterContent.ts';
import { LetterFormatKind, TemplateIdentity, TemplateWords } from './letterTemplate.ts';
import { templateProblems } from './templateProblems.ts';
import { versionStates } from './templateState.ts';

/** Who writes letters; a healthcare assistant reads them. */
export const templateWriters: readonly Role[] = ['manager', 'admin', 'nurse', 'gp'];
/** Who approves what another has written, where the practice wishes a second person. */
export const templateApprovers: readonly Role[] = ['manager', 'nurse', 'gp'];

/** Whether a second person approves what is written; a practice of one sets `none`. */
export const TemplateApproval = z.enum(['second-person', 'none']);
export type TemplateApproval = z.infer<typeof TemplateApproval>;

const TemplateId = TemplateIdentity.shape.id;
const Version = z.int().min(1);

/** `by` null: it came with the program. */
const Saved = z.object({
  version: Version,
  by: z.string().nullable(),
  byId: z.string().nullable(),
  at: Instant.nullable(),
});

/** One letter or message of the practice. */
export const TemplateSummary = z.object({
  ...TemplateIdentity.shape,
  name: z.string(),
  sizes: TemplateWords.shape.sizes,
  /** The version letters are made from, since when and by whose word; null where none is. */
  inUse: Saved.nullable(),
  /** The newest version, where nobody has decided about it yet. */
  waiting: Saved.nullable(),
  /** The newest version there is. */
  newest: Version,
});
export type TemplateSummary = z.infer<typeof TemplateSummary>;

export const TemplateVersion = Saved.extend({
  state: z.enum(versionStates),
  /** What the writer says has changed. */
  note: z.string().nullable(),
  /** The last decision about it, in words; null where there is none. */
  decision: z.string().nullable(),
});
export type TemplateVersion = z.infer<typeof TemplateVersion>;

const Book = z.object({
  approval: z.object({ value: TemplateApproval, version: z.int() }),
  /** In the order of the program's own letters, then the practice's by name. */
  lines: z.array(TemplateSummary),
});
export type TemplateBook = z.infer<typeof Book>;

/** A template with all there is to edit, try and approve it. */
export const TemplateRecord = TemplateSummary.extend({
  approval: TemplateApproval,
  /** The words of the newest version: what is edited. */
  words: TemplateWords,
  /** The words in use, where they are others. */
  wordsInUse: TemplateWords.nullable(),
  /** Newest first. */
  versions: z.array(TemplateVersion),
  /** The letter of an invented person with the practice's own letterhead (`LetterBase`). */
  invented: z.unknown(),
});
export type TemplateRecord = z.infer<typeof TemplateRecord>;

const OneVersion = z.object({ templateId: TemplateId, version: Version });

const writtenIn = { templateId: TemplateId, format: LetterFormatKind, words: TemplateWords };
type Written = { format: LetterFormatKind; words: TemplateWords };

/** Words on their way in are checked as a whole, for the format of their letter: the service sees that it is that one. */
function checkWords({ format, words }: Written, ctx: z.RefinementCtx): void {
  for (const { path, message } of templateProblems(format, words))
    ctx.addIssue({ code: 'custom', path: ['words', ...path], message });
}
const reason = z.string().trim().min(1, 'Say why').max(300, 'Use 300 characters or fewer');

export const templateContract = {
  'letter.listTemplates': query(z.object({}), Book, { roles: everyone }),
  'letter.findTemplate': query(z.object({ templateId: TemplateId }), TemplateRecord, { roles: everyone }),
  'letter.findTemplateVersion': query(OneVersion, z.object({ words: TemplateWords }), { roles: everyone }),
  /**
   * What the letter of a real person is made of but its words (`LetterBase`), and which template they would get now.
   * Refused for a restricted person.
   */
  'letter.findTrial': query(
    z.object({ personId: PersonId, format: LetterFormatKind.default('print') }),
    z.object({
      base: z.unknown(),
      gets: z.object({ id: TemplateId, name: z.string() }).nullable(),
    }),
    { roles: everyone, opens: 'personId' },
  ),
  /** Words that need not be saved, drawn as they would be printed: for a real person, or for an invented one. */
  'letter.drawTemplate': task(
    z
      .object({ ...writtenIn, size: z.literal(letterSizes), personId: PersonId.nullable() })
      .superRefine(checkWords),
    z.object({ handle: FileHandle, pages: z.int() }),
    { roles: everyone },
  ),
  /** A new version, not used yet. `newest` is the version the writer started from. */
  'letter.saveTemplate': command(
    z
      .object({
        ...writtenIn,
        newest: Version,
        note: z.string().trim().max(300, 'Use 300 characters or fewer').nullable().default(null),
      })
      .superRefine(checkWords),
    TemplateRecord,
    { roles: templateWriters },
  ),
  /** A new template with the words of another; not used until it is approved. */
  'letter.addTemplate': command(
    z.object({
      copyOf: TemplateId,
      name: TemplateWords.shape.name,
      ...TemplateIdentity.omit({ id: true, purpose: true }).shape,
    }),
    TemplateSummary,
    { roles: templateWriters },
  ),
  /** Draws the version for the longest, emptiest and most foreign letter; what can be drawn is in use from then on. */
  'letter.approveTemplate': task(OneVersion, TemplateRecord, { roles: templateWriters }),
  'letter.recordApproval': command(OneVersion, TemplateRecord, { roles: templateWriters }),
  'letter.sendBackTemplate': command(OneVersion.extend({ reason }), TemplateRecord, {
    roles: templateApprovers,
  }),
  /** Not used any more: whoever would have got it is held, or gets one that fits them less closely. */
  'letter.retireTemplate': command(OneVersion.extend({ reason }), TemplateRecord, {
    roles: templateApprovers,
  }),
  'letter.changeApproval': command(
    z.object({ value: TemplateApproval, version: z.int() }),
    Book.shape.approval,
    { roles: managerOnly },
  ),
};
