import { expect, test } from 'vitest';
import { aPerson, aPracticeWith, nhsNumberOf } from '../../support/aPractice.ts';
import { aList, importList, stage } from '../../support/importing.ts';
import { openTestCore } from '../../support/openTestCore.ts';
import { bundle, patient } from './readers/fhir/fhirBuilders.ts';

type Row = Record<string, string>;
const oakley = (said: Row = {}) => aPerson({ 'NHS Number': nhsNumberOf(1), 'EMIS Number': '4711', ...said });
const pawlak = aPerson({ 'NHS Number': nhsNumberOf(2), 'EMIS Number': '4712', 'Family Name': 'Pawlak' });
const next = { extractOn: '2026-04-05' };

test('hard case 14: whoever stands on the whole list in a row that cannot be used is not missing from it', async () => {
  const unusable: Row[] = [
    { 'Date of Birth': '31-Feb-1956' },
    { 'NHS Number': '', 'Date of Birth': '' },
    { 'NHS Number': '', 'EMIS Number': '', 'Date of Birth': '' },
  ];
  for (const said of unusable) {
    const opened = await aPracticeWith([oakley(), pawlak]);

    const summary = await importList(opened, aList([oakley(said), pawlak]), next);

    expect(summary.people).toMatchObject({ unchanged: 1, missing: 0, rejected: 1 });
    await expect(opened.call('people.listQuestions', {})).resolves.toMatchObject({ total: 0 });
    await expect(opened.call('letter.findRun', { month: '2026-05' })).resolves.toMatchObject({ going: 2 });
    await opened.core.close();
  }
});

test('hard case 14: a condition in a row that cannot be used is not gone from the list', async () => {
  const asthma = oakley({ 'Condition term': 'Asthma' });
  const opened = await aPracticeWith([oakley(), { ...pawlak, 'NHS Number': nhsNumberOf(2) }, asthma]);

  await importList(opened, aList([oakley(), pawlak, { ...asthma, 'Date of Birth': '' }]), next);

  const { lines } = await opened.call('people.listPeople', { search: 'oakley' });
  const record = await opened.call('people.findPerson', { personId: lines[0]?.id ?? '' });
  expect(record.conditions.map((one) => one.goneOn)).toEqual([null, null]);
});

test('hard case 14: of two people of one name and day, a row without a number makes neither missing', async () => {
  const twins = [oakley({ 'EMIS Number': '' }), oakley({ 'EMIS Number': '', 'NHS Number': nhsNumberOf(2) })];
  const opened = await aPracticeWith(twins);

  const summary = await importList(opened, aList([oakley({ 'EMIS Number': '', 'NHS Number': '' })]), next);

  expect(summary.people).toMatchObject({ new: 0, missing: 0, rejected: 1 });
});

test('hard case 14: a whole list of which a file cannot be read is taken as a part, and nobody is missing', async () => {
  const opened = await aPracticeWith([oakley(), pawlak]);
  const files = [
    opened.host.give('one.json', JSON.stringify(bundle(patient({ birthDate: '1954-08-02' })))),
    opened.host.give('two.json', '{"resourceType": "Bundle", "entry": ['),
  ];

  const summary = await opened.call('people.stageImport', {
    files,
    mapping: null,
    ...next,
    coverage: 'whole',
  });

  expect(summary).toMatchObject({ coverage: 'part', people: { new: 1, missing: 0, rejected: 1 } });
  const { lines } = await opened.call('people.listImportProblems', { importId: summary.importId });
  expect(lines[0]?.reason).toMatch(/^The whole file is left out, so nobody counts as missing\./);
});

test('hard case 14: somebody who changed both name and NHS number is known by the clinical system’s number, and asked about', async () => {
  const opened = await aPracticeWith([oakley()]);

  const summary = await importList(
    opened,
    aList([oakley({ 'NHS Number': nhsNumberOf(7), 'Given Name': 'Maurice', Title: 'Mr' })]),
    next,
  );

  expect(summary).toMatchObject({ people: { new: 0, missing: 0, rejected: 1 }, questions: 1 });
});

test('hard case 14: an NHS number that is being asked about makes nobody new on a list without the system’s numbers', async () => {
  const opened = await aPracticeWith([oakley()]);
  const renamed = oakley({ 'NHS Number': nhsNumberOf(7), 'Given Name': 'Maurice' });
  await importList(opened, aList([renamed]), next);

  const results = { ...renamed, 'EMIS Number': '', 'HbA1c value': '52', 'HbA1c date': '01-Mar-2026' };
  const again = await stage(opened, aList([results]), { ...next, coverage: 'part' });

  expect(again).toMatchObject({ people: { new: 0, rejected: 1 }, questions: 0 });
});

test('hard case 14: after two records were merged, the name says which of the two held under one number is meant', async () => {
  const twice = aPerson({ 'NHS Number': '', 'EMIS Number': '4799', 'Given Name': 'Mo' });
  const opened = await aPracticeWith([twice, oakley()]);
  await importList(opened, aList([oakley({ 'EMIS Number': '4799' })]), next);

  const list = aList([oakley({ 'EMIS Number': '4799', 'NHS Number': '9.99E+09' })]);
  const again = await importList(opened, list, { extractOn: '2026-04-06' });

  expect(again.people).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
  await expect(opened.call('people.listPeople', { search: 'oakley mo' })).resolves.toMatchObject({
    total: 1,
  });
});

test('a further row with another address says so with its number, whether it follows at once or not; the first is kept', async () => {
  const first = oakley({ 'Mobile Telephone': '' });
  const other = { 'Number and Street': 'Mill Lane', Postcode: 'ZZ99 1BS', 'Condition term': 'Asthma' };
  const further = oakley({ ...other, 'Mobile Telephone': '07700 900123' });
  for (const rows of [
    [first, further, pawlak],
    [first, pawlak, further],
  ]) {
    const opened = await openTestCore({ today: '2026-04-07' });

    const summary = await importList(opened, aList(rows), next);

    expect(summary).toMatchObject({ people: { new: 2, rejected: 0 }, valuesLeftOut: 1 });
    const { lines: problems } = await opened.call('people.listImportProblems', {
      importId: summary.importId,
    });
    expect(problems).toMatchObject([
      { row: rows.indexOf(further) + 2, column: 'Address', value: '', lost: 'value' },
    ]);
    const { lines } = await opened.call('people.listPeople', { search: 'oakley' });
    const record = await opened.call('people.findPerson', { personId: lines[0]?.id ?? '' });
    expect(record.contact).toMatchObject({ addressLines: ['14 Quarry Bank Road'], mobile: '07700 900123' });
    expect(record.conditions.map((one) => one.term)).toEqual(['Asthma', 'Essential hypertension']);
    await opened.core.close();
  }
});

test('hard case 14: a part of a list from elsewhere does not take the clinical system’s number away from anybody', async () => {
  const unnumbered = oakley({ 'NHS Number': '' });
  const opened = await aPracticeWith([unnumbered]);
  const elsewhere = { 'Patient ID': 'H900', ...aPerson({ 'NHS Number': '' }), 'HbA1c value': '52' };
  await importList(opened, aList([elsewhere]), { ...next, coverage: 'part' });

  const married = await importList(opened, aList([{ ...unnumbered, 'Family Name': 'Ashworth' }]), {
    extractOn: '2026-04-06',
  });

  expect(married.people).toMatchObject({ new: 0, changed: 1, missing: 0 });
});
