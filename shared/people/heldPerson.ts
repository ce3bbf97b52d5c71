import type { IsoDate } from '../time/isoDate.ts';
import type { CommunicationNeed, ImportRecord, RegistrationStatus, Sex } from './importRecord.ts';
import type { RecordPart } from './person.ts';

/** What is held of a person besides conditions, medicines and results. null: not recorded. */
export type HeldPerson = {
  nhsNumber: string | null;
  sourceId: string | null;
  title: string | null;
  familyName: string;
  givenName: string;
  preferredName: string | null;
  birthDate: IsoDate;
  sex: Sex | null;
  usualGp: string | null;
  ethnicityCode: string | null;
  ethnicity: string | null;
  addressLines: string[];
  town: string | null;
  county: string | null;
  postcode: string | null;
  homePhone: string | null;
  mobile: string | null;
  email: string | null;
  registration: RegistrationStatus;
  leftOn: IsoDate | null;
  deathKind: 'informal' | 'formal' | null;
  diedOn: IsoDate | null;
  restricted: boolean;
  housebound: boolean | null;
  careHome: boolean | null;
  carer: boolean | null;
  frailty: 'none' | 'mild' | 'moderate' | 'severe' | null;
  language: string | null;
  interpreter: boolean | null;
  needs: CommunicationNeed[];
  lastReviewOn: IsoDate | null;
};
export type HeldField = keyof HeldPerson;

/** Which part of the record a field belongs to, for "as old as its extract". */
export const partOf: Record<HeldField, RecordPart> = {
  nhsNumber: 'identity',
  sourceId: 'identity',
  title: 'identity',
  familyName: 'identity',
  givenName: 'identity',
  preferredName: 'identity',
  birthDate: 'identity',
  sex: 'identity',
  usualGp: 'identity',
  ethnicityCode: 'identity',
  ethnicity: 'identity',
  addressLines: 'address',
  town: 'address',
  county: 'address',
  postcode: 'address',
  homePhone: 'contact',
  mobile: 'contact',
  email: 'contact',
  registration: 'status',
  leftOn: 'status',
  deathKind: 'status',
  diedOn: 'status',
  restricted: 'circumstances',
  housebound: 'circumstances',
  careHome: 'circumstances',
  carer: 'circumstances',
  frailty: 'circumstances',
  language: 'circumstances',
  interpreter: 'circumstances',
  needs: 'circumstances',
  lastReviewOn: 'status',
};

/**
 * What an age is kept for: the parts, and the two facts that are never empty. A newer list that says nothing of a
 * restriction must not hide that an older one knew of it.
 */
export type AgedPart = RecordPart | 'registration' | 'restriction';

export function agedPartOf(field: HeldField): AgedPart {
  if (field === 'registration') return 'registration';
  return field === 'restricted' ? 'restriction' : partOf[field];
}

/** Somebody of whom nothing is known but who they are. */
const blank: Omit<HeldPerson, 'familyName' | 'givenName' | 'birthDate'> = {
  nhsNumber: null,
  sourceId: null,
  title: null,
  preferredName: null,
  sex: null,
  usualGp: null,
  ethnicityCode: null,
  ethnicity: null,
  addressLines: [],
  town: null,
  county: null,
  postcode: null,
  homePhone: null,
  mobile: null,
  email: null,
  registration: 'registered',
  leftOn: null,
  deathKind: null,
  diedOn: null,
  restricted: false,
  housebound: null,
  careHome: null,
  carer: null,
  frailty: null,
  language: null,
  interpreter: null,
  needs: [],
  lastReviewOn: null,
};

/** Who a record is about, as far as it says. */
export type Carried = Partial<HeldPerson> & Pick<HeldPerson, 'familyName' | 'givenName' | 'birthDate'>;

export function newPerson(carried: Carried): HeldPerson {
  return withoutStaleDay({ ...blank, ...carried });
}

/** Whoever is registered has no day of leaving. */
export function withoutStaleDay(person: HeldPerson): HeldPerson {
  return person.registration === 'registered' ? { ...person, leftOn: null } : person;
}

/** The fields a record carries, empty ones too; a field the source does not have is not among them. */
export function carriedFields(record: ImportRecord): Carried {
  const { name, address, ethnicity, death, circumstances = {} } = record;
  const named = { familyName: name.familyName, givenName: name.givenName, birthDate: record.birthDate };
  return {
    ...named,
    ...withoutUndefined({
      nhsNumber: record.nhsNumber,
      sourceId: record.sourceId,
      title: name.title,
      preferredName: name.preferredName,
      sex: record.sex,
      usualGp: record.usualGp,
      ethnicityCode: ethnicity === undefined ? undefined : (ethnicity?.code ?? null),
      ethnicity: ethnicity === undefined ? undefined : (ethnicity?.term ?? null),
      ...addressParts(address),
      homePhone: record.homePhone,
      mobile: record.mobile,
      email: record.email,
      // A day of leaving says that somebody left.
      registration: record.leftOn ? 'left' : record.status,
      leftOn: record.leftOn,
      deathKind: death === undefined ? undefined : (death?.kind ?? null),
      diedOn: death === undefined ? undefined : (death?.on ?? null),
      ...circumstances,
      needs: record.needs,
      lastReviewOn: record.lastReviewOn,
    }),
  };
}

function addressParts(address: ImportRecord['address']) {
  if (address === undefined) return {};
  const { lines, town, county, postcode } = address ?? {
    lines: [],
    town: null,
    county: null,
    postcode: null,
  };
  return { addressLines: lines, town, county, postcode };
}

function withoutUndefined(fields: { [F in HeldField]?: HeldPerson[F] | undefined }): Partial<HeldPerson> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The parts of the record a source carries. */
export function carriedParts(record: ImportRecord): AgedPart[] {
  const fields = Object.keys(carriedFields(record)) as HeldField[];
  const parts = new Set<AgedPart>(fields.flatMap((field) => [partOf[field], agedPartOf(field)]));
  parts.add('conditions');
  if (record.medicines) parts.add('medicines');
  if (record.results.length > 0) parts.add('results');
  return [...parts];
}
