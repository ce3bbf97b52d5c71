import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { startNodeJob } from '../../../main/jobs/startNodeJob.ts';
import { aShortLetter } from './letters/aLetter.ts';

const draw = (count: number) => ({
  kind: 'draw',
  as: 'one-file',
  letters: Array.from({ length: count }, (_, n) =>
    aShortLetter({ id: String(n), greeting: `Dear Person ${n}` }),
  ),
});

/** The ids of this process's own letter jobs. */
function jobProcesses(): string[] {
  const all = execFileSync('ps', ['-o', 'pid=,ppid=,args=', '-ax'], { encoding: 'utf8' }).split('\n');
  return all.filter((line) => line.includes('jobs/letters.') && line.includes(` ${process.pid} `));
}

test('bytes come back as bytes', async () => {
  const job = startNodeJob('letters');
  const drawn = (await job.ask(draw(1))) as { files: { pdf: Uint8Array }[] };
  job.end();

  expect(drawn.files[0]?.pdf).toBeInstanceOf(Uint8Array);
  expect(Buffer.from(drawn.files[0]?.pdf ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
}, 20_000);

test('a job can be asked twice, and reports go to whoever asked', async () => {
  const job = startNodeJob('letters');
  const reports: unknown[][] = [[], []];
  await Promise.all(reports.map((list, index) => job.ask(draw(index + 1), (report) => list.push(report))));
  job.end();

  expect(reports.map((list) => list.at(-1))).toEqual([
    { done: 1, total: 1 },
    { done: 2, total: 2 },
  ]);
}, 20_000);

test('201 letters in a file are refused', async () => {
  const job = startNodeJob('letters');
  await expect(job.ask(draw(201))).rejects.toMatchObject({
    code: 'letters-failed',
    detail: 'letters too_big',
  });
  job.end();
}, 20_000);

test.skipIf(process.platform === 'win32')(
  'ending a job in the middle rejects what it was asked and leaves no process',
  async () => {
    const job = startNodeJob('letters');
    const drawing = new Promise<void>((resolve) =>
      job.ask(draw(200), () => resolve()).catch(() => undefined),
    );
    const asked = job.ask(draw(200));
    await drawing;
    expect(jobProcesses()).toHaveLength(1);

    job.end();
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
    await expect(job.ask(draw(1))).rejects.toMatchObject({ code: 'cancelled' });
    await expect.poll(jobProcesses, { timeout: 3000 }).toEqual([]);
  },
  20_000,
);

test('a job that does not exist rejects what it is asked', async () => {
  await expect(startNodeJob('no-such-job').ask({})).rejects.toMatchObject({ code: 'unexpected' });
}, 20_000);
