import { expect, test } from 'vitest';
import { aPerson, aPracticeWith, nhsNumberOf } from '../../support/aPractice.ts';
import { openTestCore } from '../../support/openTestCore.ts';
import { aList, importList, stage } from '../../support/importing.ts';

const someone = (number: number, said: Record<string, string> = {}) =>
  aPerson({ 'NHS Number': nhsNumberOf(number), 'Family Name': `Oakley${number}`, ...said });
const twenty = Array.from({ length: 20 }, (_, index) => someone(index + 1));
const later = { extractOn: '2026-04-05' };

const missingIn = async ({ call }: Pick<Awaited<ReturnType<typeof aPracticeWith>>, 'call'>) =>
  (await call('people.listPeople', { standing: 'missing' })).total;

test('a list of headings without a single person is refused, whole or a part, and nobody is missing by it', async () => {
  const opened = await aPracticeWith(twenty);
  const headings = aList([someone(1)]).split('\r\n')[0] ?? '';
  for (const coverage of ['whole', 'part'] as const) {
    const read = stage(opened, headings, { ...later, coverage });
    await expect(read).rejects.toMatchObject({ code: 'list-empty' });
  }
  expect(await missingIn(opened)).toBe(0);
});

test('a whole list of which no row can be used says why, and cannot be taken in', async () => {
  const opened = await aPracticeWith(twenty);
  const unreadable = aList([{ ...someone(31), 'Date of Birth': '31-Feb-1950' }]);
  const summary = await stage(opened, unreadable, later);
  expect(summary.people).toMatchObject({ new: 0, missing: 20, rejected: 1 });
  const problems = await opened.call('people.listImportProblems', { importId: summary.importId });
  expect(problems.total).toBe(1);
  await expect(opened.call('people.applyImport', { importId: summary.importId })).rejects.toMatchObject({
    code: 'list-empty',
  });
  expect(await missingIn(opened)).toBe(0);
});

test('the questions a preview counts are asked, people no longer on the list among them, and Today counts them once', async () => {
  const opened = await aPracticeWith(twenty);
  const summary = await importList(opened, aList(twenty.slice(0, 13)), later);
  expect(summary).toMatchObject({ questions: 7, people: { missing: 7 } });
  expect((await opened.call('people.listQuestions', {})).total).toBe(7);
  const { jobs } = await opened.call('recall.findToday', {});
  const about = jobs.filter(({ count }) => count === 7);
  expect(about.map(({ kind, sentence }) => [kind, sentence])).toEqual([
    ['questions', '7 questions from imports to answer, about people no longer on the list'],
  ]);

  await importList(opened, aList(twenty), { extractOn: '2026-04-06' });
  expect((await opened.call('people.listQuestions', {})).total).toBe(0);
});

test('a row left out says truly why: nobody was known before, and a name that is a formula is no name', async () => {
  const opened = await openTestCore();
  const born = { ...someone(1), 'Date of Birth': '12-May-1957' };
  const formula = { ...someone(2), 'Family Name': '=1+1' };
  const { importId } = await stage(opened, aList([someone(1), born, formula]), later);
  const { lines } = await opened.call('people.listImportProblems', { importId });
  expect(lines.map(({ row, reason }) => [row, reason])).toEqual([
    [3, 'Another row of this list has this person as born on another day'],
    [4, 'A name needs at least one letter'],
  ]);
});
