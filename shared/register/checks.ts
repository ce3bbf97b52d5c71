import { z } from 'zod';
import type { IsoDate, YearMonth } from '../time/isoDate.ts';
import type { Register } from './facts.ts';

/** The checks of the year of care, by what is done. */
export const checkIds = [
  'hba1c',
  'kidneys',
  'urine-acr',
  'cholesterol',
  'blood-pressure',
  'pulse',
  'weight',
  'smoking',
  'alcohol',
  'feet',
  'retinal',
  'thyroid',
  'full-blood-count',
  'liver',
  'inhalers',
  'breathlessness',
  'oxygen',
  'spirometry',
  'heart-symptoms',
  'seizures',
  'care-plan',
  'falls',
  'mood',
  'medicines',
] as const;
export type CheckId = (typeof checkIds)[number];

/**
 * What a check means for the first visit. `conversation` belongs to the second one; `external` is done by another
 * service and never asked for.
 */
export const visitParts = [
  'blood',
  'urine',
  'measurement',
  'feet',
  'questions',
  'conversation',
  'external',
] as const;
export type VisitPart = (typeof visitParts)[number];

export type Check = {
  id: CheckId;
  /** For staff: `Urine ACR`. */
  name: string;
  /** For letters, on its own: `a blood test for your kidneys`. Names no condition. */
  inLetters: string;
  /** For letters, beside others of the same part: blood test (`kidney function`, `cholesterol`). */
  inBrackets: string;
  part: VisitPart;
  /** Any one of these sets satisfies it; the measures of one set must be of the same day. */
  satisfiedBy: readonly (readonly string[])[];
  /** Not asked of anyone younger, in whole years; 0 for everyone. */
  ageFrom: number;
};

/** What the practice may change. */
export const CheckSettings = z.object({
  /** How many months before the planned month a result may be and still count; by check, default 3. */
  windowMonths: z.partialRecord(z.enum(checkIds), z.int().min(0).max(24)).default({}),
  /** Checks by risk or medicine (`o` in the matrix) this practice does for everyone on the register. */
  optionalChecks: z.array(z.enum(checkIds)).default([]),
});
export type CheckSettings = z.infer<typeof CheckSettings>;

export const defaultWindowMonths = 3;

/** What must be known to say which checks are due. */
export type CheckQuestion = {
  registers: readonly Register[];
  /** Whole years on the day of the letter: what it asks for fits whom it is written to. */
  age: number;
  results: readonly { measure: string; takenOn: IsoDate }[];
  /** Checks the person has declined for this year. */
  declined: readonly CheckId[];
  plannedMonth: YearMonth;
  settings: CheckSettings;
};

/** A check with the registers that ask for it and where that is written. */
export type DueCheck = { check: Check; askedBy: { register: Register; source: string }[] };
export type DoneCheck = DueCheck & { takenOn: IsoDate };

/** Each check once, over all registers. */
export type ChecksOfYear = {
  due: DueCheck[];
  alreadyDone: DoneCheck[];
  declined: DueCheck[];
  /** `false`: nothing to test, measure or look at, so no first visit is booked; questions are asked at the conversation. */
  needsFirstVisit: boolean;
};

/** A due check as letters tell it, with the part of the first visit it belongs to. */
export type VisitCheck = { check: CheckId; words: string; item: VisitPart };

/** One part of the first visit in plain words (`blood test`), and what to bring for it. */
export type VisitItem = { item: VisitPart; words: string; bring: string | null };
