import type { LetterContent } from '../../../shared/letter/letterContent.ts';
import { Problem } from '../../../shared/problem.ts';
import { cleanText } from './cleanText.ts';
import { createFindFont } from './findFont.ts';
import { findUndrawable } from './findUndrawable.ts';
import { layOut, type PageMarks } from './layOut.ts';
import { LetterRequest } from './letterRequest.ts';
import type { DrawingProgress, DrawnLetters, DrawRequest, LetterFile } from './letterRequest.ts';
import { markAccessible } from './markAccessible.ts';
import { createTypesetter } from './typesetter.ts';
import { mapWords } from './wordsOf.ts';

const findFont = createFindFont();

/** The letter job's one question. Refuses a request that is not one, or of more letters than a file may hold. */
export async function answerLetterRequest(request: unknown, report: (progress: DrawingProgress) => void) {
  const parsed = LetterRequest.safeParse(request);
  if (!parsed.success) throw new Problem('letters-failed', placesOf(parsed.error.issues));

  const letters = parsed.data.letters.map((letter) => mapWords(letter, cleanText));
  if (parsed.data.kind === 'undrawable') return findUndrawable(letters, findFont);
  return draw({ ...parsed.data, letters }, report);
}

/** Where a request is wrong; never what it holds. */
function placesOf(issues: readonly { code: string; path: PropertyKey[] }[]): string {
  return issues.map(({ code, path }) => `${path.join('.')} ${code}`).join(', ');
}

async function draw(
  request: DrawRequest,
  report: (progress: DrawingProgress) => void,
): Promise<DrawnLetters> {
  const undrawable = findUndrawable(request.letters, findFont);
  const ids = new Set(undrawable.map(({ id }) => id));
  const drawable = request.letters.filter(({ id }) => !ids.has(id));
  const total = request.letters.length;
  if (drawable.length === 0) return { files: [], undrawable };

  const groups = request.as === 'one-file' ? [drawable] : drawable.map((letter) => [letter]);
  const drawGroup = await createDrawGroup(drawable, {
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

async function createDrawGroup(all: LetterContent[], marks: PageMarks) {
  const typeset = await createTypesetter(layOut(all, findFont, marks).families);
  return async (letters: LetterContent[]): Promise<LetterFile> => {
    const { pdf, pageCounts } = await typeset(layOut(letters, findFont, marks));
    const counted = letters.map(({ id }, index) => ({ id, pages: pageCounts[index] ?? 0 }));
    return { pdf: await markAccessible(pdf), letters: counted };
  };
}
