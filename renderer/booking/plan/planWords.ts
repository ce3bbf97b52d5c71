import { count, counted } from '../../../shared/format.ts';
import type { PlaceOffered } from '../../../shared/booking/pairs.contract.ts';
import type { MonthPlan, PlanProof } from '../../../shared/booking/plan/plan.contract.ts';

/** How good an answer is known to be, in one sentence. */
export function proofWords({ kind, percent, seconds, peopleAtMost }: PlanProof, placed: number): string {
  const took = seconds > 0 ? ` Found in ${Math.ceil(seconds)} s.` : '';
  const most =
    placed >= peopleAtMost ? 'nobody more can be placed' : `at most ${count(peopleAtMost)} could be placed`;
  switch (kind) {
    case 'first':
      return 'The first answer, made at once. It may leave out people whom another order would place.';
    case 'optimal':
      return `Optimal: ${most}, and wishes cannot be met better.${took}`;
    case 'within':
      return `Within ${percent ?? 0} % of the best there can be: ${most}.${took}`;
    case 'time-limit':
      return `Time limit: the best found so far; ${most}${percent === null ? '' : `, and it is within ${percent} % of the best there can be`}.${took}`;
    case 'stopped':
      return `Stopped: the best found until then.${took}`;
  }
}

/** One line under the title. */
export function dueWords({ due, leftOut }: MonthPlan): string {
  const others = leftOut.reduce((sum, { people }) => sum + people, 0);
  const all = `${counted(due, 'person', 'people')} due`;
  return others === 0 ? all : `${all}, ${counted(others, 'other')} of the month not planned now`;
}

/** How many are pencilled in, and what becomes of them next. */
export function pencilledWords({ pencilled, invited, offeredBy }: MonthPlan): string {
  const people = `${counted(pencilled, 'person', 'people')} pencilled in`;
  if (invited === 0)
    return `${people}, ${offeredBy === 'date' ? 'to be offered by letter with their dates' : 'to be invited to book'}.`;
  return invited === pencilled
    ? `${people} and invited to book; their places are kept for them.`
    : `${people}, ${count(invited)} of them invited to book.`;
}

export function wishWords({ wishes, unmet }: MonthPlan['proposals'][number]): string {
  if (wishes !== null) return wishes;
  return unmet.length === 0 ? 'None said' : unmet.join(', ');
}

/** A proposal as it is asked to be pencilled in. */
export function asWanted({ proposals }: Pick<MonthPlan, 'proposals'>) {
  const placeOf = (place: PlaceOffered | null) =>
    place ? { clinicId: place.clinicId, place: place.place } : null;
  return proposals.map(({ person, cycleId, tests, conversation }) => ({
    personId: person.id,
    cycleId,
    tests: placeOf(tests),
    conversation: placeOf(conversation),
  }));
}

type Rows = readonly { cycleId: string }[];

/** Where the first of those a reader was at stands now; -1 where none of them is among the rows any more. */
export function placeOfReader(from: Rows, now: Rows): number {
  const places = new Map(now.map(({ cycleId }, index) => [cycleId, index]));
  const first = from.find(({ cycleId }) => places.has(cycleId));
  return first ? (places.get(first.cycleId) ?? -1) : -1;
}
