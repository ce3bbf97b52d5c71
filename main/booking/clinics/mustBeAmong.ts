import { Problem } from '../../../shared/problem.ts';

/** Whoever or whatever is named has to be there still; nobody named is fine. Throws `not-found`. */
export function mustBeAmong(there: readonly { id: string }[], id: string | null): void {
  if (id !== null && !there.some((one) => one.id === id)) throw new Problem('not-found');
}
