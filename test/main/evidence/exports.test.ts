import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { aPracticeOf, has } from '../register/takeIn.ts';
import { comesBack, post, say } from './aPracticeInviting.ts';

type Opened = Awaited<ReturnType<typeof aPracticeOf>>;

const both = { conditions: [has('Essential hypertension'), has('Type 2 diabetes mellitus')] };

/** The table of a file, without its headings. */
function rowsOf({ host }: Opened, name: string): string[][] {
  const text = new TextDecoder().decode(host.offered.get(name)?.bytes).trimEnd();
  return Papa.parse<string[]>(text, { delimiter: ',' }).data.slice(1);
}

async function exported(opened: Opened, asked: { register?: 'DM' | 'HTN'; scope?: 'new' | 'all' } = {}) {
  const { rows, name } = await opened.call('evidence.exportCodes', { year: 2026, ...asked });
  return { rows, name, table: name === '' ? [] : rowsOf(opened, name) };
}

test('the codes of each invitation and register are given out, with who, when, how, and whether it counts and why', async () => {
  const opened = await aPracticeOf([{ row: 1, ...both }, { row: 2 }]);
  await post(opened, { row: 1, on: '2026-05-01' });
  await post(opened, { row: 1, on: '2026-05-04', channel: 'text' });

  const { rows, name, table } = await exported(opened);
  expect(name).toBe('QOF codes 2026-27 07-Apr-2026.csv');
  expect(rows).toBe(4);
  expect(table).toEqual([
    [
      expect.stringMatching(/^999/),
      'PERSON 1, Maureen (Mrs)',
      '12-May-1956',
      'Diabetes',
      '01-May-2026',
      'Letter',
      'Record',
      '185756006',
      'Diabetes monitoring first letter',
      'Yes',
      'Counts as the first.',
      '2026/27, PRN02356, July 2026 update',
    ],
    expect.arrayContaining(['Diabetes', 'Text', '1066911000000100', 'No']),
    expect.arrayContaining(['Hypertension', 'Letter', '185719002', 'Yes']),
    expect.arrayContaining([
      'Hypertension',
      'Text',
      '1066951000000101',
      'Does not count: 3 days after the first, 7 are needed.',
    ]),
  ]);
});

test('what was given out is not new again; what was recorded since is, whatever day it was for', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  await post(opened, { row: 1, on: '2026-05-10' });
  expect((await exported(opened)).rows).toBe(1);
  expect(await exported(opened)).toEqual({ rows: 0, name: '', table: [] });

  // A call of a day before, written down late.
  await say(opened, { row: 1, on: '2026-05-01' });
  const { table } = await exported(opened);
  expect(table.map((row) => [row[4], row[5], row[6]])).toEqual([['01-May-2026', 'Phone', 'Record']]);
  const { total, lines } = await opened.call('evidence.listExports', {});
  expect(total).toBe(2);
  expect(lines[0]).toMatchObject({
    rows: 1,
    scope: 'new',
    exportedBy: 'Helen Cross',
    exportedOn: '2026-04-07',
  });
});

test('an invitation that fails after its code was given out is to be taken out again, once', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  const letter = await post(opened, { row: 1, on: '2026-05-01' });
  const second = await post(opened, { row: 1, on: '2026-05-20' });
  await exported(opened);
  await comesBack(opened, letter, '2026-05-25');

  const { table } = await exported(opened);
  expect(table.map((row) => row.slice(4, 10))).toEqual([
    ['01-May-2026', 'Letter', 'Take out again', '185719002', 'Hypertension monitoring first letter', 'No'],
  ]);
  expect((await exported(opened)).rows).toBe(0);
  // The second letter keeps the code it was given out with.
  const { table: all } = await exported(opened, { scope: 'all' });
  expect(all.map((row) => [row[6], row[7]])).toEqual([['Record', '185720008']]);
  expect(second).not.toBe(letter);
});

test('a letter that came back before anything was given out has no code at all', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  await comesBack(opened, await post(opened, { row: 1, on: '2026-05-01' }), '2026-05-08');
  expect((await exported(opened)).rows).toBe(0);
  expect((await exported(opened, { scope: 'all' })).rows).toBe(0);
});

test('the file of an earlier export can be had again as it was, and both are in the audit trail', async () => {
  const opened = await aPracticeOf([{ row: 1, ...both }]);
  const letter = await post(opened, { row: 1, on: '2026-05-01' });
  const { table, name } = await exported(opened, { register: 'DM' });
  expect(table.map((row) => row[3])).toEqual(['Diabetes']);
  await comesBack(opened, letter, '2026-05-08');

  const { lines } = await opened.call('evidence.listExports', {});
  opened.host.offered.clear();
  await opened.call('evidence.saveExport', { exportId: lines[0]?.id ?? '' });
  expect(rowsOf(opened, name)).toEqual(table);
  const audit = await opened.call('practice.listAudit', {});
  expect(audit.lines.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(['evidence.recordExport', 'evidence.openExport']),
  );
});

test('a name that is a formula stays a name, and what was given out can be neither changed nor removed', async () => {
  const name = { title: null, givenName: 'Mo', familyName: '=cmd|calc' };
  const opened = await aPracticeOf([{ row: 1, name }]);
  await post(opened, { row: 1, on: '2026-05-01' });
  const { table } = await exported(opened);
  expect(table[0]?.[1]).toBe("'=CMD|CALC, Mo");

  for (const table of ['evidence_export', 'evidence_code'] as const) {
    const remove =
      table === 'evidence_code'
        ? sql`DELETE FROM evidence_code`
        : sql`UPDATE evidence_export SET row_count = 0`;
    await expect(opened.core.write((db) => db.run(remove))).rejects.toThrow(/only ever added to/);
  }
});

test('who may not give codes out is refused, and everyone may read', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  for (const role of ['hca', 'nurse', 'gp'] as const) {
    await expect(opened.asRole(role)('evidence.exportCodes', { year: 2026 })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(opened.asRole(role)('evidence.findYear', { year: 2026 })).resolves.toMatchObject({
      year: 2026,
    });
  }
});
