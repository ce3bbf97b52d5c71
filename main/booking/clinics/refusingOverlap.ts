import { Problem } from '../../../shared/problem.ts';

/** What the database says when two clinics of one clinician would be held at the same time. */
const fenceWords = 'A clinician is in one clinic at a time';

/** Writes clinics; what the database refuses because they overlap becomes the problem `clinics-overlap`. */
export async function refusingOverlap<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    if (error instanceof Error && error.message.includes(fenceWords)) throw new Problem('clinics-overlap');
    throw error;
  }
}
