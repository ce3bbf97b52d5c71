import type { Who } from '../../shared/recall/recall.contract.ts';
import { Problem } from '../../shared/problem.ts';
import type { YearMonth } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { Reader } from '../db/store.ts';
import { memberIds } from '../register/register.sql.ts';
import { cyclesIn, type CycleRow } from './cycle.sql.ts';

const perStatement = 500;

/** The people a question or a list of ids means, and the year it is about. */
export async function peopleMeant(db: Reader, who: Who): Promise<{ ids: string[]; year: number }> {
  if ('personIds' in who) return { ids: who.personIds, year: who.year };
  return { ids: await memberIds(db, who.question), year: who.question.year };
}

/**
 * The open rounds of everyone a question or a list of ids means that go on: of one that has ended, nothing is decided. Throws
 * `not-found` where none is open, `step-not-possible` where all have ended.
 */
export async function openCyclesMeant(db: Reader, who: Who): Promise<{ going: CycleRow[]; ended: number }> {
  const { ids, year } = await peopleMeant(db, who);
  const cycles: CycleRow[] = [];
  for (let from = 0; from < ids.length; from += perStatement) {
    cycles.push(...(await cyclesIn(db, ids.slice(from, from + perStatement), [year])));
  }
  const open = cycles.filter((cycle) => cycle.state === 'open');
  if (open.length === 0) throw new Problem('not-found');
  const going = open.filter((cycle) => cycle.ended_as === null);
  if (going.length === 0) throw new Problem('step-not-possible', 'The round has ended.');
  return { going, ended: open.length - going.length };
}

/** A person's round of the year a question is about, with those it must not collide with. */
export type Rounds = {
  personId: string;
  round: CycleRow | undefined;
  before: CycleRow | undefined;
  /** The round of the year of the new month, where that is another year. */
  there: CycleRow | undefined;
};

export async function roundsMeant(db: Reader, who: Who, toMonth: YearMonth): Promise<Rounds[]> {
  const { ids, year } = await peopleMeant(db, who);
  const yearThere = qofYearOf(toMonth);
  const found: Rounds[] = [];
  for (let from = 0; from < ids.length; from += perStatement) {
    const some = ids.slice(from, from + perStatement);
    const cycles = Map.groupBy(
      await cyclesIn(db, some, [year - 1, year, yearThere]),
      (cycle) => cycle.person_id,
    );
    for (const personId of some) {
      const of = (one: number) => cycles.get(personId)?.find((cycle) => cycle.year === one);
      found.push({
        personId,
        round: of(year),
        before: of(year - 1),
        there: yearThere === year ? undefined : of(yearThere),
      });
    }
  }
  return found;
}
