import type { Circumstance, ColumnMeaning, PersonField } from '../../shared/people/columnMapping.ts';
import type { SniffedColumn } from '../../shared/people/importFile.ts';
import { measures } from '../../shared/people/measures.ts';

/** What a column can mean, for three lists beside each other: what, which, which part. */
export type Option = { value: string; label: string };

export const kinds: readonly (Option & { value: ColumnMeaning['means'] })[] = [
  { value: 'nothing', label: 'Not used' },
  { value: 'person', label: 'About the person' },
  { value: 'condition', label: 'Condition' },
  { value: 'result', label: 'Result' },
  { value: 'medicine', label: 'Medicine' },
  { value: 'circumstance', label: 'Circumstance' },
  { value: 'need', label: 'Communication need' },
  { value: 'entry', label: 'Coded entry, one a row' },
];

const fields: Record<PersonField, string> = {
  fullName: 'Full name',
  title: 'Title',
  givenName: 'First name',
  familyName: 'Family name',
  preferredName: 'Preferred name',
  nhsNumber: 'NHS number',
  sourceId: 'Number in the clinical system',
  birthDate: 'Date of birth',
  sex: 'Sex',
  ethnicity: 'Ethnicity',
  ethnicityCode: 'Ethnicity code',
  usualGp: 'Usual GP',
  address: 'Whole address',
  house: 'House',
  street: 'Street',
  locality: 'Locality',
  town: 'Town',
  county: 'County',
  postcode: 'Postcode',
  homePhone: 'Home phone',
  mobile: 'Mobile',
  email: 'E-mail',
  status: 'Registration status',
  diedOn: 'Date of death',
  leftOn: 'Date of leaving',
  lastReviewOn: 'Last review',
  language: 'Language',
};
const circumstances: Record<Circumstance, string> = {
  restricted: 'Restricted',
  housebound: 'Housebound',
  careHome: 'Care home',
  carer: 'Carer',
  frailty: 'Frailty',
  interpreter: 'Interpreter',
};
const parts = {
  condition: { term: 'Name', code: 'Code', date: 'Date', status: 'Status', resolvedOn: 'Resolved on' },
  result: { value: 'Value', unit: 'Unit', date: 'Date', term: 'Name', code: 'Code' },
  medicine: { name: 'Name', code: 'Code', lastIssuedOn: 'Last issued' },
  need: { term: 'Name', code: 'Code' },
  entry: { code: 'Code', term: 'Name', date: 'Date', value: 'Value', unit: 'Unit' },
} as const;
const bloodPressure = { value: 'blood-pressure', label: 'Blood pressure, both in one cell' };

const options = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The second list; for a result the measure, for the others the field or part. */
export function secondChoices(meaning: ColumnMeaning): Option[] {
  switch (meaning.means) {
    case 'nothing':
      return [];
    case 'person':
      return options(fields);
    case 'circumstance':
      return options(circumstances);
    case 'result':
      return [
        ...measures.map(({ name, label }) => ({ value: name, label })),
        bloodPressure,
        { value: 'as-it-came', label: 'Another test, kept as it came' },
      ];
    default:
      return options(parts[meaning.means]);
  }
}
export const resultParts = options(parts.result);

export function secondOf(meaning: ColumnMeaning): string {
  switch (meaning.means) {
    case 'nothing':
      return '';
    case 'person':
      return meaning.field;
    case 'circumstance':
      return meaning.circumstance;
    case 'result':
      return meaning.measure ?? 'as-it-came';
    default:
      return meaning.part;
  }
}

/** The plainest meaning of a kind, for a column that stands under its own heading. */
export function startingMeaning(kind: ColumnMeaning['means'], column: SniffedColumn): ColumnMeaning {
  const under = column.group === '' ? column.caption : column.group;
  switch (kind) {
    case 'nothing':
      return { means: 'nothing' };
    case 'person':
      return { means: 'person', field: 'fullName' };
    case 'condition':
      return { means: 'condition', under, part: 'term' };
    case 'result':
      return { means: 'result', under, measure: null, part: 'value' };
    case 'medicine':
      return { means: 'medicine', under, part: 'name' };
    case 'circumstance':
      return { means: 'circumstance', circumstance: 'housebound' };
    case 'need':
      return { means: 'need', part: 'term' };
    case 'entry':
      return { means: 'entry', part: 'term' };
  }
}

/** The meaning with another answer in the second list; what the lists offer is always valid. */
export function withSecond(meaning: ColumnMeaning, value: string): ColumnMeaning {
  switch (meaning.means) {
    case 'nothing':
      return meaning;
    case 'person':
      return { ...meaning, field: value as PersonField };
    case 'circumstance':
      return { ...meaning, circumstance: value as Circumstance };
    case 'result':
      return { ...meaning, measure: value === 'as-it-came' ? null : value };
    default:
      return { ...meaning, part: value } as ColumnMeaning;
  }
}
