import type { LetterContent, UndrawableLetter } from '../../../shared/letter/letterContent.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Job, StartJob } from '../job.ts';
import { lettersPerFile } from './letterRequest.ts';
import type { DrawingProgress, DrawnLetters, DrawRequest } from './letterRequest.ts';

export type BatchOptions = Pick<DrawRequest, 'as' | 'window' | 'copy'> & {
  onProgress?: (progress: DrawingProgress) => void;
  /** Looked at every 100 ms; ends the jobs at once, and the batches with the Problem `cancelled`. */
  cancelled?: () => boolean;
};

/** More at once would slow a practice's computer and not the letters' printer. */
const atOnce = 2;

/**
 * Draws any number of letters, at most 200 to a batch, in one process, two batches at a time. Yields the batches in
 * the letters' order. Stopping to listen ends the process too.
 */
export async function* drawInBatches(
  startJob: StartJob,
  letters: readonly LetterContent[],
  options: BatchOptions,
): AsyncGenerator<DrawnLetters, void> {
  const batches = inBatches(letters);
  if (options.cancelled?.()) throw new Problem('cancelled');
  if (batches.length === 0) return;

  const job = startJob('letters');
  const report = sumUp(letters.length, options.onProgress);
  const started: Promise<DrawnLetters>[] = [];
  const { as, window = false, copy = false } = options;
  const inThread = batches.length > 1;
  const watch = setInterval(() => options.cancelled?.() && job.end(), 100);
  try {
    for (const index of batches.keys()) {
      for (const batch of batches.slice(started.length, index + atOnce)) {
        const { length } = started;
        const request = { kind: 'draw' as const, letters: batch, as, window, copy, inThread };
        started.push(drawBatch(job, request, (done) => report(length, done)));
      }
      const drawn = started[index];
      if (drawn) yield await drawn;
    }
  } finally {
    clearInterval(watch);
    job.end();
  }
}

/** Asks which letters cannot be drawn, before anything is drawn. */
export async function askForUndrawable(
  startJob: StartJob,
  letters: readonly LetterContent[],
): Promise<UndrawableLetter[]> {
  const job = startJob('letters');
  try {
    return (await job.ask({ kind: 'undrawable', letters })) as UndrawableLetter[];
  } finally {
    job.end();
  }
}

/** As even as can be, and an even number of them, so that neither of the two at work waits for the other. */
function inBatches(letters: readonly LetterContent[]): LetterContent[][] {
  const least = Math.ceil(letters.length / lettersPerFile);
  const count = least > 1 ? least + (least % 2) : least;
  const start = (n: number) => Math.ceil((n * letters.length) / count);
  return Array.from({ length: count }, (_, n) => letters.slice(start(n), start(n + 1)));
}

/** Progress of the whole run, from that of each batch. */
function sumUp(total: number, onProgress: BatchOptions['onProgress']): (batch: number, done: number) => void {
  const finished: number[] = [];
  return (batch, done) => {
    finished[batch] = done;
    onProgress?.({ done: finished.reduce((sum, count) => sum + count, 0), total });
  };
}

function drawBatch(job: Job, request: DrawRequest, report: (done: number) => void): Promise<DrawnLetters> {
  const drawn = job
    .ask(request, (progress) => report((progress as DrawingProgress).done))
    .catch((error: unknown) => {
      // A job that died says only that something went wrong; here it is known what was not made.
      throw error instanceof Problem && error.code === 'unexpected'
        ? new Problem('letters-failed', error.detail)
        : error;
    });
  // A later batch may fail while an earlier one is still awaited: its turn to be thrown comes.
  drawn.catch(() => undefined);
  return drawn as Promise<DrawnLetters>;
}
