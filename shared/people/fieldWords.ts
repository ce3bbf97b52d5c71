import { counted, screenDate, spacedNhsNumber } from '../format.ts';
import { isIsoDate } from '../time/isoDate.ts';
import type { HeldField, HeldPerson } from './heldPerson.ts';
import type { StaffField } from './reconcile.ts';

/** The fields of a record as staff name them. */
export const fieldNames: Record<HeldField, string> = {
  nhsNumber: 'NHS number',
  sourceId: 'Number in the clinical system',
  title: 'Title',
  familyName: 'Family name',
  givenName: 'Given name',
  preferredName: 'Preferred name',
  birthDate: 'Date of birth',
  sex: 'Gender',
  usualGp: 'Usual GP',
  ethnicityCode: 'Ethnicity code',
  ethnicity: 'Ethnicity',
  addressLines: 'Address',
  town: 'Town',
  county: 'County',
  postcode: 'Postcode',
  homePhone: 'Home phone',
  mobile: 'Mobile',
  email: 'E-mail',
  registration: 'Registration',
  leftOn: 'Left on',
  deathKind: 'Death',
  diedOn: 'Died on',
  restricted: 'Restricted',
  housebound: 'Housebound',
  careHome: 'Care home',
  carer: 'Carer',
  frailty: 'Frailty',
  language: 'Language',
  interpreter: 'Interpreter',
  needs: 'Communication needs',
  lastReviewOn: 'Last review',
};

export const staffFieldNames: Record<StaffField, string> = {
  death: 'Death',
  departure: 'Moved away',
  restricted: 'Restricted',
  needs: 'Communication needs',
  housebound: 'Housebound',
  careHome: 'Care home',
  carer: 'Carer',
  frailty: 'Frailty',
  youngPersonDecision: 'Letters at 13 to 15',
  agreedFormat: 'Agreed letter format',
  letterCarer: 'Who reads their letters',
  contactMethod: 'Preferred contact',
  dissent: 'Messages they do not want',
  mobile: 'Whose mobile it is',
  identity: 'NHS number and date of birth',
};

/** What says where a restricted person lives or how they are reached. */
export const contactFields: ReadonlySet<HeldField> = new Set([
  'addressLines',
  'town',
  'county',
  'postcode',
  'homePhone',
  'mobile',
  'email',
]);

/** `120 people lose their street or postcode` */
export function losingWords(people: number): string {
  return `${counted(people, 'person loses', 'people lose')} their street or postcode`;
}

/** A value as staff read it; null where there is none. */
export function valueWords<F extends HeldField>(field: F, value: HeldPerson[F]): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) {
    const words = value.map((one) => (typeof one === 'string' ? one : one.term));
    return words.length === 0 ? null : words.join(', ');
  }
  if (field === 'nhsNumber') return spacedNhsNumber(value);
  return isIsoDate(value) ? screenDate(value) : value;
}
