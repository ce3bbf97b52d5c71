import type { IsoDate } from '../time/isoDate.ts';
import type { NeedGroup } from './needCodes.ts';

/**
 * What every reader of a file (EMIS, SystmOne, any CSV, Synthea, FHIR) turns its input into. One record is what one
 * source row or resource group says of one person. `undefined` means the source does not carry the field at all;
 * `null` means it carries it and it is empty.
 */
export type ImportRecord = {
  /** Where it came from, for messages: the line of the file (1 = first line) or the entry of a bundle. */
  row: number;
  file?: string;
  /** The clinical system's own number for the person; unique within `sourceSystem`. */
  sourceId?: string | null;
  nhsNumber?: string | null;
  /** Letters already in the source's own order, title and family name apart where it says so. */
  name: { title: string | null; givenName: string; familyName: string; preferredName?: string | null };
  birthDate: IsoDate;
  sex?: Sex | null;
  /** A part that is absent is one the source does not carry. */
  address?: Partial<Address> | null;
  homePhone?: string | null;
  mobile?: string | null;
  email?: string | null;
  usualGp?: string | null;
  ethnicity?: Coded | null;
  status?: RegistrationStatus;
  death?: Death | null;
  leftOn?: IsoDate | null;
  circumstances?: Circumstances;
  needs?: CommunicationNeed[];
  conditions: ImportedCondition[];
  /** Absent where the source carries no medicines: then no rule may take anyone off a register for want of one. */
  medicines?: ImportedMedicine[];
  results: ImportedResult[];
  /** The last review the source records, for "reviewed less than four months ago". */
  lastReviewOn?: IsoDate | null;
};

export type Sex = 'female' | 'male' | 'other' | 'unknown';
export type RegistrationStatus = 'registered' | 'left';
/** UK Core DeathNotificationStatus: 1 informal, 2 formal; `date` may be missing. U (removed) is `death: null`. */
export type Death = { kind: 'informal' | 'formal'; on: IsoDate | null };
/** Lines as they are printed, without town and postcode; any part may be missing. */
export type Address = {
  lines: string[];
  town: string | null;
  county: string | null;
  postcode: string | null;
};
export type Coded = { code: string | null; term: string };

/** Each is undefined where the source does not say. */
export type Circumstances = {
  /** S-flag or safeguarding: address, phone and e-mail are kept from everyone the manager has not named. */
  restricted?: boolean;
  housebound?: boolean;
  careHome?: boolean;
  carer?: boolean;
  frailty?: 'none' | 'mild' | 'moderate' | 'severe';
  /** Main language as the source words it; null means English or not said. */
  language?: string | null;
  interpreter?: boolean;
};

/** One need of DAPB1605 (rules.md 3.9): its group, its words, its code where there is one. */
export type CommunicationNeed = {
  kind: NeedKind;
  term: string;
  code: string | null;
  /** Only where staff recorded it: the group it was chosen under, since when, when it was last asked about. */
  group?: NeedGroup | null;
  since?: IsoDate | null;
  reviewedOn?: IsoDate | null;
  /** The day by which somebody asks again. */
  reviewDueOn?: IsoDate | null;
};
export const needKinds = [
  'large-print-16',
  'large-print-20',
  'large-print-24',
  'large-print-28',
  'easy-read',
  'braille',
  'audio',
  'other-format',
  'email-format',
  'interpreter',
  'sign-language',
  'hearing-loss',
  'sight-loss',
  'longer-visit',
  'copy-to-carer',
  'phone-only',
  'text-only',
  'letter-only',
  'no-phone',
  'contact-preference',
  'other',
] as const;
export type NeedKind = (typeof needKinds)[number];

export type ImportedCondition = {
  /** SNOMED CT concept id, or null where the source has words only. */
  code: string | null;
  term: string;
  /** The heading the source lists it under (`Diabetes`), where it is a list by condition. */
  listedUnder: string | null;
  onsetOn: IsoDate | null;
  /** FHIR clinicalStatus inactive, remission or resolved; CSV sources say `active`. */
  status: 'active' | 'resolved';
  resolvedOn: IsoDate | null;
};

export type ImportedMedicine = { code: string | null; name: string; lastIssuedOn: IsoDate | null };

export type ImportedResult = {
  /** Our name for what was measured; null where neither code nor heading is known, and then it is kept as it came. */
  measure: string | null;
  /** SNOMED CT or LOINC code as the source gives it. */
  code: string | null;
  term: string;
  takenOn: IsoDate | null;
  /** In the practice's unit for the measure (`measures.ts`), unrounded; null where the result is words. */
  value: number | null;
  comparator: '<' | '<=' | '>' | '>=' | null;
  /** What the source wrote, untouched. */
  sourceText: string;
  sourceUnit: string | null;
};

/** A row, or a part of one, that cannot be taken, said in words a person can act on. */
export type ImportProblem = {
  row: number;
  file?: string;
  column: string;
  value: string;
  reason: string;
  /** `row`: the whole row was left out. `value`: the row came in without this value. */
  lost: 'row' | 'value';
  /** Whom a row that was left out may be about, as far as it can be read: they are not missing from the list. */
  about?: RowAbout;
  /** A whole file was left out: whom it held, nobody knows. */
  lostFile?: true;
};

/** What of a row that cannot be taken still says whose it is; null where it does not. */
export type RowAbout = {
  nhsNumber: string | null;
  sourceId: string | null;
  name: { familyName: string; givenName: string } | null;
};
