import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { aPerson, nhsNumberOf } from '../../support/aPractice.ts';
import { aList } from '../../support/importing.ts';
import { openRelay } from '../relay/openRelay.ts';
import { lookFor } from './openFiles.ts';

const numbers = [...new Set(Array.from({ length: 1000 }, (_, index) => nhsNumberOf(index + 1)))];
const words = [
  'Quillfeather',
  'quillfeather',
  'Gossamer Lane',
  '07700900456',
  'quill@example.org',
  nhsNumberOf(7),
  nhsNumberOf(900),
];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function aLongList(street: string): string {
  return aList(
    numbers.map((number, index) =>
      aPerson({
        'NHS Number': number,
        'Family Name': `Quillfeather${index % 40}`,
        'Number and Street': `${index + 1} ${street}`,
        'House Name / Flat Number': '',
        'Date of Birth': `12-${months[index % 12]}-19${50 + (index % 40)}`,
        'Mobile telephone': '07700900456',
        Email: 'quill@example.org',
        'HbA1c value': String(40 + (index % 30)),
        'HbA1c date': '01-Mar-2025',
      }),
    ),
  );
}

/** A temporary folder of this test's own for everything that asks the system for one. */
function ownTemporaryFolder(): string {
  const before = process.env['TMPDIR'];
  const folder = mkdtempSync(join(tmpdir(), 'house-disk-'));
  process.env['TMPDIR'] = folder;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

const isHere = process.platform === 'linux' && process.env['HOUSE_TEST_ENGINE'] !== 'postgres';

test.skipIf(!isHere)('finds what is readable in a file that is open, and in one that was made', () => {
  const folder = ownTemporaryFolder();
  writeFileSync(join(folder, 'plain.txt'), 'Mrs Quillfeather7');
  writeFileSync(join(folder, 'wide.txt'), Buffer.from('Gossamer Lane', 'utf16le'));
  const { look, folder: lookIn } = lookFor(words);

  lookIn(folder);

  expect([...look.readable].map((path) => path.slice(folder.length + 1)).toSorted()).toEqual([
    'plain.txt',
    'wide.txt',
  ]);
});

test.skipIf(!isHere)(
  'nothing readable is on the disk during an import, a big sort and a letter run, nor afterwards',
  async () => {
    const temporary = ownTemporaryFolder();
    const { relay, folder, newWindow } = openRelay();
    const { call, setUp, session } = newWindow();
    await setUp();
    const looking = lookFor(words);
    const timer = setInterval(() => {
      looking.open();
      looking.folder(temporary);
    }, 300);
    onTestFinished(() => clearInterval(timer));
    const answered = async <T>(
      answer: Promise<{ ok: true; value: T } | { ok: false; code: string }>,
    ): Promise<T> => {
      const got = await answer;
      if (!got.ok) throw new Error(got.code);
      return got.value;
    };
    const take = async (list: string, extractOn: string) => {
      const files = [await relay.shelf.takeStream('list.csv', Readable.from([Buffer.from(list)]))];
      const { table } = await answered(call('people.readFiles', { files }));
      const mapping = table?.suggested ?? null;
      const { importId } = await answered(
        call('people.stageImport', { files, mapping, extractOn, coverage: 'whole' }),
      );
      await answered(call('people.listImported', { importId, limit: 200 }));
      await answered(call('people.applyImport', { importId }));
    };

    await take(aLongList('Gossamer Lane'), '2026-01-02');
    await take(aLongList('New Gossamer Lane'), '2026-01-03');
    const { total } = await answered(
      call('people.listPeople', { sort: 'birthDate', descending: true, limit: 200 }),
    );
    expect(total).toBe(numbers.length);
    const { today, jobs } = await answered(call('recall.findToday', {}));
    await answered(call('register.listMembers', { year: yearOf(today), sort: 'lastReview', limit: 200 }));
    const rules = { confirmAbove: null, canary: 0 };
    await answered(call('letter.changeBatchRules', { rules, version: 0 }));
    await answered(call('register.exportMembers', { year: yearOf(today) }));
    const month = jobs.find((job) => job.kind === 'invite')?.month ?? '';
    const { going } = await answered(call('letter.findRun', { month }));
    expect(going).toBeGreaterThan(20);
    const print = await answered(call('letter.printRun', { month, expected: going }));
    expect(print.run.printed).toBe(going);
    looking.open();
    looking.folder(temporary);
    await relay.lock(session);
    looking.folder(temporary);

    expect([...looking.look.readable]).toEqual([]);
    for (const file of ['practice.db', 'practice.db-wal', 'stage.db', 'stage.db-wal']) {
      expect([...looking.look.lookedAt]).toContain(join(folder, file));
    }
    expect([...looking.look.lookedAt].some((file) => file.includes('house-of-care-'))).toBe(true);
  },
  240_000,
);

function yearOf(day: string): number {
  return Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 4 ? 1 : 0);
}
