import { z } from 'zod';
import { needKinds } from '../people/importRecord.ts';
import { registers, type Register } from '../register/facts.ts';
import { neverNamed } from './neverNamed.ts';

/** What is booked, and how they are met. */
export const bookedConditions = [
  'tests booked',
  'tests not booked',
  'conversation booked',
  'conversation not booked',
  'appointments changed',
  'appointments not changed',
  'all at the practice',
  'not all at the practice',
  'all by phone',
  'all by video',
  'all at home',
] as const;

/** What can be so of any letter, in the words staff choose from. */
export const plainConditions = [
  'tests due',
  'no tests due',
  'questions only',
  'first',
  'reminder',
  'second',
  'third or later',
  'month to come',
  'month here',
  'something to bring',
  ...bookedConditions,
  'phone hours known',
  'phone hours not known',
  'conditions named',
  'conditions not named',
  'housebound',
  'not housebound',
  'in a care home',
  'not in a care home',
  'with a GP',
  'not with a GP',
] as const;

/**
 * The registers a part of a letter may be for. A part that only people with dementia get would tell whoever opens the
 * letter as much as the word itself (hard case 11), so those of `neverNamed` are not among them.
 */
export const conditionRegisters: readonly Register[] = registers.filter(
  (register) => !neverNamed.includes(register),
);

/** When a part of a template is printed; every condition named must hold. */
export const TemplateCondition = z.union([
  z.enum(plainConditions),
  z.templateLiteral(['has ', z.enum(conditionRegisters)]),
  z.templateLiteral(['need ', z.enum(needKinds)]),
  z.templateLiteral(['group ', z.string().min(1).max(60)]),
]);
export type TemplateCondition = z.infer<typeof TemplateCondition>;
