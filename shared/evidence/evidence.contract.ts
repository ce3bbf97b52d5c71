import { z } from 'zod';
import { command, everyone, office, query, task } from '../contract.ts';
import { FileHandle, PersonId } from '../identity/ids.ts';
import { ListWindow, page } from '../list.ts';
import { PersonLine, RegisterSchema } from '../people/person.ts';
import { Instant, IsoDate, YearMonth } from '../time/isoDate.ts';
import { QofYear } from '../time/qofYear.ts';
import { careStatuses } from './careStatus.ts';
import { EvidenceTargets, HbA1cTargets } from './hba1cTargets.ts';
import { invitationMethods } from './countInvitations.ts';

/** The rule a year is counted by, as the page must say it. */
export const RuleShown = z.object({
  version: z.string(),
  source: z.string(),
  notVerified: z.string().nullable(),
  /** The year has no rule of its own: the nearest one's is used. */
  borrowed: z.boolean(),
  daysApart: z.int(),
  effectiveFrom: IsoDate,
  effectiveTo: IsoDate,
  acrossRegisters: z.array(z.string()),
  hba1cSource: z.string(),
  /** mmol/mol: above it invitations count only after the result. */
  hba1cTarget: z.int(),
  hba1cTargetIfFrail: z.int(),
  hba1cTargetSource: z.string(),
});
export type RuleShown = z.infer<typeof RuleShown>;

export const RegisterFigures = z.object({
  register: RegisterSchema,
  name: z.string(),
  indicators: z.array(z.string()),
  people: z.int(),
  none: z.int(),
  one: z.int(),
  two: z.int(),
  /** Two invitations count and care is still to be offered. */
  stillDue: z.int(),
  /** Null where the rule knows no recent people for this register. */
  recent: z.int().nullable(),
});
export type RegisterFigures = z.infer<typeof RegisterFigures>;

/** Whom a list of evidence asks for; `still-due`: excluded for payment, still to be offered care. */
export const evidenceShows = ['everyone', 'none', 'one', 'two', 'still-due', 'recent'] as const;
export const EvidenceFilter = z.object({
  year: QofYear,
  /** Null: any register with a rule; each person is one row. */
  register: RegisterSchema.nullable().default(null),
  show: z.enum(evidenceShows).default('still-due'),
});
export type EvidenceFilter = z.infer<typeof EvidenceFilter>;

export const EvidenceLine = PersonLine.extend({
  plannedMonth: YearMonth.nullable(),
  careStatus: z.enum(careStatuses),
  careOn: IsoDate.nullable(),
  /** One for each register the question finds the person by. */
  evidence: z.array(
    z.object({
      register: RegisterSchema,
      counting: z.int().min(0).max(2),
      firstOn: IsoDate.nullable(),
      secondOn: IsoDate.nullable(),
      stillDue: z.boolean(),
      recent: z.object({ kind: z.enum(['diagnosed', 'joined']), on: IsoDate }).nullable(),
    }),
  ),
});
export type EvidenceLine = z.infer<typeof EvidenceLine>;

export const PersonEvidence = z.object({
  year: QofYear,
  rule: RuleShown,
  registers: z.array(
    z.object({
      register: RegisterSchema,
      name: z.string(),
      paymentStatus: z.enum(['stays', 'would-leave']),
      paymentWords: z.string(),
      careStatus: z.enum(careStatuses),
      careWords: z.string(),
      stillDue: z.boolean(),
      recentWords: z.string().nullable(),
      invitations: z.array(
        z.object({
          id: z.string(),
          on: IsoDate,
          method: z.enum(invitationMethods),
          counts: z.boolean(),
          because: z.string(),
          /** Null where there is nothing to record: it failed. */
          code: z.string().nullable(),
          term: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** On these too, and no QOF rule reads them this year. */
  withoutRule: z.array(z.string()),
});
export type PersonEvidence = z.infer<typeof PersonEvidence>;

/** Codes given out once, kept as they were given; `register` null: all of them. */
export const EvidenceExport = z.object({
  id: z.string(),
  year: QofYear,
  register: RegisterSchema.nullable(),
  scope: z.enum(['new', 'all']),
  rows: z.int(),
  /** How many of the rows take a code out again. */
  takeOut: z.int(),
  exportedOn: IsoDate,
  exportedAt: Instant,
  exportedBy: z.string(),
  ruleVersion: z.string(),
});
export type EvidenceExport = z.infer<typeof EvidenceExport>;

export const ExportedCode = z.object({
  personId: PersonId,
  nhsNumber: z.string().nullable(),
  familyName: z.string(),
  givenName: z.string(),
  title: z.string().nullable(),
  birthDate: IsoDate,
  register: RegisterSchema,
  on: IsoDate,
  method: z.enum(invitationMethods),
  code: z.string(),
  term: z.string(),
  /** `take-out`: given out before, and the invitation has failed since. */
  act: z.enum(['record', 'take-out']),
  counts: z.boolean(),
  because: z.string(),
});
export type ExportedCode = z.infer<typeof ExportedCode>;

const ExportQuestion = z.object({
  year: QofYear,
  register: RegisterSchema.nullable().default(null),
  /** `new`: what no export has given out yet, and what must be taken out again. */
  scope: z.enum(['new', 'all']).default('new'),
});
export type ExportQuestion = z.infer<typeof ExportQuestion>;

const SavedExport = z.object({
  /** Null where there was nothing to give out, and no file. */
  handle: FileHandle.nullable(),
  name: z.string(),
  rows: z.int(),
});

const TargetsShown = z.object({ targets: EvidenceTargets, version: z.int(), ofRule: HbA1cTargets });

export const evidenceContract = {
  'evidence.findYear': query(
    z.object({ year: QofYear }),
    z.object({
      year: QofYear,
      rule: RuleShown,
      registers: z.array(RegisterFigures),
      /** People, each once, however many registers. */
      stillDue: z.int(),
      recentFrom: IsoDate,
      withoutRule: z.array(z.object({ register: RegisterSchema, name: z.string() })),
    }),
    { roles: everyone },
  ),
  'evidence.listPeople': query(EvidenceFilter.extend(ListWindow.shape), page(EvidenceLine), {
    roles: everyone,
  }),
  'evidence.findPerson': query(z.object({ personId: PersonId }), z.array(PersonEvidence), {
    roles: everyone,
    opens: 'personId',
  }),

  /** The targets the practice has set, and those of this year's rule, which count without. */
  'evidence.findTargets': query(z.object({}), TargetsShown, { roles: everyone }),
  /** Everybody's invitations are counted again by them. */
  'evidence.changeTargets': command(TargetsShown.omit({ ofRule: true }), TargetsShown, {
    roles: ['manager', 'nurse', 'gp'],
  }),

  /** The codes to record, as a table for the clinical system; what is given out is kept, and given out as new once. */
  'evidence.exportCodes': task(ExportQuestion, SavedExport, { roles: office }),
  /** The same file once more. */
  'evidence.saveExport': task(z.object({ exportId: z.string() }), SavedExport, { roles: office }),
  'evidence.recordExport': command(ExportQuestion, EvidenceExport.nullable(), { roles: office }),
  'evidence.openExport': command(z.object({ exportId: z.string() }), EvidenceExport, { roles: office }),
  'evidence.listExports': query(ListWindow, page(EvidenceExport), { roles: everyone }),
  'evidence.listExportCodes': query(ListWindow.extend({ exportId: z.string() }), page(ExportedCode), {
    roles: office,
  }),
};
