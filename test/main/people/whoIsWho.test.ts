import { expect, test } from 'vitest';
import { aPerson, aPracticeWith, nhsNumberOf } from '../../support/aPractice.ts';
import { aList, importList, stage } from '../../support/importing.ts';
import { openTestCore } from '../../support/openTestCore.ts';

type Row = Record<string, string>;
const next = { extractOn: '2026-04-05' };
const numbered = (said: Row = {}) =>
  aPerson({ 'EMIS Number': '4711', 'NHS Number': nhsNumberOf(1), ...said });

async function readAgain(first: Row, second: Row, coverage: 'whole' | 'part' = 'whole') {
  const opened = await aPracticeWith([first]);
  const summary = await importList(opened, aList([second]), { ...next, coverage });
  const { lines: questions } = await opened.call('people.listQuestions', {});
  const { lines: problems } = await opened.call('people.listImportProblems', { importId: summary.importId });
  const { lines: people } = await opened.call('people.listPeople', {});
  return { ...opened, summary, questions, problems, people };
}

test('hard case 14: a changed NHS number is asked about, the row waits, and nobody is doubled or missing', async () => {
  const now = await readAgain(numbered(), numbered({ 'NHS Number': nhsNumberOf(7) }));

  expect(now.summary.people).toMatchObject({ new: 0, changed: 0, missing: 0, rejected: 1 });
  expect(now.problems).toMatchObject([{ column: 'NHS number', lost: 'row' }]);
  expect(now.questions).toMatchObject([{ kind: 'same-number', personName: 'OAKLEY, Maureen (Mrs)' }]);
  expect(now.people).toMatchObject([{ nhsNumber: nhsNumberOf(1) }]);
  await expect(now.call('letter.findRun', { month: '2026-05' })).resolves.toMatchObject({ going: 0 });
});

test('hard case 14: said to be the same person, the new NHS number is taken and the next list knows them by it', async () => {
  const changed = numbered({ 'NHS Number': nhsNumberOf(7) });
  const now = await readAgain(numbered(), changed);

  await now.call('people.answerQuestion', {
    id: now.questions[0]?.id ?? '',
    version: 1,
    answer: 'same-person',
  });

  const { lines } = await now.call('people.listPeople', { search: nhsNumberOf(7) });
  expect(lines).toMatchObject([{ id: now.people[0]?.id, nhsNumber: nhsNumberOf(7) }]);
  const again = await stage(now, aList([changed]), next);
  expect(again.people).toMatchObject({ new: 0, missing: 0, rejected: 0 });
});

test('hard case 14: said to be somebody else, the next list brings them in as that', async () => {
  const namesake = aPerson({ 'NHS Number': nhsNumberOf(7) });
  const now = await readAgain(aPerson({ 'NHS Number': nhsNumberOf(1) }), namesake, 'part');
  expect(now.questions).toMatchObject([{ kind: 'same-number' }]);

  await now.call('people.answerQuestion', {
    id: now.questions[0]?.id ?? '',
    version: 1,
    answer: 'other-person',
  });

  const again = await importList(now, aList([namesake]), { ...next, coverage: 'part' });
  expect(again).toMatchObject({ people: { new: 1, rejected: 0 }, questions: 0 });
  await expect(now.call('people.listPeople', {})).resolves.toMatchObject({ total: 2 });
});

test('hard case 14: two NHS numbers merged into one leave the other record queried', async () => {
  const opened = await aPracticeWith(
    [numbered(), { ...numbered({ 'EMIS Number': '4712' }), 'Given Name': 'Maud' }].map((row, index) => ({
      ...row,
      'NHS Number': nhsNumberOf(index + 1),
    })),
  );

  const summary = await importList(opened, aList([numbered()]), next);

  expect(summary.people).toMatchObject({ unchanged: 1, missing: 1 });
  await expect(opened.call('people.listQuestions', {})).resolves.toMatchObject({
    lines: [{ kind: 'missing', personName: 'OAKLEY, Maud (Mrs)' }],
  });
});

test('hard case 14: somebody known by the clinical system’s number gets their first NHS number', async () => {
  const now = await readAgain(numbered({ 'NHS Number': '' }), numbered());

  expect(now.summary).toMatchObject({ people: { new: 0, changed: 1, missing: 0 }, questions: 0 });
  expect(now.people).toMatchObject([{ nhsNumber: nhsNumberOf(1) }]);
});

test('hard case 14: somebody known by name and date of birth alone gets their first NHS number', async () => {
  const now = await readAgain(aPerson({ 'NHS Number': '' }), aPerson({ 'NHS Number': nhsNumberOf(1) }));

  expect(now.summary.people).toMatchObject({ new: 0, changed: 1, missing: 0 });
  expect(now.people).toMatchObject([{ nhsNumber: nhsNumberOf(1) }]);
});

test('hard case 14: an NHS number that Excel has mangled is told of, and takes nothing from the person', async () => {
  const now = await readAgain(numbered(), numbered({ 'NHS Number': '9.99E+09' }));
  expect(now.summary).toMatchObject({ people: { new: 0, missing: 0, unchanged: 1 }, valuesLeftOut: 1 });
  expect(now.problems[0]?.reason).toMatch(/Excel/);
  expect(now.people).toMatchObject([{ nhsNumber: nhsNumberOf(1) }]);

  const unnumbered = await readAgain(
    aPerson({ 'NHS Number': nhsNumberOf(1) }),
    aPerson({ 'NHS Number': '9.99E+09' }),
  );
  expect(unnumbered.people).toMatchObject([{ nhsNumber: nhsNumberOf(1) }]);
  expect(unnumbered.summary.people).toMatchObject({ new: 0, missing: 0 });
});

test('hard case 14: a changed date of birth never flips the birth month silently', async () => {
  for (const known of ['NHS Number', 'EMIS Number']) {
    const without = known === 'NHS Number' ? {} : { 'NHS Number': '' };
    const other = { 'Date of Birth': '12-Nov-1956', ...without };
    const now = await readAgain(numbered(without), numbered(other));

    expect(now.summary.people).toMatchObject({ new: 0, changed: 0, missing: 0, rejected: 1 });
    expect(now.people).toMatchObject([{ birthDate: '1956-05-12' }]);
    expect(now.questions).toMatchObject([{ kind: 'same-number' }]);
    expect(now.questions[0]?.sentence).toContain('12-Nov-1956');

    await now.call('people.answerQuestion', {
      id: now.questions[0]?.id ?? '',
      version: 1,
      answer: 'same-person',
    });
    const record = await now.call('people.findPerson', { personId: now.people[0]?.id ?? '' });
    expect(record.birthDate).toBe('1956-11-12');
    expect(record.staffEntries).toMatchObject([{ field: 'NHS number and date of birth', by: 'Helen Cross' }]);
    await expect(now.call('people.listPeople', { search: '12/11/1956' })).resolves.toMatchObject({
      total: 1,
    });
  }
});

test('hard case 14: duplicate rows are one person; what a further row adds is taken, what it contradicts is told', async () => {
  const opened = await openTestCore({ today: '2026-04-07' });
  const first = numbered({ Mobile: '', 'Condition term': 'Essential hypertension' });
  const other = aPerson({ 'NHS Number': nhsNumberOf(2), 'Family Name': 'Pawlak' });
  const further = numbered({ Mobile: '07700900123', 'Condition term': 'Asthma', Town: 'Elsewhere' });

  const summary = await importList(opened, aList([first, other, further, other]));

  expect(summary.people).toMatchObject({ new: 2 });
  const { lines: problems } = await opened.call('people.listImportProblems', { importId: summary.importId });
  expect(problems).toMatchObject([{ column: 'Address', value: '', lost: 'value', row: 4 }]);
  const { lines } = await opened.call('people.listPeople', { search: 'oakley' });
  const record = await opened.call('people.findPerson', { personId: lines[0]?.id ?? '' });
  expect(record.contact).toMatchObject({ mobile: '07700900123', town: 'Beckside' });
  expect(record.conditions.map((one) => one.term)).toEqual(['Asthma', 'Essential hypertension']);
});

test('hard case 14: a death or a restriction in any row of a person counts', async () => {
  const opened = await openTestCore({ today: '2026-04-07' });
  const row = numbered({ Restricted: 'No', 'Date of Death': '' });
  const other = aPerson({ 'NHS Number': nhsNumberOf(2), 'Family Name': 'Pawlak' });

  await importList(
    opened,
    aList([row, other, { ...row, Restricted: 'Yes', 'Date of Death': '02-Apr-2026' }]),
  );

  const { lines } = await opened.call('people.listPeople', { search: 'oakley' });
  expect(lines).toMatchObject([{ restricted: true, standing: 'died', endedOn: '2026-04-02' }]);
});

test('hard case 14: one NHS number for two dates of birth in one list is one person and one question', async () => {
  const opened = await openTestCore({ today: '2026-04-07' });

  const summary = await importList(
    opened,
    aList([numbered(), numbered({ 'Date of Birth': '01-Jan-1980', 'EMIS Number': '9' })]),
  );

  expect(summary).toMatchObject({ people: { new: 1, rejected: 1 }, questions: 1 });
  await expect(opened.call('letter.findRun', { month: '2026-05' })).resolves.toMatchObject({
    going: 0,
    holds: [{ code: 'import-question' }],
  });
});

test('hard case 11: two people of one name and one day with two numbers stay two people', async () => {
  const opened = await openTestCore({ today: '2026-04-07' });
  const twins = [numbered(), numbered({ 'NHS Number': nhsNumberOf(2), 'EMIS Number': '4712' })];

  await importList(opened, aList(twins));
  const again = await stage(opened, aList(twins));

  await expect(opened.call('people.listPeople', {})).resolves.toMatchObject({ total: 2 });
  expect(again.people).toMatchObject({ unchanged: 2, new: 0, rejected: 0 });
});

test('hard case 14: a list whose headings have drifted is read by the headings that are left', async () => {
  const opened = await aPracticeWith([aPerson({ 'NHS Number': nhsNumberOf(1) })]);
  const { 'Family Name': family, 'Date of Birth': born, ...rest } = aPerson({ 'NHS Number': nhsNumberOf(1) });
  const drifted = { Surname: family ?? '', DOB: born ?? '', 'Quite New': 'x', ...rest };

  const summary = await stage(opened, aList([drifted]), next);

  expect(summary.people).toMatchObject({ unchanged: 1, new: 0, missing: 0, rejected: 0 });
});
