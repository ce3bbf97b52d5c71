import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { aPracticeOf, has, takeIn } from './takeIn.ts';

/** The rounds of these people when the program is opened on some days only. */
async function roundsAfter(people: Parameters<typeof aPracticeOf>[0], days: readonly string[]) {
  const opened = await aPracticeOf(people);
  for (const day of days) {
    opened.clock.set(day);
    await opened.call('register.startDay', {});
  }
  const rows = await opened.core.write((db) =>
    db.rows<{ joined_on: string; planned_month: string }>(sql`
      SELECT p.nhs_number, c.year, c.planned_month, c.state, c.joined_on
        FROM cycle c JOIN person p ON p.id = c.person_id
       ORDER BY p.nhs_number, c.year`),
  );
  await opened.core.close();
  return rows;
}

test('whoever a birthday puts on a register while nobody looked joined on that birthday, as if somebody had', async () => {
  const people = [
    { row: 1, birthDate: '2008-07-25', conditions: [has('Essential hypertension', '2025-01-01')] },
    // Two birthdays before anybody looks: at 17 with diabetes, which is enough; at 18 with high blood pressure too.
    {
      row: 2,
      birthDate: '2009-05-12',
      conditions: [has('Type 1 diabetes mellitus'), has('Essential hypertension')],
    },
    { row: 3, birthDate: '2008-05-12', conditions: [has('Essential hypertension')] },
  ];
  const each = Array.from({ length: 120 }, (_, index) => addDays('2026-04-08', index));
  const daily = await roundsAfter(people, each);
  expect(daily).toHaveLength(3);
  expect(await roundsAfter(people, ['2026-08-05'])).toEqual(daily);
  expect(await roundsAfter(people, ['2026-06-01', '2026-08-05'])).toEqual(daily);
  expect(daily.map((row) => row.joined_on)).toEqual(['2026-07-25', '2026-05-12', '2026-05-12']);
  expect(daily.map((row) => row.planned_month)).toEqual(['2026-07', '2026-05', '2026-05']);
});

test('a birthday in the last days of a year nobody looked on: invited now in the round of that year, not a year later', async () => {
  const people = [{ row: 1, birthDate: '2009-03-28', conditions: [has('Essential hypertension')] }];
  const daily = await roundsAfter(people, [
    '2027-03-26',
    '2027-03-28',
    '2027-03-31',
    '2027-04-01',
    '2027-04-06',
  ]);
  expect(daily).toMatchObject([
    { year: 2026, planned_month: '2027-03', joined_on: '2027-03-28', state: 'open' },
    { year: 2027, planned_month: '2028-03', joined_on: null },
  ]);
  expect(await roundsAfter(people, ['2027-03-26', '2027-04-06'])).toEqual(daily);
});

test('off every list since September and on one again by a birthday nobody looked on: the round of the year goes on', async () => {
  const people = [
    {
      row: 1,
      birthDate: '2009-03-30',
      conditions: [has('Asthma'), has('Essential hypertension')],
      medicines: [{ code: null, name: 'Salbutamol 100micrograms inhaler', lastIssuedOn: '2025-09-10' }],
    },
  ];
  const daily = await roundsAfter(people, [
    '2026-09-11',
    '2027-03-29',
    '2027-03-30',
    '2027-04-01',
    '2027-04-02',
  ]);
  expect(daily).toMatchObject([
    { year: 2026, planned_month: '2027-03', state: 'open', joined_on: null },
    { year: 2027, planned_month: '2028-03', state: 'open' },
  ]);
  expect(await roundsAfter(people, ['2026-09-11', '2027-03-29', '2027-04-02'])).toEqual(daily);
});

test('what a list says that was taken in before anybody looked that day counts from that day', async () => {
  const asthma = {
    row: 1,
    conditions: [has('Asthma')],
    medicines: [{ code: null, name: 'Salbutamol 100micrograms inhaler', lastIssuedOn: '2026-03-29' }],
  };
  const opened = await aPracticeOf([asthma]);
  opened.clock.set('2027-04-06');
  // Nobody has looked since 29 March, when the medicine lapsed; the list names another condition.
  await takeIn(opened, [
    { ...asthma, conditions: [has('Asthma'), has('Type 2 diabetes mellitus', '2027-04-01')] },
  ]);
  await opened.call('register.startDay', {});
  const held = await opened.core.write((db) =>
    db.rows(sql`SELECT register, found_on FROM membership WHERE until IS NULL`),
  );
  expect(held).toEqual([{ register: 'DM', found_on: '2027-04-06' }]);
});

test('who is on a register at the end of a year is told by the days of change, not by the days somebody looked', async () => {
  const people = [
    // One is eighteen on 30 March; the other has had no asthma medicine for twelve months on that day.
    { row: 1, birthDate: '2009-03-30', conditions: [has('Essential hypertension')] },
    {
      row: 2,
      conditions: [has('Asthma'), has('Essential hypertension')],
      medicines: [{ code: null, name: 'Salbutamol 100micrograms inhaler', lastIssuedOn: '2026-03-29' }],
    },
  ];
  const membershipsAfter = async (days: readonly string[]) => {
    const opened = await aPracticeOf(people);
    for (const day of days) {
      opened.clock.set(day);
      await opened.call('register.startDay', {});
    }
    return opened.core.write((db) =>
      db.rows(sql`
        SELECT p.nhs_number, m.register, m.since, m.found_on, m.until
          FROM membership m JOIN person p ON p.id = m.person_id ORDER BY p.nhs_number, m.register`),
    );
  };
  const daily = await membershipsAfter(
    Array.from({ length: 30 }, (_, index) => addDays('2027-03-10', index)),
  );
  expect(daily).toMatchObject([
    { register: 'HTN', found_on: '2027-03-30', until: null },
    { register: 'AST', found_on: '2026-04-07', until: '2027-03-30' },
    { register: 'HTN', found_on: '2026-04-07', until: null },
  ]);
  expect(await membershipsAfter(['2027-03-20', '2027-04-08'])).toEqual(daily);
});
