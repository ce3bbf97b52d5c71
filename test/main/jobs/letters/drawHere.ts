import { answerLetterRequest } from '../../../../main/jobs/letters/answerLetterRequest.ts';
import type { DrawnLetters, DrawRequest } from '../../../../main/jobs/letters/letterRequest.ts';
import type { LetterContent } from '../../../../shared/letter/letterContent.ts';

/** What the letter job answers, asked in this process. */
export async function drawHere(
  letters: LetterContent[],
  options: Partial<Omit<DrawRequest, 'kind' | 'letters'>> = {},
): Promise<DrawnLetters> {
  const answer = await answerLetterRequest(
    { kind: 'draw', letters, as: 'one-file', ...options },
    () => undefined,
  );
  return answer as DrawnLetters;
}

/** One letter's PDF. */
export async function drawOne(
  letter: LetterContent,
  options: { window?: boolean } = {},
): Promise<Uint8Array> {
  const [file] = (await drawHere([letter], options)).files;
  if (!file) throw new Error('Not drawn');
  return file.pdf;
}
