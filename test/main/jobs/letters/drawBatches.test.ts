import { expect, test } from 'vitest';
import type { Job, StartJob } from '../../../../main/jobs/job.ts';
import { askForUndrawable, drawInBatches } from '../../../../main/jobs/letters/drawBatches.ts';
import type { BatchOptions } from '../../../../main/jobs/letters/drawBatches.ts';
import type { DrawnLetters } from '../../../../main/jobs/letters/letterRequest.ts';
import { startNodeJob } from '../../../../main/jobs/startNodeJob.ts';
import type { LetterContent } from '../../../../shared/letter/letterContent.ts';
import { aShortLetter } from './aLetter.ts';

const letters = (count: number): LetterContent[] =>
  Array.from({ length: count }, (_, n) => aShortLetter({ id: String(n), greeting: `Dear Person ${n}` }));

async function drawAll(
  start: StartJob,
  all: LetterContent[],
  options: BatchOptions,
): Promise<DrawnLetters[]> {
  const drawn: DrawnLetters[] = [];
  for await (const batch of drawInBatches(start, all, options)) drawn.push(batch);
  return drawn;
}

/** Starts real jobs; counts those that have not been ended, and the batches they are asked at the same time. */
function countedJobs(): { start: StartJob; most: () => number; now: () => number } {
  const running = new Set<Job>();
  let asked = 0;
  let most = 0;
  const start: StartJob = (name) => {
    const job = startNodeJob(name);
    const ask: Job['ask'] = async (request, onReport) => {
      most = Math.max(most, ++asked);
      return job.ask(request, onReport).finally(() => asked--);
    };
    const counted: Job = { ask, end: () => (running.delete(counted), job.end()) };
    running.add(counted);
    return counted;
  };
  return { start, most: () => most, now: () => running.size };
}

test('410 letters come in files of about 100, in order, two drawn at a time by one process that ends', async () => {
  const { start, most, now } = countedJobs();
  const progress: number[] = [];
  const batches = await drawAll(start, letters(410), {
    as: 'one-file',
    onProgress: ({ done }) => progress.push(done),
  });

  const files = batches.flatMap((batch) => batch.files);
  expect(files.map((file) => file.letters.length)).toEqual([103, 102, 103, 102]);
  expect(files.flatMap((file) => file.letters.map(({ id }) => id))).toEqual(letters(410).map(({ id }) => id));
  expect([most(), now(), progress.at(-1)]).toEqual([2, 0, 410]);
}, 30_000);

test('single files report each letter', async () => {
  const progress: string[] = [];
  const onProgress = ({ done, total }: { done: number; total: number }): number =>
    progress.push(`${done}/${total}`);
  await drawAll(startNodeJob, letters(3), { as: 'single-files', onProgress });

  expect(progress).toEqual(['0/3', '1/3', '2/3', '3/3']);
}, 20_000);

test('a cancelled run stops, says so and leaves no process', async () => {
  const { start, now } = countedJobs();
  const begun = performance.now();
  const run = drawAll(start, letters(400), {
    as: 'one-file',
    cancelled: () => performance.now() - begun > 500,
  });

  await expect(run).rejects.toMatchObject({ code: 'cancelled' });
  expect(now()).toBe(0);
}, 20_000);

test('letters no font can draw are named before the run', async () => {
  const all = [...letters(2), aShortLetter({ id: 'x', greeting: 'Dear \u{1f600}' })];

  expect(await askForUndrawable(startNodeJob, all)).toEqual([{ id: 'x', characters: ['\u{1f600}'] }]);
}, 20_000);

test('a letter that is not one is refused without quoting it', async () => {
  const broken = aShortLetter({ addressLines: ['Mrs Secret Name'] });

  await expect(drawAll(startNodeJob, [broken], { as: 'one-file' })).rejects.toMatchObject({
    code: 'letters-failed',
    detail: 'letters.0.addressLines too_small',
  });
}, 20_000);
