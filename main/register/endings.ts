import { dayCarriedEnds, endOfRound, type RoundEnd } from '../../shared/recall/endOfRound.ts';
import { placeIn } from '../../shared/recall/keptPlaces.ts';
import type { Milestone } from '../../shared/recall/milestones.ts';
import { addDays, type IsoDate } from '../../shared/time/isoDate.ts';
import type { QofYear } from '../../shared/time/qofYear.ts';
import type { CycleMonthRow } from './openCycles.sql.ts';

/** `lookOn`: the day on which a round that is carried is looked at again. */
export type Ending = { cycleId: string; year: QofYear; how: RoundEnd; lookOn: IsoDate };

type EndingsQuestion = {
  person: { last_review_on: IsoDate | null };
  cycles: readonly CycleMonthRow[];
  round: { year: QofYear; today: IsoDate };
};

/** What becomes of the rounds of years that are over and are open still. */
export function endingsOf({ person, cycles, round: { year: now, today } }: EndingsQuestion): Ending[] {
  return cycles
    .filter(({ year, state }) => year < now && state === 'open')
    .map((cycle) => {
      const { id: cycleId, year, planned_month: plannedMonth } = cycle;
      const awaitsVisit = isVisitAwaited(cycle);
      const how = endOfRound({ plannedMonth, lastReviewOn: person.last_review_on, awaitsVisit, today });
      const over = dayCarriedEnds(plannedMonth);
      // Whatever is said of the visit, on whichever day, lets the round end the day after.
      return { cycleId, year, how, lookOn: over > today ? over : addDays(today, 1) };
    });
}

/** A visit the year still needs is asked about until somebody says what became of it; what has ended asks nothing. */
function isVisitAwaited({ ended_as, places, tests_stand, conversation_stands }: CycleMonthRow): boolean {
  if (ended_as !== null) return false;
  const isToCome = (one: Milestone) => placeIn(places, one) === 'to-come';
  return (tests_stand === 1 && isToCome('tests')) || (conversation_stands === 1 && isToCome('conversation'));
}
