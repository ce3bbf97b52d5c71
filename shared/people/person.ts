import { z } from 'zod';
import { registers } from '../register/facts.ts';
import { PersonId } from '../identity/ids.ts';
import { IsoDate } from '../time/isoDate.ts';
import { ContactMethod } from './contactMethod.ts';
import { CarerGets } from './carerGets.ts';
import { DissentRecord } from './dissentRecord.ts';
import { needKinds } from './importRecord.ts';
import { needGroupIds } from './needCodes.ts';
import { MobileAnswer } from './sharedMobile.ts';

export const NeedKindSchema = z.enum(needKinds);
export const Need = z.object({
  kind: NeedKindSchema,
  term: z.string(),
  code: z.string().nullable(),
  /** The group of the national flag it was recorded under; null for a list's need until somebody has asked. */
  group: z.enum(needGroupIds).nullable().default(null),
  since: IsoDate.nullable().default(null),
  reviewedOn: IsoDate.nullable().default(null),
  /** The day by which somebody asks again. */
  reviewDueOn: IsoDate.nullable().default(null),
});
export const RegisterSchema = z.enum(registers);
export const FrailtyLevel = z.enum(['none', 'mild', 'moderate', 'severe']);

/** Died comes before left: a person who died is not "moved away". */
export const Standing = z.enum(['registered', 'died', 'left']);

/** One row of a list of people. Nothing in it says where they live or how they are reached. */
export const PersonLine = z.object({
  id: PersonId,
  familyName: z.string(),
  givenName: z.string(),
  title: z.string().nullable(),
  nhsNumber: z.string().nullable(),
  birthDate: IsoDate,
  standing: Standing,
  endedOn: IsoDate.nullable(),
  restricted: z.boolean(),
  registers: z.array(RegisterSchema),
  groupId: z.string().nullable(),
  needs: z.array(NeedKindSchema),
  housebound: z.boolean(),
  careHome: z.boolean(),
});
export type PersonLine = z.infer<typeof PersonLine>;

/** Whoever reads a person's letters, in their place or as well; theirs are then in the format they need. */
export const LetterCarer = z.object({
  gets: CarerGets.default('instead'),
  name: z.string(),
  /** `wife`, `mother`, `support worker` */
  relationship: z.string(),
  needs: z.array(Need),
  language: z.string().nullable(),
  /** null: letters go to the person's own address. */
  address: z
    .object({ lines: z.array(z.string()), town: z.string().nullable(), postcode: z.string().nullable() })
    .nullable(),
});
export type LetterCarer = z.infer<typeof LetterCarer>;

/** What whoever books a visit sees to (`visitNeeds`). */
export const VisitNeedsSchema = z.object({
  professionals: z.array(z.string()),
  extraMinutes: z.int().min(0),
  others: z.array(z.string()),
  words: z.string().nullable(),
});

/** Where and how a person is reached; absent as a whole for roles that may not see a restricted person's. */
export const Contact = z.object({
  addressLines: z.array(z.string()),
  town: z.string().nullable(),
  county: z.string().nullable(),
  postcode: z.string().nullable(),
  homePhone: z.string().nullable(),
  mobile: z.string().nullable(),
  email: z.string().nullable(),
  /** Whether a text may go to the mobile, and whose it is where staff have asked. */
  mobileStanding: z.enum(['none', 'unshared', 'shared', ...MobileAnswer.options]),
  mobileOf: z.string().nullable(),
  letterCarer: LetterCarer.nullable(),
});
export type Contact = z.infer<typeof Contact>;

export const DeathSchema = z.object({ kind: z.enum(['informal', 'formal']), on: IsoDate.nullable() });

/** The parts of a record that come from a source together, each as old as its extract. */
export const recordParts = [
  'identity',
  'address',
  'contact',
  'circumstances',
  'status',
  'conditions',
  'medicines',
  'results',
] as const;
export const RecordPart = z.enum(recordParts);
export type RecordPart = z.infer<typeof RecordPart>;

export const ResultLine = z.object({
  takenOn: IsoDate.nullable(),
  value: z.number().nullable(),
  comparator: z.enum(['<', '<=', '>', '>=']).nullable(),
  sourceText: z.string(),
  sourceUnit: z.string().nullable(),
});

/** A letter in a format the program makes, agreed with the person although their needs suggest another. */
export const AgreedFormat = z.object({
  format: z.literal('print'),
  language: z.literal('en'),
  size: z.literal([14, 16, 20, 24, 28]),
});
export type AgreedFormat = z.infer<typeof AgreedFormat>;

/** Everything known of one person, since when and from where. */
export const PersonRecord = PersonLine.extend({
  version: z.int(),
  preferredName: z.string().nullable(),
  sex: z.enum(['female', 'male', 'other', 'unknown']).nullable(),
  sourceId: z.string().nullable(),
  usualGp: z.string().nullable(),
  ethnicity: z.string().nullable(),
  death: DeathSchema.nullable(),
  leftOn: IsoDate.nullable(),
  /** null where this role may not see it. */
  contact: Contact.nullable(),
  carer: z.boolean().nullable(),
  frailty: FrailtyLevel.nullable(),
  language: z.string().nullable(),
  interpreter: z.boolean().nullable(),
  needsInFull: z.array(Need),
  needsAskedOn: IsoDate.nullable(),
  /** The first day on which any need of theirs, or of their carer, is to be asked about again. */
  needsReviewOn: IsoDate.nullable(),
  visit: VisitNeedsSchema,
  contactMethod: ContactMethod.nullable(),
  dissents: z.array(DissentRecord),
  /** What the person said is right for them when somebody asked; null where nobody has. */
  agreedFormat: AgreedFormat.nullable(),
  youngPersonDecision: z.enum(['write-to-parent', 'no-letter']).nullable(),
  lastReviewOn: IsoDate.nullable(),
  missingSince: IsoDate.nullable(),
  conditions: z.array(
    z.object({
      code: z.string().nullable(),
      term: z.string(),
      listedUnder: z.string().nullable(),
      onsetOn: IsoDate.nullable(),
      status: z.enum(['active', 'resolved']),
      resolvedOn: IsoDate.nullable(),
      goneOn: IsoDate.nullable(),
    }),
  ),
  memberships: z.array(
    z.object({
      register: RegisterSchema,
      since: IsoDate.nullable(),
      until: IsoDate.nullable(),
      because: z.string(),
      flags: z.array(z.string()),
      ruleVersion: z.string(),
    }),
  ),
  medicines: z.array(z.object({ name: z.string(), lastIssuedOn: IsoDate.nullable() })).nullable(),
  results: z.array(
    z.object({
      measure: z.string().nullable(),
      term: z.string(),
      unit: z.string().nullable(),
      readings: z.array(ResultLine),
    }),
  ),
  /** Where each part came from; a part no source has carried is not in the list. */
  sources: z.array(z.object({ part: RecordPart, asOf: IsoDate, from: z.string() })),
  /** What staff recorded, newest first. */
  staffEntries: z.array(
    z.object({
      field: z.string(),
      value: z.string(),
      reason: z.string().nullable(),
      by: z.string(),
      at: z.string(),
    }),
  ),
});
export type PersonRecord = z.infer<typeof PersonRecord>;
