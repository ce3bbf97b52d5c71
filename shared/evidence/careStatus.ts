import type { Role } from '../contract.ts';
import { screenDate } from '../format.ts';
import { wasForRoundBefore } from '../recall/endOfRound.ts';
import type { IsoDate, YearMonth } from '../time/isoDate.ts';
import type { QofYear } from '../time/qofYear.ts';
import { daysOfQofYear } from './qofRules.ts';

export const careStatuses = ['to-offer', 'reviewed', 'declined'] as const;
/** Whether care is still to be offered this year. Nothing about payment goes into it or comes out of it. */
export type CareStatus = { status: (typeof careStatuses)[number]; on: IsoDate | null; words: string };

/** Somebody said no; `byRole` is null where who took it down is not on the staff list. */
export type Decline = { on: IsoDate; method: string; by: string; byRole: Role | null };

export type CareQuestion = {
  year: QofYear;
  lastReviewOn: IsoDate | null;
  /** The day of this year's conversation, where it is recorded here. */
  heldOn: IsoDate | null;
  /** The planned month of last year's round, where that is closed: a review may have been that round's. */
  roundBefore: YearMonth | null;
  /** Of this year's round only: a decline ends with it. */
  declines: readonly Decline[];
};

/**
 * Who may take a decline down: it needs a recorded personal contact with a health professional (QOF guidance as quoted
 * in rules.md 3.2). That this is a nurse or a GP, and not a healthcare assistant: background.
 */
const healthProfessionals: readonly Role[] = ['nurse', 'gp'];
const personal: readonly string[] = ['phone', 'in-person'];

export function careStatus({ year, lastReviewOn, heldOn, roundBefore, declines }: CareQuestion): CareStatus {
  if (heldOn !== null)
    return { status: 'reviewed', on: heldOn, words: `Conversation held ${screenDate(heldOn)}` };
  if (isReviewFor(year, lastReviewOn, roundBefore))
    return { status: 'reviewed', on: lastReviewOn, words: `Reviewed ${screenDate(lastReviewOn)}` };

  const latest = declines.toSorted((one, other) => (one.on < other.on ? 1 : -1));
  const decline = latest.find(isWithProfessional);
  if (decline)
    return {
      status: 'declined',
      on: decline.on,
      words: `Declined ${screenDate(decline.on)} in a personal contact with ${decline.by}`,
    };
  const [said] = latest;
  const words = said
    ? `Still to be offered: said no on ${screenDate(said.on)}, but not in a personal contact with a nurse or GP`
    : 'Still to be offered';
  return { status: 'to-offer', on: null, words };
}

function isReviewFor(
  year: QofYear,
  reviewOn: IsoDate | null,
  roundBefore: YearMonth | null,
): reviewOn is IsoDate {
  if (reviewOn === null || reviewOn < daysOfQofYear(year).first) return false;
  return roundBefore === null || !wasForRoundBefore(reviewOn, roundBefore);
}

function isWithProfessional({ method, byRole }: Decline): boolean {
  return byRole !== null && healthProfessionals.includes(byRole) && personal.includes(method);
}
