import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RunningJob } from '../../../main/jobs/job.ts';
import { keepLetters } from '../../../main/jobs/keepLetters.ts';
import { Problem } from '../../../shared/problem.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Made = { name: string; ended: boolean; dead: boolean; fails: boolean; asked: number };

/** Processes that answer with their number, until they are ended or have died. */
function someProcesses() {
  const made: Made[] = [];
  const startJob = (name: string): RunningJob => {
    const one: Made = { name, ended: false, dead: false, fails: false, asked: 0 };
    const number = made.push(one);
    return {
      ask: async () => {
        one.asked += 1;
        await Promise.resolve();
        if (one.ended) throw new Problem('cancelled');
        if (one.dead || one.fails) throw new Problem('unexpected', 'ended with SIGKILL');
        return number;
      },
      end: () => void (one.ended = true),
      isOver: () => one.ended || one.dead,
    };
  };
  return { made, kept: keepLetters(startJob, 1000) };
}

const letters = (count: number) => ({ kind: 'draw', letters: Array.from({ length: count }) });

async function drawOnce({ kept }: ReturnType<typeof someProcesses>, count = 1): Promise<unknown> {
  const job = kept.start('letters');
  try {
    return await job.ask(letters(count));
  } finally {
    job.end();
  }
}

test('one letter after another is drawn by the same process, which ends when nobody has needed it for a while', async () => {
  const processes = someProcesses();
  expect([await drawOnce(processes), await drawOnce(processes)]).toEqual([1, 1]);
  vi.advanceTimersByTime(999);
  expect(await drawOnce(processes)).toBe(1);
  vi.advanceTimersByTime(999);
  expect(processes.made).toMatchObject([{ ended: false }]);
  vi.advanceTimersByTime(1);
  expect(processes.made).toMatchObject([{ ended: true }]);
  expect(await drawOnce(processes)).toBe(2);
});

test('two at once have a process each, and both may be kept', async () => {
  const processes = someProcesses();
  const [one, other] = [processes.kept.start('letters'), processes.kept.start('letters')];
  expect([await one.ask(letters(1)), await other.ask(letters(1))]).toEqual([1, 2]);
  one.end();
  other.end();
  vi.advanceTimersByTime(1000);
  expect(processes.made.map(({ ended }) => ended)).toEqual([true, true]);
});

test('what is cancelled at work is ended at once, and so is a process that has drawn much', async () => {
  const processes = someProcesses();
  const job = processes.kept.start('letters');
  const answer = job.ask(letters(1));
  job.end();
  await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
  await expect(job.ask(letters(1))).rejects.toMatchObject({ code: 'cancelled' });
  expect(processes.made[0]?.ended).toBe(true);

  expect(await drawOnce(processes, 11)).toBe(2);
  expect(processes.made[1]?.ended).toBe(true);
  for (let turn = 0; turn < 25; turn += 1) await drawOnce(processes);
  expect(processes.made[2]).toMatchObject({ asked: 25, ended: true });
});

test('a process that died while it waited is left out', async () => {
  const processes = someProcesses();
  await drawOnce(processes);
  if (processes.made[0]) processes.made[0].dead = true;
  expect([await drawOnce(processes), await drawOnce(processes)]).toEqual([2, 2]);
});

test('a letter that fails, or kills its process, is asked for once, and its process is ended', async () => {
  const processes = someProcesses();
  const { made, kept } = processes;
  await drawOnce(processes);
  const job = kept.start('letters');
  if (made[0]) made[0].fails = true;
  await expect(job.ask(letters(1))).rejects.toMatchObject({ code: 'unexpected' });
  job.end();
  expect(made).toMatchObject([{ asked: 2, ended: true }]);
});

test('locking ends what waits, and other jobs are started each time as they always were', async () => {
  const processes = someProcesses();
  await drawOnce(processes);
  processes.kept.endIdle();
  expect(processes.made[0]?.ended).toBe(true);
  const plan = processes.kept.start('plan');
  plan.end();
  expect(processes.made[1]).toMatchObject({ name: 'plan', ended: true });
});
