import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { samplePeople } from '../../../main/sample/samplePeople.ts';
import { samplePractice } from '../../../main/sample/samplePractice.ts';
import { problemWithNhsNumber } from '../../../shared/identity/nhsNumber.ts';
import { postalLinesOf } from '../../../shared/letter/postalAddress.ts';
import { readPostcode } from '../../../shared/letter/postcode.ts';
import type { ImportRecord } from '../../../shared/people/importRecord.ts';
import { needKinds } from '../../../shared/people/importRecord.ts';
import { measureOfCode } from '../../../shared/people/measureCodes.ts';
import { measureNamed } from '../../../shared/people/measures.ts';
import { PracticeDetails } from '../../../shared/practice/practice.contract.ts';
import { ageOn, isIsoDate } from '../../../shared/time/isoDate.ts';

const today = '2026-11-23';
const people = [...samplePeople({ count: 8000, today, seed: 2026 })];
const adults = people.filter(({ birthDate }) => ageOn(birthDate, today) >= 18);
const hasNow = (person: ImportRecord, code: RegExp) =>
  person.conditions.some((one) => one.status === 'active' && code.test(one.code ?? ''));
const addressOf = ({ address }: ImportRecord) =>
  address ? { lines: [], town: null, county: null, postcode: null, ...address } : null;
const share = (some: number, all: number) => some / all;

test('the same seed makes the same people, another seed others', () => {
  expect([...samplePeople({ count: 200, today, seed: 2026 })]).toEqual(people.slice(0, 200));
  expect([...samplePeople({ count: 20, today, seed: 7 })]).not.toEqual(people.slice(0, 20));
});

test('every NHS number is of the range never issued, valid, and nobody else has it', () => {
  const numbers = people.flatMap(({ nhsNumber }) => nhsNumber ?? []);
  expect(
    numbers.filter((number) => !number.startsWith('999') || problemWithNhsNumber(number) !== null),
  ).toEqual([]);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(share(people.length - numbers.length, people.length)).toBeLessThan(0.01);
});

test('every date is a day, between birth and today', () => {
  const dates = people.flatMap((one) =>
    [
      ...one.conditions.flatMap(({ onsetOn, resolvedOn }) => [onsetOn, resolvedOn]),
      ...one.results.map(({ takenOn }) => takenOn),
      ...(one.medicines ?? []).map(({ lastIssuedOn }) => lastIssuedOn),
      one.lastReviewOn ?? null,
      one.leftOn ?? null,
      one.death?.on ?? null,
    ].map((date) => ({ date, born: one.birthDate })),
  );
  const wrong = dates.filter(
    ({ date, born }) => date !== null && (!isIsoDate(date) || date < born || date > today),
  );
  expect(wrong).toEqual([]);
  expect(
    people
      .flatMap(({ conditions }) => conditions)
      .filter(({ onsetOn, resolvedOn }) => (resolvedOn ?? '9') < (onsetOn ?? '')),
  ).toEqual([]);
});

test('two in five adults are on some register, and illness gathers with age', () => {
  const ill = (some: ImportRecord[]) => share(some.filter((one) => hasNow(one, /./)).length, some.length);
  expect(ill(adults)).toBeGreaterThan(0.35);
  expect(ill(adults)).toBeLessThan(0.45);
  const older = adults.filter(({ birthDate }) => ageOn(birthDate, today) >= 70);
  const several = (some: ImportRecord[]) =>
    share(
      some.filter(({ conditions }) => conditions.filter(({ status }) => status === 'active').length > 1)
        .length,
      some.length,
    );
  expect(several(older)).toBeGreaterThan(2 * several(adults));
});

test('diabetes goes with high blood pressure and kidney disease', () => {
  const diabetic = adults.filter((one) => hasNow(one, /^(44054006|46635009)$/));
  const others = adults.filter((one) => !diabetic.includes(one));
  const pressure = (some: ImportRecord[]) =>
    share(some.filter((one) => hasNow(one, /^(59621000|38341003)$/)).length, some.length);
  const kidneys = (some: ImportRecord[]) =>
    share(some.filter((one) => hasNow(one, /^(70037800|70037900|433144002|431857002)/)).length, some.length);
  expect(share(diabetic.length, adults.length)).toBeGreaterThan(0.06);
  expect(pressure(diabetic)).toBeGreaterThan(2 * pressure(others));
  expect(kidneys(diabetic)).toBeGreaterThan(2 * kidneys(others));
});

test('some asthma medicines have lapsed', () => {
  const inhalers = people
    .flatMap(({ medicines }) => medicines ?? [])
    .filter(({ name }) => name.startsWith('Salbutamol'));
  const lapsed = inhalers.filter(({ lastIssuedOn }) => (lastIssuedOn ?? '') < '2025-11-23');
  expect(share(lapsed.length, inhalers.length)).toBeGreaterThan(0.05);
  expect(share(lapsed.length, inhalers.length)).toBeLessThan(0.25);
});

test('every result is of a measure this program knows, with the code it knows it by', () => {
  const results = people.flatMap((one) => one.results);
  expect(results.length).toBeGreaterThan(20_000);
  const kinds = new Map(results.map((result) => [result.measure ?? '', result.code]));
  expect([...kinds].filter(([measure]) => measureNamed(measure) === undefined)).toEqual([]);
  expect([...kinds].filter(([measure, code]) => code !== null && measureOfCode(code) !== measure)).toEqual(
    [],
  );
});

test('nothing can reach anyone: postcodes without post, drama phone numbers, example.com', () => {
  const postcodes = people.flatMap(({ address }) => address?.postcode ?? []);
  expect(postcodes.filter((one) => !one.startsWith('ZZ99 ') || readPostcode(one).kind !== 'full')).toEqual(
    [],
  );
  const phones = people.flatMap(({ homePhone, mobile }) => [homePhone ?? [], mobile ?? []].flat());
  expect(phones.filter((one) => !/^(01632 960|07700 900)\d{3}$/.test(one))).toEqual([]);
  expect(
    people.flatMap(({ email }) => email ?? []).filter((one) => !/^[a-z.]+\d*@example\.com$/.test(one)),
  ).toEqual([]);
});

test('the people every program gets wrong are there', () => {
  const some = people.slice(0, 260);
  const twins = some.filter(
    ({ birthDate, name }) => birthDate === '1971-06-14' && name.familyName === 'Hussain',
  );
  expect(twins.map(({ name, mobile }) => [name.givenName, mobile])).toEqual([
    ['Anisa', '07700 900123'],
    ['Amina', '07700 900123'],
  ]);
  expect(new Set(some.flatMap(({ death }) => death?.kind ?? []))).toEqual(new Set(['informal', 'formal']));
  expect(some.filter(({ birthDate }) => birthDate.endsWith('02-29')).length).toBeGreaterThanOrEqual(2);
  const missing = {
    restricted: some.some(({ circumstances }) => circumstances?.restricted),
    'moved away': some.some(({ status, death }) => status === 'left' && !death),
    'no postcode': some.some(({ address }) => address?.postcode === null),
    'no NHS number': some.some(({ nhsNumber }) => nhsNumber === null),
    'a child with asthma': some.some(
      (one) => ageOn(one.birthDate, today) === 8 && hasNow(one, /^195967001$/),
    ),
    'Chinese characters': some.some(({ name }) => name.familyName === '王'),
    'a rare character': some.some(({ name }) => name.familyName === '𠮷田'),
    braille: some.some(({ needs }) => needs?.some(({ kind }) => kind === 'braille')),
    'one address for several in a care home':
      people.filter(({ circumstances }) => circumstances?.careHome).length > 10,
    "O'Something": people.some(({ name }) => name.familyName.startsWith("O'")),
    'a double-barrelled name': people.some(({ name }) => /^[A-Z][a-z]+-[A-Z]/.test(name.familyName)),
  };
  expect(Object.entries(missing).filter(([, found]) => !found)).toEqual([]);
});

test('nearly everyone can be written to, and needs are of the agreed kinds', () => {
  const unusable = people.filter(
    (one) =>
      !postalLinesOf({ name: one.name, address: addressOf(one), birthDate: one.birthDate, on: today }).ok,
  );
  expect(unusable.length).toBeGreaterThan(0);
  expect(share(unusable.length, people.length)).toBeLessThan(0.01);
  const kinds = people.flatMap(({ needs }) => needs ?? []).map(({ kind }) => kind);
  expect(kinds.filter((kind) => !needKinds.includes(kind))).toEqual([]);
});

const lists = '../shared/data/codelists/registers';
test.skipIf(!existsSync(lists))('every diagnosis is in the national code lists, in British spelling', () => {
  const folded = (text: string) =>
    text.toLowerCase().replaceAll('ae', 'e').replaceAll('our', 'or').replaceAll('"', '');
  const rows = readdirSync(lists).flatMap((name) => readFileSync(`${lists}/${name}`, 'utf8').split(/\r?\n/));
  const listed = new Set(rows.map(folded));
  const used = new Set(
    people.flatMap(({ conditions }) => conditions).map(({ code, term }) => `${code},${term}`),
  );
  expect(used.size).toBeGreaterThan(30);
  expect([...used].filter((row) => !listed.has(folded(row)))).toEqual([]);
});

test('the practice of the sample is one this program would take', () => {
  expect(PracticeDetails.parse(samplePractice.details)).toEqual(samplePractice.details);
  expect(new Set(samplePractice.staff.map(({ role }) => role)).size).toBe(5);
});
