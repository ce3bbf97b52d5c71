import type { LetterContent } from '../../../shared/letter/letterContent.ts';
import { createFindFont } from './findFont.ts';
import { findUndrawable } from './findUndrawable.ts';
import { familiesFor, layOut, type PageMarks } from './layOut.ts';
import type { DrawingProgress, DrawnLetters, DrawRequest, LetterFile } from './letterRequest.ts';
import { markAccessible } from './markAccessible.ts';
import { createTypesetter, type Typst } from './typesetter.ts';

const findFont = createFindFont();

/** Draws cleaned letters, here and now: what is slow about the letter job. */
export async function draw(
  request: DrawRequest,
  typst: Typst,
  report: (progress: DrawingProgress) => void,
): Promise<DrawnLetters> {
  const undrawable = findUndrawable(request.letters, findFont);
  const ids = new Set(undrawable.map(({ id }) => id));
  const drawable = request.letters.filter(({ id }) => !ids.has(id));
  const total = request.letters.length;
  if (drawable.length === 0) return { files: [], undrawable };

  const groups = request.as === 'one-file' ? [drawable] : drawable.map((letter) => [letter]);
  const drawGroup = await createDrawGroup(drawable, typst, {
    window: request.window ?? false,
    copy: request.copy ?? false,
  });
  const files: LetterFile[] = [];
  let done = undrawable.length;
  report({ done, total });
  for (const group of groups) {
    files.push(await drawGroup(group));
    done += group.length;
    report({ done, total });
  }
  return { files, undrawable };
}

async function createDrawGroup(all: LetterContent[], typst: Typst, marks: PageMarks) {
  const typeset = await createTypesetter(typst, familiesFor(all, findFont));
  return async (letters: LetterContent[]): Promise<LetterFile> => {
    const { pdf, pageCounts } = await typeset(layOut(letters, findFont, marks));
    const counted = letters.map(({ id }, index) => ({ id, pages: pageCounts[index] ?? 0 }));
    return { pdf: markAccessible(pdf), letters: counted };
  };
}
