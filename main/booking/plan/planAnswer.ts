import { placeOffered } from '../../../shared/booking/pairOffer.ts';
import { visitsInWords } from '../../../shared/booking/visitsInWords.ts';
import { layOut, type Seats } from '../../../shared/booking/plan/layOut.ts';
import { openingsFor } from '../../../shared/booking/plan/openings.ts';
import type {
  MonthPlan,
  MonthRead,
  PlanProof,
  Proposal,
} from '../../../shared/booking/plan/plan.contract.ts';
import { scoreOf, type Choices, type PuzzlePerson } from '../../../shared/booking/plan/puzzle.ts';
import { whyUnplaced } from '../../../shared/booking/plan/whyUnplaced.ts';
import { wishChips, type WishKind } from '../../../shared/booking/wishes.ts';
import { halfOf, unmetAt, wishesInWords, type Seer } from '../../../shared/booking/wishCosts.ts';
import type { PersonLine } from '../../../shared/people/person.ts';
import { daysBetween } from '../../../shared/time/isoDate.ts';

/** Who goes where becomes what a screen shows: times, names, wishes, and why somebody has no place. */
export function planOf(
  { month, puzzle, lines, leftOut, pencilled, invited }: MonthRead,
  { choices, proof }: { choices: Choices; proof: PlanProof },
): MonthPlan {
  const seats = layOut(puzzle, choices);
  const named = new Map(puzzle.seers.map((seer) => [seer.id, seer]));
  const everyone = puzzle.people.flatMap((person, index) => {
    const [line, seat] = [lines[index], seats[index]];
    return line && seat ? [{ person, line, seat, placed: Boolean(choices[index]) }] : [];
  });
  const waiting = everyone.filter(({ placed }) => !placed);
  const reasons = whyUnplaced(
    puzzle,
    waiting.map(({ person }) => person),
  );
  const proposals = everyone.filter(({ placed }) => placed).map((one) => proposalOf(one, named));
  return {
    month,
    due: puzzle.people.length,
    leftOut,
    pencilled,
    invited,
    proof,
    figures: figuresOf(proposals, choices),
    proposals: proposals.toSorted(byTime),
    unplaced: waiting.map(({ person, line }, index) => ({
      cycleId: person.cycleId,
      person: line,
      visits: visitsInWords(person.wanted) ?? '',
      why: reasons[index] ?? '',
    })),
    openings: openingsFor(puzzle, choices).map(({ places, sentence }) => ({ places, sentence })),
    offeredBy: puzzle.rules.planOfferedBy,
  };
}

function byTime(one: Proposal, other: Proposal): number {
  const keyOf = ({ tests, conversation }: Proposal) => {
    const first = tests ?? conversation;
    return first ? `${first.onDay} ${first.startsAt}` : '';
  };
  return keyOf(one).localeCompare(keyOf(other));
}

function figuresOf(proposals: readonly Proposal[], choices: Choices): MonthPlan['figures'] {
  const { placed, cost } = scoreOf(choices);
  const gaps = proposals.flatMap(({ gapDays }) => (gapDays === null ? [] : [gapDays]));
  const sum = gaps.reduce((all, gap) => all + gap, 0);
  return {
    placed,
    points: cost,
    wishesMissed: proposals.reduce((all, { unmet }) => all + unmet.length, 0),
    gapDays: gaps.length === 0 ? null : Math.round((10 * sum) / gaps.length) / 10,
  };
}

type Placed = { person: PuzzlePerson; line: PersonLine; seat: Seats };

function proposalOf({ person, line, seat }: Placed, seers: ReadonlyMap<string, Seer>): Proposal {
  const { wishes } = person;
  const halves = (['tests', 'conversation'] as const).flatMap((part) => {
    const start = seat[part];
    return start ? [{ part, unmet: unmetAt(start, { part, wishes, seers }) }] : [];
  });
  const { unmet, sentence } = wishesInWords(concerned(person, seers), halves);
  const { tests, conversation } = seat;
  return {
    cycleId: person.cycleId,
    person: line,
    tests: tests && placeOffered(tests, person.wanted.tests?.minutes ?? 0, seers),
    conversation: conversation && placeOffered(conversation, person.wanted.conversation?.minutes ?? 0, seers),
    gapDays: tests && conversation ? daysBetween(tests.run.onDay, conversation.run.onDay) : null,
    unmet,
    wishes: sentence,
  };
}

/** The wish for a clinician says nothing of a half that is not needed. */
function concerned({ wishes, wanted }: PuzzlePerson, seers: ReadonlyMap<string, Seer>): WishKind[] {
  const half = halfOf(seers.get(wishes.clinicianId ?? ''));
  return wishChips(wishes, (id) => seers.get(id)?.name)
    .map(({ id }) => id)
    .filter((wish) => wish !== 'clinicianId' || wanted[half] !== null);
}
