import { screenDate } from '../format.ts';
import { wasForRoundBefore } from '../recall/endOfRound.ts';
import { sendingKinds, type NextKind } from '../recall/nextAction.ts';
import { nextInWords } from '../recall/nextWords.ts';
import { addDays, addMonths, firstDayOf, type IsoDate } from '../time/isoDate.ts';
import { qofYearOf } from '../time/qofYear.ts';
import type { CycleFacts, DispatchFacts } from './dispatchFacts.ts';

type Found = { detail?: string; until?: IsoDate } | null;

export function reviewedThisYearHold({ cycle }: DispatchFacts): Found {
  const { lastReviewOn, plannedMonth, roundBefore } = cycle;
  if (lastReviewOn === null || qofYearOf(lastReviewOn) < qofYearOf(plannedMonth)) return null;
  if (roundBefore !== null && wasForRoundBefore(lastReviewOn, roundBefore)) return null;
  return { detail: `on ${screenDate(lastReviewOn)}` };
}

export function reviewedRecentlyHold({ cycle, today }: DispatchFacts): Found {
  const { lastReviewOn, plannedMonth, rules } = cycle;
  if (lastReviewOn === null) return null;
  const until = addMonths(lastReviewOn, rules.monthsAfterReview);
  return until > firstDayOf(plannedMonth) && today < until
    ? { detail: `on ${screenDate(lastReviewOn)}`, until }
    : null;
}

/**
 * Written to, rung or seen a short time ago: the ladder counts from whatever was tried last, and its steps may lie further
 * apart than the days there must be between two letters.
 */
export function contactedRecentlyHold({ invitations, cycle, today }: DispatchFacts): Found {
  const posted = lastPosted(invitations);
  const afterLetter = posted === undefined ? undefined : addDays(posted, cycle.rules.daysBetweenLetters);
  const onLadder = nextLetterOn(cycle);
  if (onLadder !== null && today < onLadder && onLadder > (afterLetter ?? '')) return { until: onLadder };
  return posted !== undefined && afterLetter !== undefined && today < afterLetter
    ? { detail: `on ${screenDate(posted)}`, until: afterLetter }
    : null;
}

function lastPosted(invitations: DispatchFacts['invitations']): IsoDate | undefined {
  return invitations
    .flatMap(({ stage, postedOn }) => (stage === 'posted' && postedOn ? [postedOn] : []))
    .toSorted()
    .at(-1);
}

/** The day of what goes to somebody who was asked before; the first goes by the planned month (`too-early`). */
function nextLetterOn({ next }: CycleFacts): IsoDate | null {
  return next.kind === 'remind' || next.kind === 'could-not-reach' ? next.on : null;
}

/** What is done by a letter, or has a reason of its own among the others. */
const byLetter: readonly NextKind[] = [
  ...sendingKinds,
  'print',
  'confirm-posting',
  'on-its-way',
  'gp-review',
  'none',
];

/** Whether something else than a letter comes next: a call, a promise to book, a decision. */
export function anotherStepHold({ cycle, today }: DispatchFacts): Found {
  const { next, state } = cycle;
  const isSent = byLetter.includes(next.kind) || (next.kind === 'other-way' && state === 'gp-other-way');
  return isSent ? null : { detail: nextInWords(next, today).toLowerCase() };
}
