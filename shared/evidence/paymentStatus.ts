import { screenDate } from '../format.ts';
import { addDays, type IsoDate } from '../time/isoDate.ts';
import type { Counted } from './countInvitations.ts';
import { daysOfQofYear, type RuleOfYear } from './qofRules.ts';

/**
 * What the invitations mean for payment, as evidence only: the clinical system decides once they are coded. It says
 * nothing of whether care was given.
 */
export type PaymentStatus = { status: 'stays' | 'would-leave'; words: string };

export function paymentStatus(
  { counting, firstOn }: Pick<Counted, 'counting' | 'firstOn'>,
  { year, rule }: RuleOfYear,
): PaymentStatus {
  if (counting === 2) {
    return {
      status: 'would-leave',
      words: 'Two invitations recorded: would leave the denominator once coded',
    };
  }
  return {
    status: 'stays',
    words:
      firstOn === null
        ? 'No invitation counts yet'
        : `One invitation counts; ${secondWords(firstOn, addDays(firstOn, rule.daysApart), daysOfQofYear(year).last)}`,
  };
}

function secondWords(first: IsoDate, from: IsoDate, last: IsoDate): string {
  return from > last
    ? `after ${screenDate(first)} no day of this year is far enough for a second`
    : `a second counts from ${screenDate(from)}`;
}
