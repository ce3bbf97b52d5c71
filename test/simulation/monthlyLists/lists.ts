import { screenDate } from '../../../shared/format.ts';
import { aList } from '../../support/importing.ts';
import { bundle, coded, patient as fhirPatient } from '../../main/people/readers/fhir/fhirBuilders.ts';
import type { Chance } from '../chance.ts';
import { firstSourceId, hasSourceId, terms, town, type Patient, type System } from './patient.ts';

/** A file of the clinical system, and what is wrong in it. */
export type ListFile = {
  name: string;
  content: string;
  /** Whose rows cannot be used, with the number of such rows; a number that Excel has mangled is no such row. */
  spoilt: Map<string, number>;
  /** Whose number is no number any more, since a spreadsheet has had it. */
  mangled: Set<string>;
  patients: readonly Patient[];
};

type Row = Record<string, string>;
type Spoiling = Pick<ListFile, 'spoilt' | 'mangled'> & { chance: Chance; system: System };

/** What a report of the clinical system has of these people. Some of its rows are spoilt on the way, if they may be. */
export function listOf(
  system: System,
  all: readonly Patient[],
  { chance, isSpoilt, name }: { chance: Chance; isSpoilt: boolean; name: string },
): ListFile {
  const patients = all.filter((one) => one.isListed);
  const [spoilt, mangled] = [new Map<string, number>(), new Set<string>()];
  const spoiling = isSpoilt ? { spoilt, mangled, chance, system } : null;
  const file = (content: string, ending: string) => ({
    name: `${name}.${ending}`,
    content,
    spoilt,
    mangled,
    patients,
  });
  switch (system) {
    case 'fhir':
      return file(JSON.stringify(bundle(...patients.flatMap(resourcesOf))), 'json');
    case 'emis':
      return file(emisReport(patients, spoiling), 'csv');
    case 'systmone':
      return file(aList(patients.flatMap((one) => spoiledRows(one, rowsOf(one), spoiling))), 'csv');
    case 'csv': {
      // As somebody has sorted it: the rows of one person lie apart.
      const rows = patients.map((one) => spoiledRows(one, rowsOf(one), spoiling));
      return file(
        aList([...rows.map((some) => some.slice(0, 1)), ...rows.map((some) => some.slice(1))].flat()),
        'csv',
      );
    }
  }
}

function detailsOf(one: Patient): Row {
  const last = one.hba1c.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1);
  return {
    'NHS Number': one.nhsNumber ?? '',
    Title: one.title,
    'Family Name': one.familyName,
    'Given Name': one.givenName,
    'Date of Birth': screenDate(one.birthDate),
    'House Name / Flat Number': one.house,
    'Number and Street': one.street,
    Town: town,
    Postcode: one.postcode,
    'Mobile Telephone': one.mobile,
    Restricted: one.restricted ? 'Yes' : 'No',
    'Date Left': one.leftOn === null ? '' : screenDate(one.leftOn),
    'Date of Death': one.diedOn === null ? '' : screenDate(one.diedOn),
    'HbA1c value': last ? String(last.value) : '',
    'HbA1c date': last ? screenDate(last.on) : '',
  };
}

/** A row for each condition. */
function rowsOf(one: Patient): Row[] {
  return one.conditions.map(({ term, on }) => ({
    ...detailsOf(one),
    Condition: term,
    'Condition date': screenDate(on),
  }));
}

/** A day of birth nobody can read in one of a person's rows, a row twice, a number that Excel has mangled. */
function spoiledRows(one: Patient, rows: Row[], spoiling: Spoiling | null): Row[] {
  const { key } = one;
  const [first, ...rest] = rows;
  if (!spoiling || !first || !spoiling.chance.happens(0.08)) return rows;
  switch (spoiling.chance.below(3)) {
    case 0:
      spoiling.spoilt.set(key, 1);
      return [{ ...first, 'Date of Birth': '31-Feb-1950' }, ...rest];
    case 1:
      spoiling.spoilt.set(key, rows.length);
      return rows.map((row) => ({ ...row, 'Date of Birth': '' }));
    default:
      // Without any number a row is about whoever has that name and day of birth, or about somebody new.
      if (!isAsTheyCame(one, spoiling.system)) return rows;
      spoiling.mangled.add(key);
      return rows.map((row) => ({ ...row, 'NHS Number': row['NHS Number'] === '' ? '' : '9.99E+09' }));
  }
}

function isAsTheyCame({ key, sourceId, familyName, birthDate }: Patient, system: System): boolean {
  if (hasSourceId(system)) return sourceId === firstSourceId(key);
  return familyName.startsWith('Oakley') && birthDate[8] === '1';
}

/** EMIS Web: what the report is, the groups' titles, the headings, and a row for each person. */
function emisReport(patients: readonly Patient[], spoiling: Spoiling | null): string {
  const rows = patients.flatMap((one) =>
    spoiledRows(one, [{ 'EMIS Number': one.sourceId, ...detailsOf(one) }], spoiling).map((row) => [
      ...Object.values(row),
      ...terms.flatMap((term) => {
        const has = one.conditions.find((each) => each.term === term);
        return has ? [term, screenDate(has.on)] : ['', ''];
      }),
    ]),
  );
  const [some] = patients;
  const captions = some ? ['EMIS Number', ...Object.keys(detailsOf(some))] : [];
  const titles = captions.map((_, place) => (place === 0 ? 'Patient Details' : ''));
  const headings = ['Hypertension', 'Diabetes', 'Epilepsy', 'Dementia', 'Asthma'];
  return [
    ['Search Name', '', '', 'All registers'],
    [...titles, ...headings.flatMap((heading) => [heading, ''])],
    [...captions, ...headings.flatMap(() => ['Code Term', 'Date'])],
    ...rows,
  ]
    .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
    .join('\r\n');
}

function resourcesOf(one: Patient): object[] {
  const subject = { reference: `Patient/${one.sourceId}` };
  return [
    fhirPatient({
      id: one.sourceId,
      meta: { security: [{ code: one.restricted ? 'R' : 'N' }] },
      identifier: one.nhsNumber
        ? [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: one.nhsNumber }]
        : [],
      name: [{ use: 'official', family: one.familyName, given: [one.givenName], prefix: [one.title] }],
      birthDate: one.birthDate,
      active: one.leftOn === null,
      ...(one.diedOn === null ? { deceasedBoolean: false } : { deceasedDateTime: one.diedOn }),
      telecom: [{ system: 'phone', use: 'mobile', value: one.mobile }],
      address: [{ use: 'home', line: [`${one.house} ${one.street}`], city: town, postalCode: one.postcode }],
    }),
    ...one.conditions.map(({ term, on }) => ({
      resourceType: 'Condition',
      subject,
      code: { text: term },
      onsetDateTime: on,
    })),
    ...one.hba1c.map(({ value, on }) => ({
      resourceType: 'Observation',
      status: 'final',
      subject,
      code: coded('999791000000106', 'Haemoglobin A1c level'),
      effectiveDateTime: on,
      valueQuantity: { value, unit: 'mmol/mol' },
    })),
  ];
}

/** Everybody on a list is known by what it says of them, as far as it could be read. */
export function hasBeenRead(patients: readonly Patient[], { spoilt, mangled }: ListFile): void {
  for (const one of patients) {
    if (!one.isListed || spoilt.has(one.key) || mangled.has(one.key)) continue;
    one.read = { nhsNumber: one.nhsNumber, familyName: one.familyName, birthDate: one.birthDate };
  }
}

/** A search for results alone, as it is run between two whole lists. */
export function resultsOf(patients: readonly Patient[], name: string): ListFile {
  const rows = patients
    .filter((one) => one.isListed && one.nhsNumber !== null)
    .map((one) => {
      const { 'NHS Number': number = '', ...rest } = detailsOf(one);
      const { 'Family Name': family = '', 'Given Name': given = '', 'Date of Birth': born = '' } = rest;
      return {
        'NHS Number': number,
        'Family Name': family,
        'Given Name': given,
        'Date of Birth': born,
        'HbA1c value': rest['HbA1c value'] ?? '',
        'HbA1c date': rest['HbA1c date'] ?? '',
      };
    });
  return { name: `${name}.csv`, content: aList(rows), spoilt: new Map(), mangled: new Set(), patients };
}
