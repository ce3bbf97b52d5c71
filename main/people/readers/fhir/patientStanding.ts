import type { Coded, Death, ImportRecord, Sex } from '../../../../shared/people/importRecord.ts';
import type { IsoDate } from '../../../../shared/time/isoDate.ts';
import { codeIn, conceptOf } from './coding.ts';
import type { JsonObject } from './json.ts';
import { at, extensionNamed, textAt } from './json.ts';
import type { Entry } from './readFhirFile.ts';
import type { PatientContext } from './resourceProblems.ts';
import { eventDay } from './resourceProblems.ts';

const sexes: readonly string[] = ['female', 'male', 'other', 'unknown'] satisfies Sex[];

type Standing = Pick<ImportRecord, 'sex' | 'ethnicity' | 'status' | 'death' | 'leftOn'>;

/** Sex, ethnic category, alive or not, registered or left, as a Patient says it. */
export function readPatientStanding(entry: Entry, context: PatientContext): Standing {
  const { resource } = entry;
  const gender = textAt(resource, 'gender');
  const ethnic = extensionNamed(resource, 'EthnicCategory');
  return {
    ...(sexes.includes(gender) ? { sex: gender as Sex } : {}),
    ...(ethnic ? { ethnicity: ethnicityOf(ethnic) } : {}),
    ...deathOf(entry, context),
    ...registrationOf(entry, context),
  };
}

function ethnicityOf(extension: JsonObject): Coded | null {
  const concept = extension['valueCodeableConcept'];
  const term = conceptOf(concept)?.term;
  return term ? { term, code: codeIn(concept) || null } : null;
}

/**
 * UK Core DeathNotificationStatus: 1 informal, 2 formal, U removed, which takes a death back. Without it, a Patient
 * that says it died is informal; one that says nothing of death changes nothing.
 */
function deathOf(entry: Entry, context: PatientContext): { death?: Death | null } {
  const { resource } = entry;
  const status = codeIn(
    at(
      extensionNamed(extensionNamed(resource, 'DeathNotificationStatus'), 'deathNotificationStatus'),
      'valueCodeableConcept',
    ),
  );
  const died = textAt(resource, 'deceasedDateTime');
  if (status === 'U') return { death: null };
  if (status === '' && died === '') {
    const said = at(resource, 'deceasedBoolean');
    return said === true ? { death: { kind: 'informal', on: null } } : said === false ? { death: null } : {};
  }
  const on = eventDay(entry, { column: 'Patient.deceased', text: died }, context);
  return { death: { kind: status === '2' ? 'formal' : 'informal', on } };
}

/** A removal that has begun and not ended, or a Patient that is no longer active. */
function registrationOf(entry: Entry, context: PatientContext): Pick<Standing, 'status' | 'leftOn'> {
  const removal =
    extensionNamed(entry.resource, 'PDS-RemovalFromRegistration') ??
    extensionNamed(entry.resource, 'RemovalFromRegistration');
  const period = extensionNamed(removal, 'effectiveTime');
  const start = dayIn(textAt(period, 'valuePeriod', 'start'));
  const end = dayIn(textAt(period, 'valuePeriod', 'end'));
  if (removal && start <= context.today && (end === '' || end >= context.today)) {
    return { status: 'left', leftOn: eventDay(entry, { column: 'Patient.removal', text: start }, context) };
  }
  return at(entry.resource, 'active') === false ? { status: 'left' } : {};
}

function dayIn(moment: string): IsoDate {
  return moment.slice(0, 10);
}
