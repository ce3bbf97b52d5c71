import { expect, test } from 'vitest';
import type { LetterContent } from '../../../shared/letter/letterContent.ts';
import { aPracticeOf, aRecordOf, has, personOf, takeIn } from '../register/takeIn.ts';

const may = { month: '2026-05' };
type Opened = Awaited<ReturnType<typeof aPracticeOf>>;
const salbutamol = { code: null, name: 'Salbutamol 100micrograms inhaler', lastIssuedOn: '2026-03-01' };

function result(measure: string, takenOn: string) {
  const value = { value: 7, comparator: null, sourceText: '7', sourceUnit: null };
  return { measure, code: null, term: measure, takenOn, ...value };
}

async function letterOf(opened: Opened, row: number): Promise<LetterContent> {
  const personId = await personOf(opened, row);
  return (await opened.call('letter.findPreview', { personId, ...may })).content as LetterContent;
}

async function listsOf(opened: Opened, row: number): Promise<string[]> {
  return (await letterOf(opened, row)).blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
}

test('hard case 2: on six registers: one round, one letter, one line in the list, each check once', async () => {
  const terms = [
    'Type 2 diabetes mellitus',
    'Essential hypertension',
    'Heart failure',
    'Atrial fibrillation',
    'Rheumatoid arthritis',
    'Hypothyroidism',
  ];
  const opened = await aPracticeOf([{ row: 1, conditions: terms.map((term) => has(term)) }]);
  await opened.asRole('gp')('recall.recordGpReview', {
    who: { question: { year: 2026 } },
    decision: 'invite',
  });

  const members = await opened.call('register.listMembers', { year: 2026 });
  expect([members.total, members.lines[0]?.registers.length]).toEqual([1, 6]);
  const { run } = await opened.call('letter.printRun', { ...may, expected: 1 });
  expect(run.letters).toBe(1);
  const items = await listsOf(opened, 1);
  expect(new Set(items).size).toBe(items.length);
  expect(items.filter((item) => item.startsWith('blood test'))).toHaveLength(1);
  const groups = await opened.call('register.explainPerson', { personId: await personOf(opened, 1) });
  expect(groups.groups.filter((one) => one.fits).length).toBeGreaterThan(2);
});

test('hard case 6: a diagnosis between making and printing pulls the letter, and the new one asks for the missing tests', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }]);
  const { id: runId } = await opened.call('letter.buildRun', { ...may, expected: 2 });
  await takeIn(opened, [
    {
      row: 1,
      conditions: [...aRecordOf({ row: 1 }).conditions, has('Type 2 diabetes mellitus', '2026-04-06')],
    },
  ]);

  const { run, pulled } = await opened.call('letter.reprint', { runId });

  expect(run).toMatchObject({ printed: 1, withdrawn: 1 });
  expect(pulled).toMatchObject([
    { personId: await personOf(opened, 1), sentence: expect.stringMatching(/What is due changed/) },
  ]);
  expect((await listsOf(opened, 1)).join()).toMatch(/average blood sugar.*urine test.*foot check/);
  await expect(opened.call('letter.printRun', { ...may, expected: 1 })).resolves.toMatchObject({
    run: { printed: 1 },
  });
});

test('hard case 6: a resolved condition takes a person off the list, not out of what was posted', async () => {
  const opened = await aPracticeOf([{ row: 1, conditions: [has('Asthma')], medicines: [salbutamol] }]);
  const { run } = await opened.call('letter.printRun', { ...may, expected: 1 });
  const before = await opened.call('letter.listToDraw', { runId: run.id, again: true });
  await opened.call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07' });
  await takeIn(opened, [
    { row: 1, conditions: [has('Asthma'), has('Asthma resolved', '2026-04-06')], medicines: [salbutamol] },
  ]);

  expect((await opened.call('register.listMembers', { year: 2026 })).total).toBe(0);
  const letters = await opened.call('letter.listRunLetters', { runId: run.id });
  expect(letters.lines).toMatchObject([{ stage: 'posted' }]);
  expect(before).toHaveLength(1);
  const [round] = await opened.call('recall.listCycles', { personId: await personOf(opened, 1) });
  expect(round).toMatchObject({ state: 'open', letters: [{ stage: 'posted' }] });
});

test('hard case 9: what was done in the last three months is not asked for again, what is older or not known is', async () => {
  const diabetes = { conditions: [has('Type 2 diabetes mellitus')] };
  const opened = await aPracticeOf([
    {
      row: 1,
      ...diabetes,
      results: [result('hba1c', '2026-02-01'), result('acr', '2026-01-31'), result('foot', '2026-03-20')],
    },
    { row: 2, ...diabetes },
  ]);

  const [some, all] = [(await listsOf(opened, 1)).join(), (await listsOf(opened, 2)).join()];
  expect(all).toMatch(/average blood sugar/);
  expect(all).toMatch(/foot check/);
  expect(some).not.toMatch(/average blood sugar|foot check/);
  expect(some).toMatch(/urine test/);
});

test('a longer window of the practice counts an older result, from then on', async () => {
  const opened = await aPracticeOf([
    { row: 1, conditions: [has('Type 2 diabetes mellitus')], results: [result('acr', '2025-11-01')] },
  ]);
  expect((await listsOf(opened, 1)).join()).toMatch(/urine test/);
  const settings = { windowMonths: { 'urine-acr': 6 }, optionalChecks: [] };
  await opened.call('register.changeCheckSettings', { settings, version: 0 });
  expect((await listsOf(opened, 1)).join()).not.toMatch(/urine test/);
});

test('a child with asthma comes once: written to a parent, with nothing about smoking and the inhalers to bring', async () => {
  const name = { title: null, givenName: 'Leo', familyName: 'Oakley' };
  const child = { name, conditions: [has('Asthma')], medicines: [salbutamol] };
  const opened = await aPracticeOf([
    { row: 1, ...child, birthDate: '2018-05-01' },
    { row: 2, ...child, birthDate: '2011-05-20' },
  ]);

  const letter = await letterOf(opened, 1);
  expect(letter.addressLines.slice(0, 2)).toEqual(['Parent or guardian of', 'Leo Oakley']);
  expect(await listsOf(opened, 1)).toEqual(['questions about inhalers', 'Leo’s inhalers']);
  expect(JSON.stringify(letter.blocks)).not.toMatch(/smok|Visit 2|healthcare assistant/);
  const held = await opened.call('letter.listHeld', may);
  expect(held.lines).toMatchObject([
    { personId: await personOf(opened, 2), holds: [{ code: 'young-person' }] },
  ]);
});

test('no letter names a condition, whatever somebody has', async () => {
  const terms = [
    'Type 2 diabetes mellitus',
    'Schizophrenia',
    'Alcohol dependence',
    'Asthma',
    'Epilepsy',
    'Rheumatoid arthritis',
    "Alzheimer's disease",
  ];
  const opened = await aPracticeOf(
    terms.map((term, index) => ({ row: index + 1, conditions: [has(term)], medicines: [salbutamol] })),
  );
  for (const { id } of (await opened.call('register.listMembers', { year: 2026 })).lines) {
    const { content } = await opened.call('letter.findPreview', { personId: id, ...may });
    expect(JSON.stringify(content)).not.toMatch(
      /diabet|schizo|asthma|epilep|arthritis|alzheimer|dementia|mental|memory/i,
    );
  }
});
