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

/** Each takes up to 320 MB; more at once would slow a practice's computer and not the letters' printer. */
const atOnce = 2;

/**
 * Draws any number of letters, at most 200 to a batch, each batch in a fresh process, two at a time. Yields the
 * batches in the letters' order. Stopping to listen ends the jobs too.
 */
export async function* drawInBatches(
  startJob: StartJob,
  letters: readonly LetterContent[],
  options: BatchOptions,
): AsyncGenerator<DrawnLetters, void> {
  const batches = inBatches(letters);
  const running = new Set<Job>();
  const report = sumUp(letters.length, options.onProgress);
  const started: Promise<DrawnLetters>[] = [];
  const watch = setInterval(() => options.cancelled?.() && endAll(running), 100);
  try {
    for (const index of batches.keys()) {
      for (const batch of batches.slice(started.length, index + atOnce)) {
        if (options.cancelled?.()) throw new Problem('cancelled');
        const { length } = started;
        started.push(
          drawBatch({ startJob, running, report: (done) => report(length, done) }, batch, options),
        );
      }
      const drawn = started[index];
      if (drawn) yield await drawn;
    }
  } finally {
    clearInterval(watch);
    endAll(running);
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

function inBatches(letters: readonly LetterContent[]): LetterContent[][] {
  const count = Math.ceil(letters.length / lettersPerFile);
  return Array.from({ length: count }, (_, n) => letters.slice(n * lettersPerFile, (n + 1) * lettersPerFile));
}

function endAll(running: ReadonlySet<Job>): void {
  for (const job of running) job.end();
}

/** Progress of the whole run, from that of each batch. */
function sumUp(total: number, onProgress: BatchOptions['onProgress']): (batch: number, done: number) => void {
  const finished: number[] = [];
  return (batch, done) => {
    finished[batch] = done;
    onProgress?.({ done: finished.reduce((sum, count) => sum + count, 0), total });
  };
}

type Surroundings = { startJob: StartJob; running: Set<Job>; report: (done: number) => void };

function drawBatch(
  around: Surroundings,
  letters: LetterContent[],
  options: BatchOptions,
): Promise<DrawnLetters> {
  const job = around.startJob('letters');
  around.running.add(job);
  const { as, window = false, copy = false } = options;
  const drawn = job
    .ask({ kind: 'draw', letters, as, window, copy }, (progress) =>
      around.report((progress as DrawingProgress).done),
    )
    .catch((error: unknown) => {
      // A job that died says only that something went wrong; here it is known what was not made.
      throw error instanceof Problem && error.code === 'unexpected'
        ? new Problem('letters-failed', error.detail)
        : error;
    })
    .finally(() => {
      job.end();
      around.running.delete(job);
    });
  // A later batch may fail while an earlier one is still awaited: its turn to be thrown comes.
  drawn.catch(() => undefined);
  return drawn as Promise<DrawnLetters>;
}
