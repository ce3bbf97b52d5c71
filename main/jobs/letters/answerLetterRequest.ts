import { Problem } from '../../../shared/problem.ts';
import { cleanText } from './cleanText.ts';
import { draw } from './draw.ts';
import { drawInThread } from './drawInThread.ts';
import { createFindFont } from './findFont.ts';
import { findUndrawable } from './findUndrawable.ts';
import { LetterRequest } from './letterRequest.ts';
import type { DrawingProgress } from './letterRequest.ts';
import { compileTypst } from './typesetter.ts';
import { mapWords } from './wordsOf.ts';

const findFont = createFindFont();

/** The letter job's one question. Refuses a request that is not one, or of more letters than a file may hold. */
export async function answerLetterRequest(request: unknown, report: (progress: DrawingProgress) => void) {
  const parsed = LetterRequest.safeParse(request);
  if (!parsed.success) throw new Problem('letters-failed', placesOf(parsed.error.issues));

  const letters = parsed.data.letters.map((letter) => mapWords(letter, cleanText));
  if (parsed.data.kind === 'undrawable') return findUndrawable(letters, findFont);
  const drawAs = parsed.data.inThread ? drawInThread : draw;
  return drawAs({ ...parsed.data, letters }, await compileTypst(), report);
}

/** Where a request is wrong; never what it holds. */
function placesOf(issues: readonly { code: string; path: PropertyKey[] }[]): string {
  return issues.map(({ code, path }) => `${path.join('.')} ${code}`).join(', ');
}
