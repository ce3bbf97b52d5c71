import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemWithNhsNumber } from '../../../../shared/identity/nhsNumber.ts';
import { filesAt, readAll } from './readAll.ts';

const emis = '../shared/data/derived-uk-shaped/emis-list-report-clean.csv';
const systmOne = '../shared/data/derived-uk-shaped/systmone-report-clean.csv';

test.skipIf(!existsSync(emis))(
  'an EMIS Web list report brings in its 200 people and says when it was run',
  async () => {
    const { sniffed, records, problems } = await readAll(await filesAt(emis));
    expect(sniffed.kind).toBe('emis');
    expect(sniffed.table?.report).toEqual({
      title: 'LTC birth month recall - all registers',
      runOn: '2026-03-14',
      patientCount: 200,
    });
    expect(records).toHaveLength(200);
    expect(new Set(records.map(({ nhsNumber }) => nhsNumber)).size).toBe(200);
    expect(records.every(({ nhsNumber }) => problemWithNhsNumber(nhsNumber ?? '') === null)).toBe(true);
    expect(new Set(records.map(({ sourceId }) => sourceId)).size).toBe(200);
    expect(records.filter(({ sex }) => sex === 'female')).toHaveLength(101);
    expect(problems).toMatchObject([
      { column: 'Learning disability: Date', reason: 'A date before this person was born' },
    ]);
  },
);

test.skipIf(!existsSync(emis))('repeated EMIS captions are told apart by their group titles', async () => {
  const { records } = await readAll(await filesAt(emis));
  const results = records.flatMap((record) => record.results);
  const count = (measure: string) =>
    results.filter((result) => result.measure === measure && result.value !== null).length;
  expect(['hba1c', 'systolic', 'diastolic', 'cholesterol', 'egfr', 'acr', 'bmi'].map(count)).toEqual([
    62, 200, 200, 147, 79, 8, 200,
  ]);
  expect(results.filter(({ measure }) => measure === 'smoking')).toHaveLength(200);
  const conditions = records.flatMap((record) => record.conditions);
  const listed = (under: string) => conditions.filter(({ listedUnder }) => listedUnder === under).length;
  expect(['Diabetes', 'Hypertension', 'Non-diabetic hyperglycaemia', 'Stroke/TIA'].map(listed)).toEqual([
    8, 63, 42, 5,
  ]);
  expect(conditions).toHaveLength(189);
});

test.skipIf(!existsSync(emis))(
  'housebound, frailty and interpreters of an EMIS list arrive as what they are',
  async () => {
    const { records } = await readAll(await filesAt(emis));
    expect(records.filter(({ circumstances }) => circumstances?.housebound)).toHaveLength(1);
    expect(records.flatMap(({ circumstances }) => circumstances?.frailty ?? [])).toEqual(['moderate']);
    const interpreters = records.filter(({ circumstances }) => circumstances?.interpreter);
    expect(interpreters).toHaveLength(11);
    expect(
      interpreters.flatMap(({ needs }) => needs ?? []).filter(({ kind }) => kind === 'interpreter'),
    ).toHaveLength(11);
  },
);

test.skipIf(!existsSync(systmOne))(
  'a SystmOne report of 162 rows is 120 people, each with all their conditions',
  async () => {
    const { sniffed, records, problems } = await readAll(await filesAt(systmOne));
    expect(sniffed.kind).toBe('systmone');
    expect(records).toHaveLength(120);
    expect(records.flatMap(({ conditions }) => conditions)).toHaveLength(119);
    const clayton = records.find(({ nhsNumber }) => nhsNumber === '9991000771');
    expect(clayton?.conditions).toHaveLength(5);
    expect(clayton?.results.filter(({ measure }) => measure === 'systolic')).toHaveLength(1);
    expect(problems).toHaveLength(1);
  },
);

test.skipIf(!existsSync(systmOne))(
  'both halves of a SystmOne blood pressure have the day of the reading',
  async () => {
    const { records } = await readAll(await filesAt(systmOne));
    const halves = records[0]?.results.filter(
      ({ measure }) => measure === 'systolic' || measure === 'diastolic',
    );
    expect(halves?.map(({ value, takenOn }) => [value, takenOn])).toEqual([
      [198, '2025-06-08'],
      [103, '2025-06-08'],
    ]);
  },
);

test.skipIf(!existsSync(emis) || !existsSync(systmOne))(
  'the people of the SystmOne report are the same people in the EMIS one',
  async () => {
    const [first, second] = [await readAll(await filesAt(emis)), await readAll(await filesAt(systmOne))];
    const names = new Map(first.records.map((record) => [record.nhsNumber, record]));
    const shared = second.records.filter(({ nhsNumber }) => names.has(nhsNumber));
    expect(shared.length).toBeGreaterThan(100);
    for (const { nhsNumber, name, birthDate } of shared) {
      expect({ name, birthDate }).toEqual({
        name: names.get(nhsNumber)?.name,
        birthDate: names.get(nhsNumber)?.birthDate,
      });
    }
  },
);

const gpConnect = '../shared/data/patients/gp-connect-uk-csv';

test.skipIf(!existsSync(gpConnect))(
  '182 people of GP Connect’s two test lists, with deaths and a sensitive address',
  async () => {
    const registered = await readAll(await filesAt(`${gpConnect}/RegisterPatients.csv`));
    const traced = await readAll(await filesAt(`${gpConnect}/PDS.csv`));
    expect(registered.records.length + traced.records.length).toBe(182);
    expect([registered.problems, traced.problems]).toEqual([[], []]);
    expect(registered.records[0]).toMatchObject({
      nhsNumber: '9651258500',
      birthDate: '1951-03-10',
      sex: 'male',
    });
    expect(traced.records.filter(({ death }) => death)).not.toHaveLength(0);
    expect(traced.records.find(({ nhsNumber }) => nhsNumber === '9476719974')?.death).toEqual({
      kind: 'informal',
      on: '2007-07-10',
    });
    expect(traced.records.find(({ nhsNumber }) => nhsNumber === '9476719915')?.death).toBeNull();
    expect(
      traced.records.find(({ nhsNumber }) => nhsNumber === '9476113162')?.circumstances?.restricted,
    ).toBe(true);
  },
);
