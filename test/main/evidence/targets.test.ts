import { expect, test } from 'vitest';
import { aPracticeOf, has } from '../register/takeIn.ts';
import { post } from './aPracticeInviting.ts';

const hba1cOf = (value: number, takenOn: string) => ({
  measure: 'hba1c',
  term: 'HbA1c',
  code: null,
  takenOn,
  value,
  comparator: null,
  sourceText: String(value),
  sourceUnit: 'mmol/mol',
});

/** Somebody with an HbA1c of 61 after their first of two invitations. */
async function aPracticeWith61() {
  const conditions = [has('Type 2 diabetes mellitus')];
  const opened = await aPracticeOf([{ row: 1, conditions, results: [hba1cOf(61, '2026-05-10')] }]);
  await post(opened, { row: 1, on: '2026-05-01' });
  await post(opened, { row: 1, on: '2026-05-20' });
  const counted = async () => {
    const { registers, rule } = await opened.call('evidence.findYear', { year: 2026 });
    const diabetes = registers.find(({ register }) => register === 'DM');
    return { counts: [diabetes?.one, diabetes?.two], rule };
  };
  return { ...opened, counted };
}

test('the practice’s HbA1c targets count from their year, with their source, and everybody is counted again', async () => {
  const opened = await aPracticeWith61();
  const ours = { target: 64, targetIfFrail: 80, source: 'Local guideline of 2026' };
  expect((await opened.counted()).counts).toEqual([1, 0]);

  const later = [{ ...ours, fromYear: 2027 }];
  const { version } = await opened.call('evidence.changeTargets', { targets: later, version: 0 });
  expect((await opened.counted()).counts).toEqual([1, 0]);

  await opened.call('evidence.changeTargets', { targets: [{ ...ours, fromYear: 2026 }], version });
  const { counts, rule } = await opened.counted();
  expect(counts).toEqual([0, 1]);
  expect(rule).toMatchObject({
    hba1cTarget: 64,
    hba1cTargetIfFrail: 80,
    hba1cTargetSource: 'Local guideline of 2026',
    version: '2026/27, PRN02356, July 2026 update; HbA1c 64, 80 with frailty',
  });
});

test('targets without a source, or two of one year, are refused', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  const one = { fromYear: 2026, target: 64, targetIfFrail: 80, source: 'Ours' };
  const change = (targets: (typeof one)[]) => opened.call('evidence.changeTargets', { targets, version: 0 });
  await expect(change([{ ...one, source: ' ' }])).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(change([one, one])).rejects.toMatchObject({ code: 'invalid-input' });
});
