import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { importList, stage } from '../../support/importing.ts';
import { openTestCore } from '../../support/openTestCore.ts';
import { hasSharedData, sharedData } from '../../support/sharedData.ts';

const systmOne = () => sharedData('derived-uk-shaped/systmone-report-clean.csv');
const syntheaUk = () => sharedData('patients/synthea-uk-csv/csv_hypertension_1000_2025-01.zip');

test.skipIf(!hasSharedData)(
  'takes in the 120 people of a SystmOne list, whatever order their rows are in',
  async () => {
    const opened = await openTestCore({ today: '2026-04-16' });

    const summary = await importList(opened, systmOne());

    expect(summary).toMatchObject({ kind: 'systmone', state: 'applied', people: { new: 120, missing: 0 } });
    expect(summary.questions).toBe(0);
    const year = await opened.call('register.findYear', { year: 2026 });
    expect(year.total).toBeGreaterThan(0);
    expect(year.months.reduce((sum, month) => sum + month.total, 0)).toBe(year.total);

    const [headings = '', ...rows] = new TextDecoder().decode(systmOne()).split(/\r?\n/).filter(Boolean);
    const turned = await stage(opened, [headings, ...rows.toReversed()].join('\r\n'));
    expect(turned.people).toMatchObject({ new: 0, changed: 0, unchanged: 120, missing: 0 });
  },
);

test.skipIf(!hasSharedData)(
  'takes in the 1,000 people of the UK Synthea set; half a postcode is no address to write to',
  async () => {
    const opened = await openTestCore({ today: '2026-04-16' });

    const summary = await importList(opened, syntheaUk(), { name: 'synthea.zip' });

    expect(summary).toMatchObject({ kind: 'synthea-csv', people: { new: 1000, missing: 0 } });
    const all = await opened.call('people.listPeople', {});
    expect(all.total).toBe(1000);
    const year = await opened.call('register.findYear', { year: 2026 });
    // Everyone the set gives hypertension is alive, of age and on that register.
    expect(year.total).toBe(512);
    const may = await opened.call('letter.findRun', { month: '2026-05' });
    expect(may.people).toBe(may.going + may.held);
    expect(may.going).toBe(0);

    const again = await stage(opened, syntheaUk(), { name: 'synthea.zip' });
    expect(again.people).toMatchObject({ new: 0, changed: 0, unchanged: 1000, missing: 0 });
  },
);

test.skipIf(!hasSharedData)(
  'takes in 306 FHIR records: 64 have died, and nobody of Massachusetts has an address letters go to',
  async () => {
    const opened = await openTestCore({ today: '2026-04-16' });
    const files = unpacked().map((path, index) => opened.host.give(`${index}.json`, readFileSync(path)));
    const plan = { mapping: null, extractOn: '2026-03-14', coverage: 'whole' as const };

    const staged = await opened.call('people.stageImport', { files, ...plan });
    expect(staged).toMatchObject({ kind: 'fhir-r4', people: { new: 306, rejected: 0 }, refused: [] });
    expect(staged.entries.conditions).toBe(2231);
    await opened.call('people.applyImport', { importId: staged.importId });

    const died = await opened.call('people.listPeople', { standing: 'died' });
    expect(died.total).toBe(64);
    const year = await opened.call('register.findYear', { year: 2026 });
    expect(year.total).toBeGreaterThan(0);
    for (const { month, total } of year.months) {
      const run = await opened.call('letter.findRun', { month });
      expect(run).toMatchObject({ people: total, going: 0, held: total });
      const { lines } = await opened.call('letter.listHeld', { month, limit: 200 });
      for (const line of lines) expect(line.holds.map((hold) => hold.code)).toContain('address');
    }

    const again = await opened.call('people.stageImport', { files, ...plan });
    expect(again.people).toMatchObject({ new: 0, changed: 0, unchanged: 306, missing: 0 });
  },
  240_000,
);

function unpacked(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'house-bundles-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync('tar', ['xJf', '-', '-C', folder], {
    input: sharedData('patients/synthea-us-ma-fhir-r4/bundles-306.tar.xz'),
  });
  return globSync(join(folder, '**/*.json')).toSorted();
}
