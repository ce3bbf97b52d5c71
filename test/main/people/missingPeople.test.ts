import { expect, test } from 'vitest';
import { aPerson, aPracticeWith, nhsNumberOf } from '../../support/aPractice.ts';
import { aList, importList } from '../../support/importing.ts';

const oakley = aPerson({ 'NHS Number': nhsNumberOf(1) });
const pawlak = aPerson({ 'NHS Number': nhsNumberOf(2), 'Family Name': 'Pawlak', 'Given Name': 'Jan' });
const both = [oakley, pawlak];
const onlyOakley = aList([oakley]);

async function missingPawlak() {
  const opened = await aPracticeWith(both);
  const summary = await importList(opened, onlyOakley, { extractOn: '2026-04-05' });
  const { lines } = await opened.call('people.listQuestions', {});
  return { ...opened, summary, questions: lines };
}

test('hard case 14: somebody no longer on the whole list is queried, never deleted, and gets no letter meanwhile', async () => {
  const { call, summary, questions } = await missingPawlak();

  expect(summary.people).toMatchObject({ unchanged: 1, missing: 1 });
  expect(questions).toMatchObject([{ kind: 'missing', personName: 'PAWLAK, Jan (Mrs)' }]);
  await expect(call('people.listPeople', {})).resolves.toMatchObject({ total: 2 });
  await expect(call('people.listPeople', { standing: 'missing' })).resolves.toMatchObject({
    lines: [{ familyName: 'Pawlak', standing: 'registered' }],
  });
  const run = await call('letter.findRun', { month: '2026-05' });
  expect(run).toMatchObject({ going: 1, held: 1, holds: [{ code: 'import-question' }] });
});

test('hard case 14: answered "moved away", somebody missing has left, with who said so', async () => {
  const { call, people, questions } = await missingPawlak();
  const [question] = questions;

  const answer = { id: question?.id ?? '', version: question?.version ?? 0 };
  await expect(call('people.answerQuestion', { ...answer, answer: 'left' })).resolves.toEqual({ left: 0 });

  const personId = people.find((one) => one.familyName === 'Pawlak')?.id ?? '';
  const record = await call('people.findPerson', { personId });
  expect(record).toMatchObject({ standing: 'left', leftOn: '2026-04-07', missingSince: null });
  expect(record.staffEntries).toMatchObject([{ field: 'Moved away', by: 'Helen Cross' }]);
  await expect(call('people.answerQuestion', { ...answer, answer: 'left' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('hard case 14: answered "still here", somebody missing is a patient like any other', async () => {
  const { call, questions } = await missingPawlak();
  const [question] = questions;

  await call('people.answerQuestion', { id: question?.id ?? '', version: 1, answer: 'still-here' });

  await expect(call('people.listPeople', { standing: 'missing' })).resolves.toMatchObject({ total: 0 });
  await expect(call('letter.findRun', { month: '2026-05' })).resolves.toMatchObject({ going: 2 });
});

test('hard case 14: somebody who is listed again is asked about no more', async () => {
  const opened = await missingPawlak();

  await importList(opened, aList(both), { extractOn: '2026-04-06' });

  await expect(opened.call('people.listQuestions', {})).resolves.toMatchObject({ total: 0 });
  await expect(opened.call('people.listPeople', { standing: 'missing' })).resolves.toMatchObject({
    total: 0,
  });
  await expect(opened.call('letter.findRun', { month: '2026-05' })).resolves.toMatchObject({ going: 2 });
});

test('hard case 14: an older list does not find somebody whom a newer whole list misses', async () => {
  const opened = await missingPawlak();

  await importList(opened, aList(both), { extractOn: '2026-03-01', coverage: 'part' });

  await expect(opened.call('people.listPeople', { standing: 'missing' })).resolves.toMatchObject({
    total: 1,
  });
  await expect(opened.call('people.listQuestions', {})).resolves.toMatchObject({ total: 1 });
});

test('hard case 14: a part list makes nobody missing, and neither does a whole list older than what is held', async () => {
  const opened = await aPracticeWith(both);

  const part = await importList(opened, onlyOakley, { extractOn: '2026-04-05', coverage: 'part' });
  const older = await importList(opened, onlyOakley, { extractOn: '2026-03-01' });

  expect([part.people.missing, older.people.missing]).toEqual([0, 0]);
  await expect(opened.call('people.listQuestions', {})).resolves.toMatchObject({ total: 0 });
});

test('hard case 14: missing on two whole lists running is one question', async () => {
  const opened = await missingPawlak();

  const again = await importList(opened, onlyOakley, { extractOn: '2026-04-06' });

  expect(again.people.missing).toBe(0);
  await expect(opened.call('people.listQuestions', {})).resolves.toMatchObject({ total: 1 });
});

test('hard case 14: somebody who had moved away and stands on a newer whole list is asked about', async () => {
  const opened = await missingPawlak();
  const [question] = opened.questions;
  await opened.call('people.answerQuestion', { id: question?.id ?? '', version: 1, answer: 'left' });
  opened.clock.set('2026-05-02');

  await importList(opened, aList(both), { extractOn: '2026-05-01' });

  const { lines } = await opened.call('people.listQuestions', {});
  expect(lines).toMatchObject([{ kind: 'differs-from-staff', personName: 'PAWLAK, Jan (Mrs)' }]);
  await expect(opened.call('people.listPeople', { standing: 'left' })).resolves.toMatchObject({ total: 1 });
});
