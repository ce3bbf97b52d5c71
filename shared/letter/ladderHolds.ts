import { screenDate, withinSentence } from '../format.ts';
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
 * Somebody who was asked before is asked again on the day of the ladder, which counts from whatever was tried last, a
 * call too; and never sooner after a letter than the practice's rules say.
 */
export function notDueYetHold({ invitations, cycle, today }: DispatchFacts): Found {
  const posted = lastPosted(invitations);
  const days = [
    ...(posted === undefined ? [] : [addDays(posted, cycle.rules.daysBetweenLetters)]),
    ...nextLetterOn(cycle),
  ];
  const until = days.toSorted().at(-1);
  if (until === undefined || today >= until) return null;
  return { ...(posted === undefined ? {} : { detail: `last sent on ${screenDate(posted)}` }), until };
}

function lastPosted(invitations: DispatchFacts['invitations']): IsoDate | undefined {
  return invitations
    .flatMap(({ stage, postedOn }) => (stage === 'posted' && postedOn ? [postedOn] : []))
    .toSorted()
    .at(-1);
}

/** The day of what goes to somebody who was asked before; the first goes by the planned month (`too-early`). */
function nextLetterOn({ next }: CycleFacts): IsoDate[] {
  const isAnother = next.kind === 'remind' || next.kind === 'could-not-reach';
  return isAnother && next.on !== null ? [next.on] : [];
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
  return isSent ? null : { detail: withinSentence(nextInWords(next, today)) };
}
