import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultGroups } from '../../../shared/register/defaultGroups.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { sql } from '../../../main/db/sql.ts';
import { allMembers } from './anInventedPractice.ts';
import { aPracticeOf, has, personOf } from './takeIn.ts';

type Opened = Awaited<ReturnType<typeof aPracticeOf>>;
const salbutamol = (lastIssuedOn: string) => ({
  code: null,
  name: 'Salbutamol 100micrograms inhaler',
  lastIssuedOn,
});

async function registersOf(opened: Opened, row: number): Promise<string[]> {
  const { registers } = await opened.call('register.explainPerson', {
    personId: await personOf(opened, row),
  });
  const stored = await storedRegisters(opened, row);
  expect(
    registers
      .filter((one) => one.on)
      .map((one) => one.register)
      .toSorted(),
  ).toEqual(stored);
  return stored;
}

async function storedRegisters(opened: Opened, row: number): Promise<string[]> {
  const personId = await personOf(opened, row);
  const rows = await opened.core.write((db) =>
    db.rows<{ register: string }>(sql`
      SELECT register FROM membership WHERE until IS NULL AND person_id = ${personId} ORDER BY register`),
  );
  return rows.map((one) => one.register);
}

async function onDay(opened: Opened, day: string): Promise<number> {
  opened.clock.set(day);
  return (await opened.call('register.startDay', {})).recomputed;
}

const ages = [
  { named: 'diabetes at 17', age: 17, term: 'Type 1 diabetes mellitus', register: 'DM' },
  { named: 'hypertension at 18', age: 18, term: 'Essential hypertension', register: 'HTN' },
  { named: 'asthma at 6', age: 6, term: 'Asthma', register: 'AST' },
  { named: 'learning disability at 14', age: 14, term: 'On learning disability register', register: 'LD' },
];

test.each(ages)(
  'hard case 1: $named: on the register on the birthday, not the day before',
  async ({ age, term, register }) => {
    const opened = await aPracticeOf([
      {
        row: 1,
        birthDate: `${2026 - age}-05-12`,
        conditions: [has(term, '2025-01-01')],
        medicines: [salbutamol('2026-04-01')],
      },
    ]);
    expect(await onDay(opened, '2026-05-11')).toBe(0);
    expect(await registersOf(opened, 1)).toEqual([]);
    expect((await allMembers(opened, { year: 2026 })).total).toBe(0);

    expect(await onDay(opened, '2026-05-12')).toBe(1);
    expect(await registersOf(opened, 1)).toEqual([register]);
    const { lines } = await allMembers(opened, { year: 2026 });
    expect(lines).toMatchObject([{ plannedMonth: '2026-05', moved: false }]);
    expect(lines[0]?.round).not.toBeNull();
    expect(await onDay(opened, '2026-05-12')).toBe(0);
  },
);

test('hard case 1: born on 29 February: 17 on 1 March of a year without one, planned for February', async () => {
  const opened = await aPracticeOf(
    [{ row: 1, birthDate: '2008-02-29', conditions: [has('Type 1 diabetes mellitus', '2020-01-01')] }],
    '2025-01-10',
  );
  await onDay(opened, '2025-02-28');
  expect(await registersOf(opened, 1)).toEqual([]);
  await onDay(opened, '2025-03-01');
  expect(await registersOf(opened, 1)).toEqual(['DM']);
  const months = async (year: number) =>
    (await allMembers(opened, { year })).lines.map((line) => line.plannedMonth);
  expect(await months(2025)).toEqual(['2026-02']);
});

test('no asthma medicine for 12 months: off the register the day after, with the reason and the dates kept', async () => {
  const opened = await aPracticeOf([
    { row: 1, conditions: [has('Asthma')], medicines: [salbutamol('2025-06-10')] },
    { row: 2, conditions: [has('Asthma')] },
  ]);
  expect(await onDay(opened, '2026-06-10')).toBe(0);
  expect(await onDay(opened, '2026-06-11')).toBe(1);

  expect(await registersOf(opened, 1)).toEqual([]);
  expect(await registersOf(opened, 2)).toEqual(['AST']);
  const personId = await personOf(opened, 1);
  const said = await opened.call('register.explainPerson', { personId });
  expect(said.registers.find((one) => one.register === 'AST')?.because).toMatch(
    /no asthma medicine since 10-Jun-2025/,
  );
  const kept = await opened.core.write((db) =>
    db.rows(sql`SELECT since, until, rule_version, because FROM membership WHERE person_id = ${personId}`),
  );
  expect(kept).toMatchObject([{ since: '2015-03-01', until: '2026-06-11', rule_version: '2026/27.1' }]);
});

test('starting a day looks only at those whose day it is, and twice changes nothing', async () => {
  const opened = await aPracticeOf([
    { row: 1, birthDate: '2009-05-12', conditions: [has('Type 1 diabetes mellitus')] },
    ...Array.from({ length: 20 }, (_, index) => ({ row: index + 2, birthDate: `19${40 + index}-07-03` })),
  ]);
  const rows = () =>
    opened.core.write(async (db) => ({
      standings: await db.rows(sql`SELECT * FROM standing ORDER BY person_id, year`),
      memberships: await db.rows(sql`SELECT * FROM membership ORDER BY id`),
      cycles: await db.rows(sql`SELECT * FROM cycle ORDER BY id`),
    }));
  const before = await rows();
  expect(await onDay(opened, '2026-05-12')).toBe(1);
  const after = await rows();
  expect(await onDay(opened, '2026-05-12')).toBe(0);

  expect(await rows()).toEqual(after);
  expect(after.cycles).toHaveLength(before.cycles.length + 1);
  for (const part of ['standings', 'memberships', 'cycles'] as const)
    expect(after[part]).toEqual(expect.arrayContaining(before[part]));
});

test('a birthday moves a person between groups that ask for an age, on the day', async () => {
  const opened = await aPracticeOf([{ row: 1, birthDate: '1961-05-12' }]);
  const heart = defaultGroups.filter((group) => group.id === 'heart');
  const older = heart.map((group) => ({
    ...group,
    id: 'older',
    letter: 'A',
    rule: { kind: 'ageFrom' as const, years: 65 },
  }));
  await opened.call('register.saveGroups', { groups: [...older, ...heart], version: 0 });
  const group = async () => (await allMembers(opened, { year: 2026 })).lines[0]?.groupId;

  await onDay(opened, '2026-05-11');
  expect(await group()).toBe('heart');
  await onDay(opened, '2026-05-12');
  expect(await group()).toBe('older');
});

test('born on 29 February, a leap year moves a person between groups that ask for an age on that day itself', async () => {
  const opened = await aPracticeOf([{ row: 1, birthDate: '1964-02-29' }]);
  const heart = defaultGroups.filter((group) => group.id === 'heart');
  const older = heart.map((group) => ({
    ...group,
    id: 'older',
    letter: 'A',
    rule: { kind: 'ageFrom' as const, years: 64 },
  }));
  await opened.call('register.saveGroups', { groups: [...older, ...heart], version: 0 });
  const group = async () => (await allMembers(opened, { year: 2027 })).lines[0]?.groupId;

  await onDay(opened, '2027-04-01');
  await onDay(opened, '2028-02-28');
  expect(await group()).toBe('heart');
  await onDay(opened, '2028-02-29');
  expect(await group()).toBe('older');
});

test(
  'whatever days the program is opened on, the registers are those of the day',
  { timeout: 60_000 },
  async () => {
    const steps = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(steps, async (days) => {
        const opened = await aPracticeOf([
          { row: 1, birthDate: '2009-07-02', conditions: [has('Type 1 diabetes mellitus')] },
          { row: 2, conditions: [has('Asthma')], medicines: [salbutamol('2026-01-20')] },
          {
            row: 3,
            birthDate: '2020-11-30',
            conditions: [has('Asthma')],
            medicines: [salbutamol('2026-03-30')],
          },
        ]);
        let today = '2026-04-07';
        for (const later of days) {
          today = addDays(today, later);
          await onDay(opened, today);
          for (const row of [1, 2, 3]) await registersOf(opened, row);
        }
        await opened.core.close();
      }),
      { numRuns: 5 },
    );
  },
);
