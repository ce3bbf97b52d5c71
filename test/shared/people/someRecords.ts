import fc from 'fast-check';
import type { ImportRecord } from '../../../shared/people/importRecord.ts';

const word = fc.constantFrom('a', 'b', 'c');

type Some = <T>(value: fc.Arbitrary<T>) => fc.Arbitrary<T | null>;

function addresses(some: Some) {
  return fc.record({
    lines: fc.array(word, { minLength: 1, maxLength: 2 }),
    town: some(word),
    county: some(word),
    postcode: some(word),
  });
}

/** As of a list that has a column for the postcode and none for house and street. */
function onlyPostcodes() {
  return fc.record({ postcode: word });
}

/** What a list may say of Maureen Oakley: any field may be absent, empty or said. */
export function recordsOf(said: { empty: boolean; postcodeOnly?: boolean } = { empty: true }) {
  const some = <T>(value: fc.Arbitrary<T>) => (said.empty ? fc.option(value, { nil: null, freq: 3 }) : value);
  const day = fc.constantFrom('2024-02-29', '2025-06-01', '2026-01-31');
  const record = fc.record(
    {
      sourceId: some(fc.constantFrom('emis:1', 'emis:2')),
      nhsNumber: some(fc.constantFrom('9990000018', '9990000026')),
      sex: some(fc.constantFrom('female', 'unknown')),
      address: some(said.postcodeOnly ? fc.oneof(addresses(some), onlyPostcodes()) : addresses(some)),
      homePhone: some(word),
      mobile: some(word),
      email: some(word),
      usualGp: some(word),
      ethnicity: some(fc.record({ code: some(word), term: word })),
      status: fc.constantFrom('registered', 'left'),
      death: some(fc.record({ kind: fc.constantFrom('informal', 'formal'), on: some(day) })),
      leftOn: some(day),
      circumstances: fc.record(
        {
          restricted: fc.boolean(),
          housebound: fc.boolean(),
          careHome: fc.boolean(),
          carer: fc.boolean(),
          frailty: fc.constantFrom('none', 'mild', 'severe'),
          language: some(fc.constantFrom('Urdu', 'Polish')),
          interpreter: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      needs: fc.array(
        fc.record({ kind: fc.constantFrom('braille', 'easy-read'), term: word, code: some(word) }),
        {
          minLength: said.empty ? 0 : 1,
          maxLength: 2,
        },
      ),
      lastReviewOn: some(day),
    },
    { requiredKeys: [] },
  );
  const name = fc.record({
    title: some(fc.constantFrom('Mrs', 'Dr')),
    givenName: fc.constantFrom('Maureen', 'Mo'),
    familyName: fc.constantFrom('Oakley', 'Oakley-Smith'),
  });
  return fc.tuple(record, name).map(
    ([fields, named]) =>
      ({
        row: 1,
        name: named,
        birthDate: '1956-05-12',
        conditions: [],
        results: [],
        ...fields,
      }) as ImportRecord,
  );
}
