import type { IsoDate, YearMonth } from '../time/isoDate.ts';
import { addDays, addMonths, firstDayOf } from '../time/isoDate.ts';
import { letterDate, monthAndYear } from '../format.ts';
import { dayInQofYear, qofYearName, qofYearOf } from '../time/qofYear.ts';
import type { DueRules } from './dueRules.ts';

export type InvitationQuestion = {
  plannedMonth: YearMonth;
  lastReviewOn: IsoDate | null;
  /** The day the person joined or was first found to have a condition; no letter can be due before it. */
  joinedOn?: IsoDate | null;
  /** The last review or monitoring: too long before the planned month it brings the letter forward. */
  monitoredOn?: IsoDate | null;
  rules: DueRules;
};

/** The first and the last day on which the first letter is on time, and why in one sentence. */
export type InvitationWindow = {
  from: IsoDate;
  by: IsoDate;
  because: string;
  /** The day a recent review stops holding the letter; null where none does. */
  waitsUntil: IsoDate | null;
};

/** When the first letter of a cycle may go: the planned month, the QOF year, a recent review and a late joiner. */
export function earliestInvitation(question: InvitationQuestion): InvitationWindow {
  const { lastReviewOn, joinedOn = null, rules } = question;
  const planned = plannedWindow(question.plannedMonth, rules);
  const waitsUntil = waitAfterReview(question);

  if (waitsUntil !== null && waitsUntil > planned.from) {
    const because = `Reviewed on ${letterDate(lastReviewOn ?? waitsUntil)}: waits ${rules.monthsAfterReview} months.`;
    return { ...startingOn(waitsUntil, rules), because, waitsUntil };
  }
  if (joinedOn !== null && joinedOn > planned.from) {
    return {
      ...startingOn(joinedOn, rules),
      because: `Joined on ${letterDate(joinedOn)}: due now.`,
      waitsUntil,
    };
  }
  return { ...(broughtForward(question, planned.from) ?? planned), waitsUntil };
}

/** The window of somebody who would wait too long for their month; null for everyone else. */
function broughtForward({ monitoredOn = null, plannedMonth, rules }: InvitationQuestion, usual: IsoDate) {
  if (monitoredOn === null || rules.monthsAtMost === null) return null;
  const dueOn = addMonths(monitoredOn, rules.monthsAtMost);
  const yearOpens = dayInQofYear(qofYearOf(plannedMonth), rules.notBefore);
  const early = addDays(dueOn, -7 * rules.weeksBefore);
  const from = early < yearOpens ? yearOpens : early;
  if (from >= usual) return null;
  const because = `Last reviewed on ${letterDate(monitoredOn)}: brought forward, so that it is not more than ${rules.monthsAtMost} months.`;
  return { ...startingOn(from, rules), because };
}

/** The day a review less than four months before the planned month stops holding the letter, or null. */
export function waitAfterReview({ plannedMonth, lastReviewOn, rules }: InvitationQuestion): IsoDate | null {
  if (lastReviewOn === null) return null;
  const waits = addMonths(lastReviewOn, rules.monthsAfterReview);
  return waits > firstDayOf(plannedMonth) ? waits : null;
}

function plannedWindow(
  plannedMonth: YearMonth,
  rules: DueRules,
): { from: IsoDate; by: IsoDate; because: string } {
  const usual = addDays(firstDayOf(plannedMonth), -7 * rules.weeksBefore);
  if (plannedMonth.endsWith('-03')) return marchWindow(plannedMonth, usual, rules);

  const year = qofYearOf(plannedMonth);
  const yearOpens = dayInQofYear(year, rules.notBefore);
  if (usual < yearOpens) {
    return {
      ...startingOn(yearOpens, rules),
      because: `No letter for ${qofYearName(year)} before ${letterDate(yearOpens)}.`,
    };
  }
  const because = `${rules.weeksBefore} weeks before ${monthAndYear(plannedMonth)}.`;
  return { ...startingOn(usual, rules), because };
}

function marchWindow(plannedMonth: YearMonth, usual: IsoDate, rules: DueRules) {
  const lastDay = dayInQofYear(qofYearOf(plannedMonth), rules.marchInvitedBy);
  const from = addDays(lastDay, -rules.daysToSend);
  const because = `Planned for March: invited by ${letterDate(lastDay)}.`;
  return usual < from ? { ...startingOn(usual, rules), because } : { from, by: lastDay, because };
}

function startingOn(from: IsoDate, rules: DueRules): { from: IsoDate; by: IsoDate } {
  return { from, by: addDays(from, rules.daysToSend) };
}
