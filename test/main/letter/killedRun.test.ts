import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { aPracticeWith } from '../../support/aPractice.ts';
import { openClosedTestCore, testPassword } from '../../support/openTestCore.ts';
import { pageTexts } from '../jobs/letters/readPdf.ts';

vi.setConfig({ testTimeout: 120_000 });

const may = { month: '2026-05' };
const names = ['Oakley', 'Pawlak', 'Quill', 'Rowe'];
const printer = fileURLToPath(new URL('printUntilKilled.ts', import.meta.url));

/** The processes another one has started; where there is no /proc, none are known. */
function startedBy(pid: number): string[] {
  const path = `/proc/${pid}/task/${pid}/children`;
  return existsSync(path) ? readFileSync(path, 'utf8').split(' ').filter(Boolean) : [];
}

/** Ended, but not yet fetched by whoever inherited it, is not running either. */
function isRunning(pid: string): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** A practice whose program was killed (no warning, no tidying up) at a moment of printing four letters. */
async function killedWhile(moment: string) {
  const before = await aPracticeWith(names.map((name) => ({ 'Family Name': name })));
  await before.core.close();
  const { folder, postgresUrl, manager } = before;
  const child = spawn(
    process.execPath,
    [printer, folder, manager.id, moment, String(names.length), ...(postgresUrl ? [postgresUrl] : [])],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('here\n');
  const jobs = startedBy(child.pid ?? 0);
  child.kill('SIGKILL');
  await once(child, 'exit');

  const opened = await openClosedTestCore({
    today: '2026-04-07',
    folder,
    ...(postgresUrl === undefined ? {} : { postgresUrl }),
  });
  await opened.call('practice.signIn', { memberId: manager.id, password: testPassword });
  return { ...opened, people: before.people, jobs };
}

type Opened = Awaited<ReturnType<typeof killedWhile>>;

const jobsOf = async ({ call }: Opened) =>
  (await call('recall.findToday', {})).jobs.map(({ kind, count }) => [kind, count]);

/** Everybody has one letter, of one run, and stands once in the files that were handed over. */
async function expectEachOnce({ call, people, host }: Opened, files: readonly { handle: string }[]) {
  const { lines, total } = await call('letter.listRuns', {});
  expect(total).toBe(1);
  expect(lines[0]).toMatchObject({ letters: 4, built: 0, printed: 4 });
  for (const { id } of people) {
    const [round] = await call('recall.listCycles', { personId: id });
    expect(round?.letters).toMatchObject([{ attempt: 1, stage: 'printed' }]);
  }
  const pages = await Promise.all(
    files.map(({ handle }) => pageTexts(host.offered.get(handle)?.bytes ?? new Uint8Array())),
  );
  const text = pages.flat().join(' ');
  for (const name of names) expect(text.split(`Dear Mrs ${name}`.replaceAll(' ', ''))).toHaveLength(2);
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ people: 4, going: 0, held: 4 });
}

test('killed while the letters are being made: none was, and the run is simply made', async () => {
  const opened = await killedWhile('making');

  await expect(opened.call('letter.listRuns', {})).resolves.toMatchObject({ total: 0 });
  expect(await jobsOf(opened)).toContainEqual(['invite', 4]);
  const { files } = await opened.call('letter.printRun', { ...may, expected: 4 });

  await expectEachOnce(opened, files);
});

test.each(['made', 'drawing', 'marking'])(
  'killed when the letters are made and not marked as printed (%s): they wait, and each is printed once',
  async (moment) => {
    const opened = await killedWhile(moment);

    const { lines } = await opened.call('letter.listRuns', {});
    expect(lines).toMatchObject([{ letters: 4, built: 4, printed: 0 }]);
    expect(await jobsOf(opened)).toContainEqual(['letters-unprinted', 1]);
    await expect(opened.call('letter.findRun', may)).resolves.toMatchObject({
      going: 0,
      holds: [{ code: 'in-another-run', count: 4 }],
    });
    const { files } = await opened.call('letter.reprint', { runId: lines[0]?.id ?? '' });

    await expectEachOnce(opened, files);
    // What drew them does not outlive the program.
    await vi.waitFor(() => expect(opened.jobs.filter(isRunning)).toEqual([]), { timeout: 10_000 });
  },
);

test.each(['marked', 'offering'])(
  'killed when the letters are marked and their files not handed over (%s): the same letters once more, no new ones',
  async (moment) => {
    const opened = await killedWhile(moment);

    const { lines } = await opened.call('letter.listRuns', {});
    expect(lines).toMatchObject([{ letters: 4, built: 0, printed: 4 }]);
    expect(await jobsOf(opened)).toContainEqual(['letters-unconfirmed', 1]);
    const runId = lines[0]?.id ?? '';
    // Nobody who presses Print by habit makes a second set.
    await expect(opened.call('letter.reprint', { runId })).rejects.toMatchObject({ code: 'run-changed' });
    const { files } = await opened.call('letter.reprint', { runId, again: true });

    await expectEachOnce(opened, files);
  },
);
