import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { aPerson, aPracticeWith, nhsNumberOf } from '../../support/aPractice.ts';
import { aList, importList, stage } from '../../support/importing.ts';
import { openClosedTestCore, openTestCore, testPassword } from '../../support/openTestCore.ts';
import { tablesOf } from './hashOfTables.ts';
import { manyRows } from './manyRows.ts';

const moved = aPerson({ 'NHS Number': nhsNumberOf(1), 'Number and Street': 'Mill Lane' });
const newcomer = aPerson({ 'NHS Number': nhsNumberOf(9), 'Family Name': 'Pawlak' });
const quill = aPerson({ 'NHS Number': '1', 'Family Name': 'Quill' });
const april = { extractOn: '2026-04-05' };

test('a preview, looked at from all sides and dropped, touches only the stage', async () => {
  const opened = await aPracticeWith([{}, { 'Family Name': 'Gone' }]);
  const { call, core } = opened;
  const before = await tablesOf(core);

  const { importId, people } = await stage(opened, aList([moved, newcomer, quill]), april);
  await call('people.findImport', { importId });
  await call('people.listImported', { importId });
  await call('people.listImportProblems', { importId });
  await call('people.exportImportProblems', { importId });
  expect(people).toMatchObject({ new: 2, changed: 1, missing: 1 });
  await expect(tablesOf(core)).resolves.toEqual(before);

  await call('people.dropImport', { importId });
  await expect(tablesOf(core)).resolves.toEqual(before);
  for (const asked of ['people.findImport', 'people.listImported', 'people.applyImport'] as const) {
    await expect(call(asked, { importId })).rejects.toMatchObject({ code: 'import-gone' });
  }
});

test('an import that is stopped while it reads, or while it writes, changes nothing', async () => {
  const { core, host, call, send } = await aPracticeWith([{}]);
  const before = await tablesOf(core);
  const files = [host.give('long.csv', manyRows(1500))];
  const { table } = await call('people.readFiles', { files });
  const plan = { files, mapping: table?.suggested ?? null, ...april, coverage: 'whole' };

  let read = 0;
  const stopped = send('people.stageImport', plan, {
    progress: () => (read += 1),
    cancelled: () => read > 0,
  });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  await expect(tablesOf(core)).resolves.toEqual(before);

  const { importId } = (await send('people.stageImport', plan)) as { importId: string };
  let written = 0;
  const undone = send(
    'people.applyImport',
    { importId },
    { progress: () => (written += 1), cancelled: () => written > 1 },
  );
  await expect(undone).rejects.toMatchObject({ code: 'cancelled' });
  await expect(tablesOf(core)).resolves.toEqual(before);
});

test('an import that is killed while it reads changes nothing, and its stage is gone when the practice is opened', async () => {
  const opened = await aPracticeWith([{}]);
  const before = await tablesOf(opened.core);
  await opened.core.close();

  const script = fileURLToPath(new URL('stageUntilKilled.ts', import.meta.url));
  const url = opened.postgresUrl === undefined ? [] : [opened.postgresUrl];
  const child = fork(script, [opened.folder, testPassword, ...url], { execArgv: [] });
  await once(child, 'message');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const again = await openClosedTestCore({
    folder: opened.folder,
    ...(opened.postgresUrl === undefined ? {} : { postgresUrl: opened.postgresUrl }),
  });
  await again.call('practice.signIn', { memberId: opened.manager.id, password: testPassword });
  const { audit: _now, ...now } = await tablesOf(again.core);
  const { audit: _then, ...then } = before;
  expect(now).toEqual(then);
});

test('a preview is refused when somebody in it has been changed since, and nothing of it is taken', async () => {
  const opened = await aPracticeWith([{}]);
  const personId = opened.people[0]?.id ?? '';
  const { importId } = await stage(opened, aList([moved, newcomer]), april);
  await opened.call('people.recordCircumstances', {
    personId,
    version: 1,
    housebound: true,
    careHome: null,
    carer: null,
    frailty: null,
  });
  const before = await tablesOf(opened.core);

  await expect(opened.call('people.applyImport', { importId })).rejects.toMatchObject({
    code: 'import-stale',
  });
  await expect(tablesOf(opened.core)).resolves.toEqual(before);
});

test('of two previews of the same newcomers the second is refused once the first is taken', async () => {
  const opened = await openTestCore({ today: '2026-04-07' });
  const first = await stage(opened, aList([newcomer]), april);
  const second = await stage(opened, aList([newcomer]), april);
  await opened.call('people.applyImport', { importId: first.importId });

  await expect(opened.call('people.applyImport', { importId: second.importId })).rejects.toMatchObject({
    code: 'import-stale',
  });
  await expect(opened.call('people.listPeople', {})).resolves.toMatchObject({ total: 1 });
});

test('an import taken twice, by two clicks or by two people, is taken once', async () => {
  const opened = await openTestCore({ today: '2026-04-07' });
  const { importId } = await stage(opened, aList([newcomer]), april);
  const first = await opened.call('people.applyImport', { importId });
  const before = await opened.call('people.listImports', {});

  await expect(opened.call('people.applyImport', { importId })).resolves.toEqual(first);
  await expect(opened.call('people.listImports', {})).resolves.toEqual(before);
});

test('a list of a day that has not come is refused', async () => {
  const opened = await openTestCore({ today: '2026-04-07' });

  await expect(stage(opened, aList([newcomer]), { extractOn: '2026-04-08' })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});

test('a term no code list has is asked about once, and one answer places everyone who has it', async () => {
  const opened = await openTestCore({ today: '2026-04-07' });
  const captions = { 'Condition term': '', 'Condition date': '' };
  const rows = ['Sugar trouble', 'sugar trouble', 'SUGAR TROUBLE'].map((term, index) => ({
    ...aPerson({ 'NHS Number': nhsNumberOf(index + 1), 'Family Name': `Oakley ${index}`, ...captions }),
    'Diabetes term': term,
    'Diabetes date': '01-Mar-2015',
  }));
  await importList(opened, aList(rows), april);

  const { lines, total } = await opened.call('people.listQuestions', {});
  expect(total).toBe(1);
  expect(lines[0]).toMatchObject({ kind: 'term', personId: null });
  expect(lines[0]?.sentence).toContain('3 people');

  await opened.call('people.answerQuestion', { id: lines[0]?.id ?? '', version: 1, answer: 'DM' });
  const { lines: people } = await opened.call('people.listPeople', {});
  expect(people.map((one) => one.registers)).toEqual([['DM'], ['DM'], ['DM']]);

  const again = await importList(opened, aList(rows), { extractOn: '2026-04-06' });
  expect(again.questions).toBe(0);
  await expect(opened.call('people.listQuestions', {})).resolves.toMatchObject({ total: 0 });
});
