import { z } from 'zod';
import type { Operation } from '../shared/contract.ts';

/** The one person an operation is about, by what its contract says holds them; null where there is none or are several. */
export function personIn(operation: Operation, input: unknown): string | null {
  const [only, ...others] = peopleOf(operation, input);
  return only !== undefined && others.length === 0 ? only : null;
}

/** How many people an act names, as its row keeps it, where it is more than one: their histories say which. */
export function manyIn(operation: Operation, input: unknown): string | null {
  const people = peopleOf(operation, input);
  return people.length > 1 ? `${people.length}${manyPeople}` : null;
}

const manyPeople = ' people';

/** The number that `manyIn` has kept in a row, or null where its detail is something else. */
export function peopleNoted({ kind, detail }: { kind: string; detail: string | null }): number | null {
  if (kind === 'refused' || !detail?.endsWith(manyPeople)) return null;
  const number = detail.slice(0, -manyPeople.length);
  return /^\d+$/.test(number) ? Number(number) : null;
}

/** A person's id, or those that were chosen; whoever a question finds is counted by nobody. */
function peopleOf({ opens }: Operation, input: unknown): readonly string[] {
  const value = opens === undefined ? null : (input as Record<string, unknown>)[opens];
  if (typeof value === 'string') return [value];
  const { success, data } = z.object({ personIds: z.array(z.string()) }).safeParse(value);
  return success ? data.personIds : [];
}
