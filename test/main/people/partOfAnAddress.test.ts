import { expect, test } from 'vitest';
import { aPerson, aPracticeWith, nhsNumberOf } from '../../support/aPractice.ts';
import { aList, importList, stage } from '../../support/importing.ts';
import { openTestCore } from '../../support/openTestCore.ts';
import { hasSharedData, sharedData } from '../../support/sharedData.ts';

type Row = Record<string, string>;
const part = { extractOn: '2026-04-05', coverage: 'part' as const };
const addressColumns = ['House Name / Flat Number', 'Number and Street', 'Town', 'Postcode'];

/** A row of a list that has only some of the columns for an address. */
function rowWith(address: Row, said: Row = {}): Row {
  const rest = Object.entries(aPerson({ 'NHS Number': nhsNumberOf(1), ...said }));
  return { ...Object.fromEntries(rest.filter(([caption]) => !addressColumns.includes(caption))), ...address };
}

type Opened = Awaited<ReturnType<typeof aPracticeWith>>;
const contactIn = async ({ call, people }: Opened) =>
  (await call('people.findPerson', { personId: people[0]?.id ?? '' })).contact;
const losing = ({ call }: Pick<Opened, 'call'>, importId: string) =>
  call('people.listImported', { importId, losesAddress: true });

test.skipIf(!hasSharedData)(
  'a part from another system that has only postcodes leaves 120 people their houses and streets',
  async () => {
    const opened = await openTestCore({ today: '2026-04-16' });
    await importList(opened, sharedData('derived-uk-shaped/emis-list-report-clean.csv'));

    const content = sharedData('derived-uk-shaped/systmone-report-clean.csv');
    const { importId, people, losingAddress } = await stage(opened, content, part);

    expect(people).toMatchObject({ new: 0, changed: 120 });
    expect(losingAddress).toBe(0);
    const { lines } = await opened.call('people.listImported', { importId, limit: 200 });
    const told = lines.flatMap((line) => line.differences.map((one) => one.field));
    for (const field of ['Address', 'Town', 'County', 'Postcode']) expect(told).not.toContain(field);
  },
);

test('an empty postcode of a whole list is counted and shown as a loss before anything changes', async () => {
  const opened = await aPracticeWith([{}, { 'Family Name': 'Pawlak' }]);
  const emptied = aPerson({ 'NHS Number': nhsNumberOf(1), Postcode: '' });
  const other = aPerson({ 'NHS Number': nhsNumberOf(2), 'Family Name': 'Pawlak' });

  const { importId, losingAddress } = await stage(opened, aList([emptied, other]), {
    extractOn: '2026-04-05',
  });

  expect(losingAddress).toBe(1);
  const { total, lines } = await losing(opened, importId);
  expect(total).toBe(1);
  expect(lines[0]?.differences).toEqual([{ field: 'Postcode', before: 'ZZ99 4DT', after: null }]);
  await opened.call('people.applyImport', { importId });
  await expect(opened.call('letter.findRun', { month: '2026-05' })).resolves.toMatchObject({
    holds: [{ code: 'address' }],
  });
});

test('another postcode without a street takes the old street away, and that is counted as a loss', async () => {
  const opened = await aPracticeWith([{}]);

  const { importId, losingAddress } = await importList(
    opened,
    aList([rowWith({ Postcode: 'ZZ99 1BS' })]),
    part,
  );

  expect(losingAddress).toBe(1);
  await expect(losing(opened, importId)).resolves.toMatchObject({ total: 1 });
  await expect(contactIn(opened)).resolves.toMatchObject({
    addressLines: [],
    town: null,
    postcode: 'ZZ99 1BS',
  });
});

test('that a restricted person loses their street is counted, and nothing of their address is shown', async () => {
  const opened = await aPracticeWith([{}]);
  const personId = opened.people[0]?.id ?? '';
  await opened.call('people.changeRestriction', {
    personId,
    version: 1,
    restricted: true,
    reason: 'Asked for by phone',
  });

  const { importId, losingAddress } = await stage(opened, aList([rowWith({ Postcode: 'ZZ99 1BS' })]), part);

  expect(losingAddress).toBe(1);
  const { lines } = await losing(opened, importId);
  expect(JSON.stringify(lines)).not.toMatch(/ZZ99|Quarry/);
});

test('a postcode for somebody without one is left out with the reason, as nobody can tell whose home it is', async () => {
  const opened = await aPracticeWith([{ Postcode: '' }]);

  const list = aList([rowWith({ Postcode: 'ZZ99 1BS' })]);
  const { importId, valuesLeftOut, losingAddress } = await importList(opened, list, part);

  expect({ valuesLeftOut, losingAddress }).toEqual({ valuesLeftOut: 1, losingAddress: 0 });
  const { lines } = await opened.call('people.listImportProblems', { importId });
  expect(lines).toMatchObject([{ row: 2, column: 'Postcode', value: 'ZZ99 1BS', lost: 'value' }]);
  await expect(contactIn(opened)).resolves.toMatchObject({
    addressLines: ['14 Quarry Bank Road'],
    postcode: null,
  });
});

test('a list whose addresses are one cell each, without postcodes, takes nobody’s postcode away', async () => {
  const opened = await aPracticeWith([{}]);

  const list = aList([rowWith({ Address: '14 Quarry Bank Road, Beckside' })]);
  const { people, losingAddress } = await stage(opened, list, part);

  expect({ changed: people.changed, losingAddress }).toEqual({ changed: 0, losingAddress: 0 });
});

test.each([
  ['House Name / Flat Number', 'Rose Cottage'],
  ['Village', 'Far Beckside'],
])(
  'a part that has no street but only the column %s leaves the street, and says what it did not take',
  async (column, value) => {
    const opened = await aPracticeWith([{}]);

    const { Postcode } = aPerson();
    const list = aList([rowWith({ [column]: value, Postcode: Postcode ?? '' })]);
    const { importId, people, losingAddress, valuesLeftOut } = await importList(opened, list, part);

    expect({ changed: people.changed, losingAddress, valuesLeftOut }).toEqual({
      changed: 0,
      losingAddress: 0,
      valuesLeftOut: 1,
    });
    const { lines } = await opened.call('people.listImportProblems', { importId });
    expect(lines).toMatchObject([{ row: 2, column, value, lost: 'value' }]);
    await expect(contactIn(opened)).resolves.toMatchObject({
      addressLines: ['14 Quarry Bank Road'],
      town: 'Beckside',
      postcode: 'ZZ99 4DT',
    });
  },
);

test.each([
  ['is settled by', { Postcode: 'ZZ99' }, { Postcode: 'ZZ99', 'Number and Street': '2 Mill Lane' }, 0],
  ['is first met in', {}, { Town: 'Overton' }, 1],
])(
  'an address that may be of another home and %s a row far below is told of as the whole list has it',
  async (_how, first, last, told) => {
    const opened = await aPracticeWith([{ Postcode: '' }]);
    const between = Array.from({ length: 1100 }, (_, index) =>
      rowWith({ Town: 'Beckside' }, { 'NHS Number': '', 'Family Name': `Filler${index}` }),
    );
    const list = aList([rowWith(first), ...between, rowWith({ 'Number and Street': '', ...last })]);
    const { importId, valuesLeftOut } = await stage(opened, list, part);

    const { lines } = await opened.call('people.listImportProblems', { importId });
    expect({ valuesLeftOut, told: lines.length }).toEqual({ valuesLeftOut: told, told });
  },
);

test('a row without an address before one with only a postcode does not make the part a whole address', async () => {
  const opened = await aPracticeWith([{ Postcode: '' }]);

  const between = rowWith({}, { 'NHS Number': nhsNumberOf(2), 'Family Name': 'Pawlak' });
  const list = aList([rowWith({ Postcode: '' }), between, rowWith({ Postcode: 'ZZ99 1BS' })]);
  const { losingAddress, valuesLeftOut } = await stage(opened, list, part);

  expect({ losingAddress, valuesLeftOut }).toEqual({ losingAddress: 0, valuesLeftOut: 1 });
});
