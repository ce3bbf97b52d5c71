import type { Register } from '../register/facts.ts';

/**
 * Registers no letter ever names, whatever the template allows: someone else may open it (hard case 11). Alcohol is
 * not a register and is never named because checks are named, not reasons.
 */
export const neverNamed: readonly Register[] = ['SMI', 'DEM', 'LD', 'DEPR', 'CANCER'];

/** A condition a letter might name, in the person's words (`high blood pressure`). */
export type NamedCondition = { register: Register; words: string };

/** What may be named of a person's conditions. */
export function conditionsToName(conditions: readonly NamedCondition[]): string[] {
  return conditions.filter(({ register }) => !neverNamed.includes(register)).map(({ words }) => words);
}
