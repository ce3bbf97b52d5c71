import { z } from 'zod';
import { easyReadPictureNames } from '../../../shared/letter/easyReadPictures.ts';
import { letterSizes } from '../../../shared/letter/letterContent.ts';
import type { LetterContent, LetterSize, UndrawableLetter } from '../../../shared/letter/letterContent.ts';
import { IsoDate } from '../../../shared/time/isoDate.ts';

/** More would need more memory than it gives back: Typst keeps what it has laid out. */
export const lettersPerFile = 200;

const lines = z.array(z.string());
const picture = { picture: z.enum(easyReadPictureNames).exactOptional() };
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string(), ...picture }),
  z.object({ kind: z.literal('list'), items: lines.min(1), ...picture }),
]);

const letterContent: z.ZodType<LetterContent> = z.object({
  id: z.string(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  size: z.custom<LetterSize>((size) => letterSizes.some((known) => known === size)),
  addressLines: lines.min(3).max(7),
  practice: z.object({ name: z.string(), addressLines: lines, phone: z.string() }),
  date: IsoDate,
  dateInWords: z.string(),
  nhsNumber: z.string().nullable(),
  greeting: z.string(),
  heading: z.string().min(1),
  layout: z.literal('easy-read').exactOptional(),
  blocks: z.array(block),
  closing: z.string(),
  signedBy: lines,
  footer: lines,
  sample: z.boolean(),
});

const letters = z.array(letterContent).min(1).max(lettersPerFile);

export const LetterRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('draw'),
    letters,
    as: z.enum(['one-file', 'single-files']),
    /** For the preview on screen: shows where the envelope's window is. */
    window: z.boolean().optional(),
    /** Marks every page as a copy of a letter that was sent before. */
    copy: z.boolean().optional(),
    /** Where other batches are drawn at the same time. */
    inThread: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('undrawable'), letters: z.array(letterContent) }),
]);
export type LetterRequest = z.infer<typeof LetterRequest>;
export type DrawRequest = LetterRequest & { kind: 'draw' };

/** One PDF with the letters it holds, in order. */
export type LetterFile = { pdf: Uint8Array; letters: { id: string; pages: number }[] };

/** `undrawable` letters are in no file: each has characters that would have come out as empty boxes. */
export type DrawnLetters = { files: LetterFile[]; undrawable: UndrawableLetter[] };

/** Letters ready so far, undrawable ones included. */
export type DrawingProgress = { done: number; total: number };
