import { expect, test } from 'vitest';
import { spacedNhsNumber } from '../../../shared/format.ts';
import { aPerson, aPracticeWith, nhsNumberOf } from '../../support/aPractice.ts';
import { aList, importList } from '../../support/importing.ts';

type Row = Record<string, string>;
const row = (said: Row = {}) =>
  aPerson({
    'NHS Number': nhsNumberOf(1),
    'EMIS Number': '4711',
    Restricted: 'No',
    'Date of Death': '',
    ...said,
  });
const on = (day: string) => ({ extractOn: `2026-04-${day}` });

async function practice() {
  const opened = await aPracticeWith([row()]);
  const personId = opened.people[0]?.id ?? '';
  const open = async () => (await opened.call('people.listQuestions', {})).total;
  return { ...opened, personId, open };
}

test('hard case 14: what a list said against staff is asked no more once a newer list agrees with them', async () => {
  const one = await practice();
  const { call, personId } = one;
  await call('people.changeRestriction', { personId, version: 1, restricted: true, reason: 'Asked for' });
  await importList(one, aList([row()]), on('03'));
  expect(await one.open()).toBe(1);

  await importList(one, aList([aPerson({ 'NHS Number': nhsNumberOf(1) })]), on('04'));
  expect(await one.open(), 'a list that says nothing of it').toBe(1);
  await importList(one, aList([row({ Restricted: 'Yes' })]), on('02'));
  expect(await one.open(), 'an older list').toBe(1);

  await importList(one, aList([row({ Restricted: 'Yes' })]), on('05'));
  expect(await one.open()).toBe(0);

  await importList(one, aList([row()]), on('06'));
  expect(await one.open(), 'nobody has answered it: it is asked again').toBe(1);
});

test('hard case 14: an older list that knows nothing yet of what staff recorded and a newer list has is not asked about', async () => {
  const one = await practice();
  const { call, personId } = one;
  await call('people.changeRestriction', { personId, version: 1, restricted: true, reason: 'Asked for' });
  await importList(one, aList([row({ Restricted: 'Yes' })]), on('05'));

  const older = await importList(one, aList([row()]), on('02'));

  expect(older.questions).toBe(0);
  await expect(call('people.findPerson', { personId })).resolves.toMatchObject({ restricted: true });
});

test('what staff record of somebody who is missing, or of whom a list says otherwise, answers what was asked', async () => {
  const one = await practice();
  const { call, personId } = one;
  const other = aPerson({ 'NHS Number': nhsNumberOf(2), 'Family Name': 'Pawlak' });
  await importList(one, aList([other]), on('03'));
  expect(await one.open()).toBe(1);

  const { version } = await call('people.findPerson', { personId });
  const died = { kind: 'informal', on: null } as const;
  await call('people.recordDeath', { personId, version, death: died });

  expect(await one.open()).toBe(0);
  await expect(call('people.findPerson', { personId })).resolves.toMatchObject({ missingSince: null });

  await importList(one, aList([row(), other]), on('04'));
  expect(await one.open(), 'the list knows of no death').toBe(1);
  await call('people.withdrawDeath', { personId, version: version + 1, reason: 'A namesake' });
  expect(await one.open()).toBe(0);
});

test('hard case 14: a number in doubt is asked about no more once a whole list has the number that is held', async () => {
  const one = await practice();
  await importList(one, aList([row({ 'NHS Number': nhsNumberOf(7) })]), on('03'));
  expect(await one.open()).toBe(1);

  await importList(one, aList([row()]), { ...on('04'), coverage: 'part' });
  expect(await one.open(), 'a part of the list').toBe(1);
  await importList(one, aList([row()]), on('05'));

  expect(await one.open()).toBe(0);
  await expect(one.call('letter.findRun', { month: '2026-05' })).resolves.toMatchObject({ going: 1 });
});

test('hard case 14: a former NHS number on an older list is left out, and nobody is asked about it', async () => {
  const one = await practice();
  await importList(one, aList([row()]), on('05'));

  const older = await importList(one, aList([row({ 'NHS Number': nhsNumberOf(7) })]), on('02'));

  expect(older).toMatchObject({ people: { new: 0, changed: 0, rejected: 1 }, questions: 0 });
  expect(await one.open()).toBe(0);
});

test('hard case 14: of two numbers that one list after the other gives somebody, only the newer is asked about', async () => {
  const one = await practice();
  await importList(one, aList([row({ 'NHS Number': nhsNumberOf(7) })]), on('03'));
  await importList(one, aList([row({ 'NHS Number': nhsNumberOf(8) })]), on('04'));

  const { lines } = await one.call('people.listQuestions', {});
  expect(lines.map((line) => line.sentence)).toEqual([
    expect.stringContaining(`NHS number ${spacedNhsNumber(nhsNumberOf(8))}`),
  ]);
});
