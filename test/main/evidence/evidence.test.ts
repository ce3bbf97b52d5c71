import { expect, test } from 'vitest';
import { aPracticeOf, has, personOf, takeIn } from '../register/takeIn.ts';
import { comesBack, evidenceFor, post, say } from './aPracticeInviting.ts';

const diabetes = has('Type 2 diabetes mellitus');
const pressure = has('Essential hypertension');
const kidneys = has('Chronic kidney disease stage 3');
const hba1c = (value: number, takenOn: string) => ({
  measure: 'hba1c',
  term: 'HbA1c',
  code: null,
  takenOn,
  value,
  comparator: null,
  sourceText: String(value),
  sourceUnit: 'mmol/mol',
});

async function figures(opened: Awaited<ReturnType<typeof aPracticeOf>>, register: string) {
  const { registers } = await opened.call('evidence.findYear', { year: 2026 });
  const found = registers.find((one) => one.register === register);
  return [found?.people, found?.none, found?.one, found?.two, found?.stillDue];
}

test('hard case 4: two invitations seven days apart count for each register the person is on; six do not', async () => {
  const opened = await aPracticeOf([
    { row: 1, conditions: [pressure, diabetes] },
    { row: 2, conditions: [pressure] },
    { row: 3, conditions: [pressure] },
  ]);
  await post(opened, { row: 1, on: '2026-05-01' });
  await post(opened, { row: 1, on: '2026-05-08', channel: 'text' });
  await post(opened, { row: 2, on: '2026-05-01' });
  await post(opened, { row: 2, on: '2026-05-07' });

  expect(await figures(opened, 'HTN')).toEqual([3, 1, 1, 1, 1]);
  expect(await figures(opened, 'DM')).toEqual([1, 0, 0, 1, 1]);
  const one = await personOf(opened, 1);
  expect(await evidenceFor(opened, 'DM', one)).toMatchObject({
    counting: 2,
    firstOn: '2026-05-01',
    secondOn: '2026-05-08',
    care: 'to-offer',
    stillDue: true,
  });
});

test('hard case 4: two texts and a letter on one day, with a phone call, are one invitation', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  await post(opened, { row: 1, on: '2026-05-01', channel: 'text' });
  await post(opened, { row: 1, on: '2026-05-01', channel: 'text' });
  await post(opened, { row: 1, on: '2026-05-01' });
  await say(opened, { row: 1, on: '2026-05-01' });
  expect(await figures(opened, 'HTN')).toEqual([1, 0, 1, 0, 0]);
});

test('hard case 4: a letter that comes back is no invitation, and the list says so at once', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  await post(opened, { row: 1, on: '2026-05-01' });
  const second = await post(opened, { row: 1, on: '2026-05-20' });
  expect(await figures(opened, 'HTN')).toEqual([1, 0, 0, 1, 1]);

  await comesBack(opened, second, '2026-05-28');
  expect(await figures(opened, 'HTN')).toEqual([1, 0, 1, 0, 0]);
});

test('a contact counts where the person was invited, and not once it is taken back', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  await post(opened, { row: 1, on: '2026-05-01' });
  await say(opened, { row: 1, on: '2026-05-10', outcome: 'no-answer', invited: false });
  expect(await figures(opened, 'HTN')).toEqual([1, 0, 1, 0, 0]);

  const call = await say(opened, { row: 1, on: '2026-05-20', method: 'in-person' });
  expect(await figures(opened, 'HTN')).toEqual([1, 0, 0, 1, 1]);

  await say(opened, { row: 1, on: '2026-05-21', invited: false, outcome: 'withdrawn', withdraws: call });
  expect(await figures(opened, 'HTN')).toEqual([1, 0, 1, 0, 0]);
});

test('hard case 4: an HbA1c above target that comes in takes back the invitations before it, for diabetes only', async () => {
  const conditions = [pressure, diabetes];
  const opened = await aPracticeOf([{ row: 1, conditions }]);
  await post(opened, { row: 1, on: '2026-05-01' });
  await post(opened, { row: 1, on: '2026-05-20' });
  expect(await figures(opened, 'DM')).toEqual([1, 0, 0, 1, 1]);

  opened.clock.set('2026-06-10');
  await takeIn(opened, [{ row: 1, conditions, results: [hba1c(64, '2026-05-12')] }]);
  expect(await figures(opened, 'DM')).toEqual([1, 0, 1, 0, 0]);
  expect(await figures(opened, 'HTN')).toEqual([1, 0, 0, 1, 1]);

  await takeIn(opened, [{ row: 1, conditions, results: [hba1c(64, '2026-05-12'), hba1c(50, '2026-06-09')] }]);
  expect(await figures(opened, 'DM')).toEqual([1, 0, 0, 1, 1]);
});

test('a register without a rule this year has no evidence and is named for what it is', async () => {
  const opened = await aPracticeOf([{ row: 1, conditions: [kidneys] }]);
  await post(opened, { row: 1, on: '2026-05-01' });
  await post(opened, { row: 1, on: '2026-05-20' });
  const year = await opened.call('evidence.findYear', { year: 2026 });
  expect(year.registers.map(({ register }) => register)).not.toContain('CKD');
  expect(year.withoutRule.map(({ register }) => register)).toContain('CKD');
  expect(year.rule).toMatchObject({ version: '2026/27, PRN02356, July 2026 update', borrowed: false });
  const [now] = await opened.call('evidence.findPerson', { personId: await personOf(opened, 1) });
  expect(now).toMatchObject({ registers: [], withoutRule: ['CKD'] });
});

test('who has died or moved away is on no list of evidence', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }]);
  const [died, left] = [await personOf(opened, 1), await personOf(opened, 2)];
  await post(opened, { row: 1, on: '2026-05-01' });
  await opened.call('people.recordDeath', {
    personId: died,
    version: 1,
    death: { kind: 'informal', on: null },
  });
  await opened.call('people.recordDeparture', { personId: left, version: 1, leftOn: '2026-04-06' });
  expect(await figures(opened, 'HTN')).toEqual([0, 0, 0, 0, 0]);
  await opened.call('people.withdrawDeath', { personId: died, version: 2, reason: 'Another person' });
  expect(await figures(opened, 'HTN')).toEqual([1, 0, 1, 0, 0]);
});

test('hard case 15: on 1 April everyone begins the new year with nothing, and the old year stays as it was', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  await post(opened, { row: 1, on: '2027-03-20' });
  await post(opened, { row: 1, on: '2027-03-31' });
  opened.clock.set('2027-04-01');
  await opened.call('register.startDay', {});

  const count = async (year: number) =>
    (await opened.call('evidence.findYear', { year })).registers.find(({ register }) => register === 'HTN');
  expect(await count(2026)).toMatchObject({ people: 1, two: 1 });
  expect(await count(2027)).toMatchObject({ people: 1, none: 1 });
  // A letter of the old round posted in the new year is evidence of the new year.
  await post(opened, { row: 1, on: '2027-04-01', year: 2026 });
  expect(await count(2027)).toMatchObject({ one: 1 });
});

test('the letters of a run count from the day their posting is confirmed, and not before', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  const may = { month: '2026-05', groupIds: [] };
  const { run } = await opened.call('letter.printRun', { ...may, expected: 1 });
  expect(await figures(opened, 'HTN')).toEqual([1, 1, 0, 0, 0]);
  await opened.call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07', spoilt: [] });
  expect(await figures(opened, 'HTN')).toEqual([1, 0, 1, 0, 0]);
});

test('the person’s page says of each invitation whether it counts and why, register by register', async () => {
  const conditions = [pressure, diabetes];
  const opened = await aPracticeOf([
    { row: 1, conditions: [pressure, has('Type 2 diabetes mellitus', '2026-08-01')] },
    { row: 2, conditions },
  ]);
  await post(opened, { row: 1, on: '2026-05-01' });
  await post(opened, { row: 1, on: '2026-05-05', channel: 'email' });
  await say(opened, { row: 1, on: '2026-05-09' });

  const [now, before] = await opened.call('evidence.findPerson', { personId: await personOf(opened, 1) });
  expect(before).toMatchObject({ year: 2025, rule: { borrowed: true } });
  const [dm, htn] = now?.registers ?? [];
  expect(dm).toMatchObject({
    register: 'DM',
    paymentStatus: 'would-leave',
    careStatus: 'to-offer',
    stillDue: true,
    recentWords: 'Diagnosed 01-Aug-2026, in the nine months up to 31 March',
  });
  expect(htn).toMatchObject({ recentWords: null });
  expect(dm?.invitations.map(({ method, counts, because, code }) => [method, counts, because, code])).toEqual(
    [
      ['letter', true, 'Counts as the first.', '185756006'],
      ['email', false, 'Does not count: 4 days after the first, 7 are needed.', '1083111000000108'],
      ['phone', true, 'Counts as the second: 8 days after the first.', '185760009'],
    ],
  );
  expect(htn?.invitations.map(({ code }) => code)).toEqual(['185719002', '1083101000000106', '185723005']);
});
