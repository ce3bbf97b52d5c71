import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesAt, readAll } from '../readAll.ts';

const archive = '../shared/data/patients/synthea-us-ma-fhir-r4/bundles-306.tar.xz';
const folder = existsSync(archive) ? mkdtempSync(join(tmpdir(), 'bundles-')) : null;

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true });
});

test.skipIf(!folder)(
  '306 bundles are 306 people with every condition and every observation value',
  { timeout: 120_000 },
  async () => {
    execFileSync('tar', ['xJf', archive, '-C', folder ?? '']);
    const names = readdirSync(folder ?? '', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    const sources = await filesAt(...names.map((name) => join(folder ?? '', name)));
    const { sniffed, records, problems } = await readAll(sources);

    expect([sniffed.kind, sniffed.files.length, records.length]).toEqual(['fhir-r4', 306, 306]);
    expect(records.flatMap(({ conditions }) => conditions)).toHaveLength(2231);
    expect(records.filter(({ death }) => death)).toHaveLength(64);
    const results = records.flatMap((record) => record.results);
    expect(results).toHaveLength(46_411);

    // Nothing the practice measures may stay words: mg/dL, %, mg/g and g/dL are all converted.
    const numeric = results.filter(({ measure }) => measure !== null && measure !== 'smoking');
    expect(numeric.filter(({ value }) => value === null)).toEqual([]);
    const hba1c = results.filter(({ measure }) => measure === 'hba1c');
    expect(hba1c).toHaveLength(871);
    const percent = hba1c.map(({ sourceText }) => Number.parseFloat(sourceText));
    expect(hba1c.map(({ value }) => value?.toFixed(6))).toEqual(
      percent.map((value) => ((value - 2.15) * 10.929).toFixed(6)),
    );
    expect(results.filter(({ measure }) => measure === 'systolic')).toHaveLength(2793);

    // A birth date later than an onset is the set's own slip; nothing else is wrong with it.
    expect(problems.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 3 }, () => 'A date before this person was born'),
    );
    expect(
      records.every(({ address }) => address?.postcode === null || /^\d{5}$/.test(address?.postcode ?? '')),
    ).toBe(true);
  },
);

const loose = '../shared/data/patients/synthea-us-ma-fhir-r4/loose';

test.skipIf(!existsSync(loose))(
  'a bundle that stops in the middle is left out by name, and the others come in',
  async () => {
    const files = readdirSync(loose).map((name) => join(loose, name));
    const [first] = await filesAt(files[0] ?? '');
    const half = readFileSync(files[1] ?? '').subarray(0, 90_000);
    const broken = {
      name: 'half.json',
      size: half.length,
      open: () => [half] as unknown as AsyncIterable<Uint8Array>,
    };
    const { records, problems } = await readAll(first ? [first, broken] : [broken]);
    expect(records).toHaveLength(1);
    expect(problems).toMatchObject([
      {
        file: 'half.json',
        lost: 'row',
        reason:
          'The whole file is left out, so nobody counts as missing. half.json is cut short or is not JSON',
      },
    ]);
    await expect(readAll([broken])).rejects.toMatchObject({
      code: 'file-unreadable',
      detail: 'half.json is cut short or is not JSON',
    });
  },
);
