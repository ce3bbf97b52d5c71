import type { Sql } from '../../../main/db/sql.ts';
import type { Call, InputOf, OperationName, OutputOf } from '../../../shared/api.ts';
import { Problem } from '../../../shared/problem.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import type { Chance } from '../chance.ts';

/** Where somebody does whatever comes into their head, and is refused what may not be. */
export type Desk = {
  call: Call;
  chance: Chance;
  people: readonly string[];
  today(): IsoDate;
  /** The book as its tables have it, past all lists. */
  rows<T>(question: Sql): Promise<T[]>;
  /** Everything that was asked for, in words; the end of it tells how a fault came about. */
  done: string[];
  /** What a doing itself found to be wrong, in words. */
  faults: string[];
};

export type Doing = (desk: Desk) => Promise<unknown>;

/** Does something that may well be refused; null where it was. Anything but a `Problem` is a fault. */
export async function tryTo<N extends OperationName>(
  { call, done, today }: Desk,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N> | null> {
  const words = `${today()} ${name} ${JSON.stringify(input)}`;
  try {
    const answer = await call(name, input);
    done.push(words);
    return answer;
  } catch (error) {
    if (!(error instanceof Problem)) throw new Error(`${words}: ${String(error)}`, { cause: error });
    done.push(`${words}: refused, ${error.code}`);
    return null;
  }
}

/** One of some, or null where there are none. */
export function anyOf<T>({ chance }: Desk, some: readonly T[]): T | null {
  return some.length === 0 ? null : chance.oneOf(some);
}

/** Any round of anybody. */
export async function anyRound(desk: Desk) {
  const personId = desk.chance.oneOf(desk.people);
  const round = anyOf(desk, await desk.call('recall.listCycles', { personId }));
  return round && { personId, cycleId: round.id, round };
}
