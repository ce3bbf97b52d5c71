import type { Address, ImportRecord } from '../../../../shared/people/importRecord.ts';
import { readPostcode } from '../../../../shared/people/readAddress.ts';
import { readBirthDate } from '../../../../shared/people/readDate.ts';
import { readNhsNumber } from '../../../../shared/people/readNhsNumber.ts';
import { calmCapitals, readPersonName, readTitle } from '../../../../shared/people/readPersonName.ts';
import type { IsoDate } from '../../../../shared/time/isoDate.ts';
import { codeIn } from './coding.ts';
import type { JsonObject } from './json.ts';
import { extensionNamed, objectsAt, textAt, textsAt } from './json.ts';
import { needsAndCircumstances } from './patientNeeds.ts';
import { readPatientStanding } from './patientStanding.ts';
import type { Entry } from './readFhirFile.ts';
import type { Tell } from './resourceProblems.ts';

/** A Patient (R4, UK Core 2.6.1) as a record without its clinical facts; null, told, where it cannot be a person here. */
export function readPatient(entry: Entry, today: IsoDate, tell: Tell): ImportRecord | null {
  const { resource } = entry;
  const name = nameOf(resource, today);
  const birthDate = textAt(resource, 'birthDate');
  const birth = readBirthDate(birthDate, today);
  if (name === null || 'reason' in birth) {
    const reason =
      name === null
        ? 'No name'
        : birthDate === ''
          ? 'No date of birth'
          : 'reason' in birth
            ? birth.reason
            : '';
    tell(entry, {
      column: name === null ? 'Patient.name' : 'Patient.birthDate',
      value: birthDate,
      reason,
      lost: 'row',
      about: {
        nhsNumber: nhsNumberOf(entry, () => {}),
        sourceId: textAt(resource, 'id') || null,
        name,
      },
    });
    return null;
  }
  const lived = { birthDate: birth.value, today, tell };
  return {
    row: entry.place,
    sourceId: textAt(resource, 'id') || null,
    nhsNumber: nhsNumberOf(entry, tell),
    name,
    birthDate: birth.value,
    ...contactOf(resource, today),
    ...readPatientStanding(entry, lived),
    ...needsAndCircumstances(resource),
    conditions: [],
    results: [],
  };
}

/** Use first what the source itself prefers; never what it says is over. */
function current(
  given: readonly JsonObject[],
  uses: readonly string[],
  today: IsoDate,
): JsonObject | undefined {
  const all = given.filter((one) => !['old', 'maiden', 'anonymous'].includes(textAt(one, 'use')));
  const now = all.filter((one) => (textAt(one, 'period', 'end') || '9999').slice(0, 10) >= today);
  const rank = (one: JsonObject) =>
    uses.includes(textAt(one, 'use')) ? uses.indexOf(textAt(one, 'use')) : uses.length;
  return (now.length > 0 ? now : all).toSorted((a, b) => rank(a) - rank(b))[0];
}

function nameOf(resource: JsonObject, today: IsoDate): ImportRecord['name'] | null {
  const whole = objectsAt(resource, 'name').filter((name) => textAt(name, 'family') !== '');
  const name = current(whole, ['usual', 'official'], today);
  if (!name) return nameInWords(current(objectsAt(resource, 'name'), ['usual', 'official'], today));
  return {
    title: readTitle(textsAt(name, 'prefix').join(' ')),
    givenName: calmCapitals(textsAt(name, 'given').join(' ')),
    familyName: calmCapitals(textAt(name, 'family')),
    ...preferredIn(resource),
  };
}

function nameInWords(name: JsonObject | undefined): ImportRecord['name'] | null {
  const words = readPersonName(textAt(name, 'text') || textsAt(name, 'given').join(' '));
  return 'value' in words ? words.value : null;
}

/** A nickname, or a usual name that is given names alone ("Jim" beside "Peter James Chalmers"). */
function preferredIn(resource: JsonObject): { preferredName?: string | null } {
  const names = objectsAt(resource, 'name');
  const short =
    names.find((one) => textAt(one, 'use') === 'nickname') ??
    names.find((one) => textAt(one, 'use') === 'usual' && textAt(one, 'family') === '');
  return short ? { preferredName: textsAt(short, 'given')[0] ?? null } : {};
}

/** Verification 04 and 05: tracing found nobody, or several people, under this number. */
const notTraced = new Set(['04', '05']);

function nhsNumberOf(entry: Entry, tell: Tell): string | null {
  const identifier = objectsAt(entry.resource, 'identifier').find(
    (one) => textAt(one, 'system') === 'https://fhir.nhs.uk/Id/nhs-number' && textAt(one, 'use') !== 'old',
  );
  const value = textAt(identifier, 'value');
  if (value === '') return null;
  const status = codeIn(extensionNamed(identifier, 'NHSNumberVerificationStatus')?.['valueCodeableConcept']);
  const read = readNhsNumber(value);
  const reason =
    'reason' in read ? read.reason : notTraced.has(status) ? 'Tracing did not confirm this NHS number' : null;
  if (reason) tell(entry, { column: 'Patient.identifier', value, reason, lost: 'value' });
  return reason === null && 'value' in read ? read.value : null;
}

type Contact = Pick<ImportRecord, 'address' | 'homePhone' | 'mobile' | 'email' | 'usualGp'>;

function contactOf(resource: JsonObject, today: IsoDate): Contact {
  const telecom = (system: string, use: string[]) =>
    objectsAt(resource, 'telecom').find(
      (one) =>
        textAt(one, 'system') === system &&
        (use.length === 0 || use.includes(textAt(one, 'use'))) &&
        (textAt(one, 'period', 'end') || '9999').slice(0, 10) >= today,
    );
  const phone = (use: string[]) => textAt(telecom('phone', use), 'value') || null;
  const home = phone(['home', '']);
  const gp = objectsAt(resource, 'generalPractitioner').find((one) => textAt(one, 'type') !== 'Organization');
  return {
    address: addressOf(current(objectsAt(resource, 'address'), ['home', ''], today)),
    homePhone: home,
    mobile: phone(['mobile']) ?? (home?.replace(/^\+44/, '0').startsWith('07') ? home : null),
    email: textAt(telecom('email', []), 'value') || null,
    ...(textAt(gp, 'display') ? { usualGp: textAt(gp, 'display') } : {}),
  };
}

function addressOf(address: JsonObject | undefined): Address | null {
  if (!address) return null;
  const found: Address = {
    lines: textsAt(address, 'line'),
    town: textAt(address, 'city') || null,
    county: textAt(address, 'district') || textAt(address, 'state') || null,
    postcode: readPostcode(textAt(address, 'postalCode')),
  };
  if (found.lines.length === 0 && textAt(address, 'text'))
    found.lines = textAt(address, 'text').split(/\s*[,\n]\s*/);
  return found.lines.length === 0 && !found.town && !found.postcode ? null : found;
}
