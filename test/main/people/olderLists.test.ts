import { expect, test } from 'vitest';
import { aPerson, aPracticeWith, nhsNumberOf } from '../../support/aPractice.ts';
import { aList, importList } from '../../support/importing.ts';
import { openTestCore } from '../../support/openTestCore.ts';

const oakley = (said: Record<string, string> = {}) => aPerson({ 'NHS Number': nhsNumberOf(1), ...said });

type Opened = Awaited<ReturnType<typeof openTestCore>>;

async function recordOf({ call }: Pick<Opened, 'call'>) {
  const { lines } = await call('people.listPeople', {});
  return call('people.findPerson', { personId: lines[0]?.id ?? '' });
}

test('hard case 14: an older list overwrites no newer value, fills gaps and adds older results', async () => {
  const opened = await aPracticeWith([
    oakley({ Mobile: '', 'HbA1c value': '52', 'HbA1c date': '01-Mar-2026' }),
  ]);
  const older = oakley({
    'Number and Street': 'Old Street',
    Mobile: '07700900123',
    'HbA1c value': '48',
    'HbA1c date': '01-Mar-2025',
  });

  const summary = await importList(opened, aList([older]), { extractOn: '2026-03-01' });

  expect(summary.people).toMatchObject({ changed: 1, new: 0, missing: 0 });
  const record = await recordOf(opened);
  expect(record.contact).toMatchObject({ addressLines: ['14 Quarry Bank Road'], mobile: '07700900123' });
  const hba1c = record.results.find((one) => one.measure === 'hba1c');
  expect(hba1c?.readings.map((one) => one.takenOn)).toEqual(['2026-03-01', '2025-03-01']);
  expect(record.sources.find((one) => one.part === 'address')).toMatchObject({ asOf: '2026-04-01' });
});

test('hard case 14: an older list that only differs counts as older and changes nothing', async () => {
  const opened = await aPracticeWith([oakley()]);

  const summary = await importList(opened, aList([oakley({ 'Number and Street': 'Old Street' })]), {
    extractOn: '2026-03-01',
  });

  expect(summary.people).toMatchObject({ older: 1, changed: 0 });
  expect((await recordOf(opened)).contact?.addressLines).toEqual(['14 Quarry Bank Road']);
});

test('hard case 14: an older list brings back no condition that a newer whole list has no more', async () => {
  const opened = await aPracticeWith([oakley({ 'Condition term': 'Asthma' })]);
  await importList(opened, aList([oakley()]), { extractOn: '2026-04-05' });

  await importList(opened, aList([oakley({ 'Condition term': 'Asthma' })]), { extractOn: '2026-03-01' });
  await importList(opened, aList([oakley({ 'Condition term': 'Epilepsy' })]), {
    extractOn: '2026-03-01',
    coverage: 'part',
  });

  const { conditions, registers } = await recordOf(opened);
  expect(conditions.map((one) => [one.term, one.goneOn])).toEqual([
    ['Asthma', '2026-04-05'],
    ['Epilepsy', '2026-04-05'],
    ['Essential hypertension', null],
  ]);
  expect(registers).toEqual(['HTN']);
});

test('hard case 14: a condition that disappears from a whole list ends the membership, and says since when', async () => {
  const opened = await aPracticeWith(
    [oakley(), { ...oakley({ 'Condition term': 'Asthma' }) }].map((row) => ({
      ...row,
      'NHS Number': nhsNumberOf(1),
    })),
  );
  const { importId } = await importList(opened, aList([oakley()]), { extractOn: '2026-04-05' });

  const { lines } = await opened.call('people.listImported', { importId });
  expect(lines[0]?.differences).toEqual([
    { field: 'Condition', before: 'Asthma', after: 'No longer listed' },
  ]);
  const record = await recordOf(opened);
  expect(record.conditions.find((one) => one.term === 'Asthma')?.goneOn).toBe('2026-04-05');
  expect(record.memberships.map((one) => [one.register, one.until])).toContainEqual(['AST', '2026-04-07']);
});

test('hard case 14: a list without any condition takes nobody off a register', async () => {
  const opened = await aPracticeWith([oakley()]);
  const { 'Condition term': _term, 'Condition date': _date, ...demographics } = oakley();

  const summary = await importList(opened, aList([demographics]), { extractOn: '2026-04-05' });

  expect(summary.people).toMatchObject({ unchanged: 1, changed: 0 });
  expect((await recordOf(opened)).registers).toEqual(['HTN']);
});

test('hard case 14: a medicine that lapses takes somebody off the register, on the day, without any import', async () => {
  const inhaler = { 'Condition term': 'Asthma', 'Medicine name': 'Salbutamol 100micrograms/dose inhaler' };
  const opened = await aPracticeWith([oakley({ ...inhaler, 'Medicine date': '01-Jan-2026' })]);
  const before = await recordOf(opened);
  expect(before.medicines).toMatchObject([{ lastIssuedOn: '2026-01-01' }]);
  expect(before.registers).toEqual(['AST']);

  opened.clock.set('2027-03-01');
  await opened.call('register.startDay', {});

  expect((await recordOf(opened)).registers).toEqual([]);
});

test('hard case 14: the first list that carries medicines says of everyone on it what they take', async () => {
  const asthma = oakley({ 'Condition term': 'Asthma' });
  const opened = await aPracticeWith([asthma]);
  expect(await recordOf(opened)).toMatchObject({ medicines: null, registers: ['AST'] });

  await importList(opened, aList([{ ...asthma, 'Medicine name': '', 'Medicine date': '' }]), {
    extractOn: '2026-04-05',
  });

  expect(await recordOf(opened)).toMatchObject({ medicines: [], registers: [] });
});

test('hard case 14: empty cells of a newer list take nothing away, and half an address replaces a whole one', async () => {
  const opened = await aPracticeWith([oakley({ Mobile: '07700900123', Title: 'Mrs' })]);

  await importList(opened, aList([oakley({ Mobile: '', Title: '', Postcode: '', Town: '' })]), {
    extractOn: '2026-04-05',
  });

  const record = await recordOf(opened);
  expect(record).toMatchObject({ title: 'Mrs', contact: { mobile: '07700900123', postcode: null } });
  await expect(opened.call('letter.findRun', { month: '2026-05' })).resolves.toMatchObject({
    holds: [{ code: 'address' }],
  });
});

test('hard case 14: two lists end in the same person, whichever is read first', async () => {
  const march = oakley({
    Mobile: '07700900123',
    'Number and Street': 'Old Street',
    'Condition term': 'Asthma',
  });
  const april = oakley({ Mobile: '', Town: 'Beckside', 'Condition term': 'Epilepsy' });
  const read = async (...order: [Record<string, string>, string][]) => {
    const opened = await openTestCore({ today: '2026-04-07' });
    for (const [row, extractOn] of order) await importList(opened, aList([row]), { extractOn });
    const { contact, registers, conditions } = await recordOf(opened);
    await opened.core.close();
    return { contact, registers, conditions };
  };

  const inOrder = await read([march, '2026-03-01'], [april, '2026-04-01']);
  const outOfOrder = await read([april, '2026-04-01'], [march, '2026-03-01']);

  expect(outOfOrder).toEqual(inOrder);
});
