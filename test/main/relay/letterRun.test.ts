import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { openRelay } from './openRelay.ts';
import { longList, staged } from './longList.ts';

const onLinux = process.platform === 'linux';

/** The letter jobs this process has started and that still run. */
function jobsRunning(): number {
  const children = readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  );
  return children.filter((pid) => commandOf(pid).includes('jobs/letters')).length;
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

async function aRunToPrint() {
  const opened = openRelay();
  const window = opened.newWindow();
  const { id } = await window.setUp();
  const importId = await staged(window, longList(opened, 480));
  await window.call('people.applyImport', { importId });
  const rules = { confirmAbove: null, canary: 0 };
  await window.call('letter.changeBatchRules', { rules, version: 0 });
  const today = await window.call('recall.findToday', {});
  const month = today.ok ? (today.value.jobs.find((job) => job.kind === 'invite')?.month ?? '') : '';
  const run = await window.call('letter.findRun', { month });
  const expected = run.ok ? run.value.going : 0;
  expect(expected).toBeGreaterThan(20);
  return { ...opened, window, id, month, expected };
}

test.skipIf(!onLinux)(
  'a run that is cancelled while it is drawn keeps its letters waiting, and no job goes on',
  async () => {
    const { relay, window, month, expected } = await aRunToPrint();
    const stop = relay.listen(window.session, (event) => {
      if (event.kind !== 'progress' || event.what !== 'Making the letters') return;
      expect(jobsRunning()).toBe(1);
      relay.cancel('printing');
    });

    const print = await window.call('letter.printRun', { month, expected }, 'printing');

    stop();
    expect(print).toMatchObject({ ok: false, code: 'cancelled' });
    await vi.waitFor(() => expect(jobsRunning()).toBe(0));
    const waiting = { built: expected, printed: 0, posted: 0 };
    const runs = await window.call('letter.listRuns', {});
    expect(runs).toMatchObject({ value: { lines: [waiting] } });
    const runId = runs.ok ? (runs.value.lines[0]?.id ?? '') : '';
    await expect(window.call('letter.reprint', { runId })).resolves.toMatchObject({
      value: { run: { built: 0, printed: expected } },
    });
  },
  120_000,
);

test.skipIf(!onLinux)(
  'a window that is locked while letters are drawn ends the job and hands nothing over',
  async () => {
    const { relay, window, id, month, expected } = await aRunToPrint();
    let locking: Promise<void> | undefined;
    relay.listen(window.session, (event) => {
      if (event.kind === 'progress' && event.what === 'Making the letters')
        locking ??= relay.lock(window.session);
    });

    const print = await window.call('letter.printRun', { month, expected }, 'printing');
    await locking;

    expect(print.ok).toBe(false);
    await vi.waitFor(() => expect(jobsRunning()).toBe(0));
    await window.signIn(id);
    await expect(window.call('letter.listRuns', {})).resolves.toMatchObject({
      value: { lines: [{ built: expected, printed: 0 }] },
    });
  },
  120_000,
);

test.skipIf(!onLinux)(
  'the process that drew a letter waits for the next one, and a lock ends it',
  async () => {
    const { relay, window, month } = await aRunToPrint();
    const due = await window.call('recall.listWork', { kinds: ['invite'], month, held: 'free', limit: 1 });
    const personId = due.ok ? (due.value.lines[0]?.id ?? '') : '';
    for (let turn = 0; turn < 2; turn += 1) {
      const letter = await window.call('letter.preview', { personId, month });
      expect(letter).toMatchObject({ ok: true });
      expect(jobsRunning()).toBe(1);
    }
    await relay.lock(window.session);
    await vi.waitFor(() => expect(jobsRunning()).toBe(0));
  },
  120_000,
);
